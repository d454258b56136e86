import type { Asset } from "../model/asset.ts";
import { CORRECTION_KEYS, type Correction } from "../model/correction.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { createMatchIndex } from "../model/match-index.ts";
import type { Vendor } from "../model/vendor.ts";

/** Corrects identities. */
export interface Corrector {
  /** The correction that means this asset, if there is one. */
  find(asset: Asset): Correction | undefined;
  /** The identity as the correction has it: one object for one identity, so that who remembers by it still can. */
  apply(correction: Correction, identity: Identity): Identity;
}

/** Makes a corrector; of two corrections that mean an asset the first in the file counts. */
export function createCorrector(corrections: readonly Correction[], vendors: readonly Vendor[]): Corrector {
  const names = new Map(vendors.map(({ id, name }) => [id, name]));
  const index = createMatchIndex(corrections, CORRECTION_KEYS);
  const made = new WeakMap<Identity, Map<string, Identity>>();
  return {
    find: (asset) => index.meaning(asset)[0],
    apply(correction, identity) {
      const known = made.get(identity) ?? new Map<string, Identity>();
      made.set(identity, known);
      const corrected = known.get(correction.id) ?? correctedBy(correction, identity, names);
      known.set(correction.id, corrected);
      return corrected;
    },
  };
}

/** A named maker with decisive evidence; what the row says otherwise stays beside it. A family of another maker goes. */
function correctedBy(correction: Correction, identity: Identity, names: ReadonlyMap<string, string>): Identity {
  const { vendor, id, evidence: read, author, date } = correction;
  const evidence: Evidence = {
    feature: "correction",
    vendor,
    strength: "decisive",
    side: "for",
    field: "correction",
    read,
    comparedWith: id,
    grade: "read",
    family: undefined,
    note: `corrected by ${author} on ${date}`,
  };
  const same = identity.vendor === vendor;
  return {
    vendor,
    vendorName: names.get(vendor) ?? vendor,
    confidence: "confirmed",
    brand: same ? identity.brand : undefined,
    family: same ? identity.family : undefined,
    familyFunction: same ? identity.familyFunction : undefined,
    familyGenerations: same ? identity.familyGenerations : [],
    rival: undefined,
    evidence: [evidence, ...identity.evidence],
  };
}
