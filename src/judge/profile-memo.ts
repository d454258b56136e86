import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { KeyPart } from "./key-part.ts";
import type { Profile } from "./profile.ts";

/** Profiles kept at most; then all are forgotten, so that the memo cannot grow with the rows. */
const PROFILES_KEPT = 50_000;

/** Gives the profile of an asset, made once for all assets that agree in identity and in everything that some rule reads. */
export type ProfileMemo = (asset: Asset, identity: Identity, make: () => Profile) => Profile;

interface Known {
  readonly parts: readonly KeyPart[];
  entries: Entry[];
}

interface Entry {
  readonly networkFunction: string | undefined;
  readonly status: Asset["status"];
  readonly generations: Asset["generations"];
  readonly siteTags: Asset["siteTags"];
  readonly rest: string;
  readonly profile: Profile;
}

/** Entries of one identity that are looked through one by one; beyond them the older half is forgotten. */
const MOST_ENTRIES = 256;

/** Makes an empty memo for these rules and whatever else tells assets apart. Lists count as equal when they are the same list, as those of one table are. */
export function createProfileMemo(rules: readonly CompiledRule[], parts: readonly KeyPart[]): ProfileMemo {
  let byIdentity = new WeakMap<Identity, Known>();
  let kept = 0;
  return (asset, identity, make) => {
    let known = byIdentity.get(identity);
    if (known === undefined) {
      known = { parts: [...parts, ...rules.flatMap(({ reads }) => reads(identity.vendor))], entries: [] };
      byIdentity.set(identity, known);
    }
    const rest = known.parts.length === 0 ? "" : known.parts.map((part) => part.of(asset)).join("\u0000");
    const seen = known.entries.find((entry) => isFor(entry, asset, rest));
    if (seen !== undefined) return seen.profile;
    if (kept >= PROFILES_KEPT) {
      byIdentity = new WeakMap();
      kept = 0;
    }
    kept += 1;
    if (known.entries.length >= MOST_ENTRIES) known.entries = known.entries.slice(MOST_ENTRIES / 2);
    const { networkFunction, status, generations, siteTags } = asset;
    const profile = make();
    known.entries.push({ networkFunction, status, generations, siteTags, rest, profile });
    return profile;
  };
}

function isFor(entry: Entry, asset: Asset, rest: string): boolean {
  return (
    entry.networkFunction === asset.networkFunction &&
    entry.status === asset.status &&
    entry.generations === asset.generations &&
    entry.siteTags === asset.siteTags &&
    entry.rest === rest
  );
}
