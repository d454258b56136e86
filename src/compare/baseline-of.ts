import type { AcceptedPrint, Baseline } from "../model/baseline.ts";
import { findingState } from "../model/finding.ts";
import { stateBit, unitsOf } from "../model/fingerprint-tally.ts";
import { FINDING_STATES, type FindingState, OUTCOMES } from "../model/outcome.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { totalOf } from "../model/total-of.ts";
import { UserError } from "../model/user-error.ts";

/** An earlier result as the findings of a new run are held against it. Throws a UserError when it does not know all its findings. */
export function baselineOf(result: ScanResult, name: string): Baseline {
  const prints = new Map<string, AcceptedPrint>();
  for (const { fingerprint, state, units } of fingerprintsOf(result, name)) {
    const known = prints.get(fingerprint);
    prints.set(fingerprint, { bits: (known?.bits ?? 0) | stateBit(state), units: moreUnits(known, units) });
  }
  return { name, asOf: result.asOf, act: result.act, packs: result.packs.map(({ id }) => id), prints };
}

/** The units of a fingerprint that stands for one finding more: the most of one. */
export function moreUnits(known: Pick<AcceptedPrint, "units"> | undefined, units: number | undefined) {
  if (known === undefined) return units;
  return known.units === undefined || units === undefined ? undefined : Math.max(known.units, units);
}

/** A fingerprint of a result. In results of before units were kept they are known of the findings that are listed in full. */
interface ListedPrint {
  readonly fingerprint: string;
  readonly pack: string;
  readonly state: FindingState;
  readonly units: number | undefined;
}

/** Every fingerprint of a result, under each of its states. Throws a UserError when the result does not hold all of them. */
export function* fingerprintsOf(result: ScanResult, name: string): Generator<ListedPrint> {
  const { fingerprints, shown, total } = result.findings;
  if (fingerprints?.complete === true) {
    const listed = knowsUnits(result)
      ? undefined
      : new Map(shown.map((finding) => [finding.fingerprint, unitsOf(finding)]));
    for (const lists of fingerprints.packs)
      for (const state of FINDING_STATES)
        for (const fingerprint of lists[state])
          yield {
            fingerprint,
            pack: lists.pack,
            state,
            units: lists.units?.[fingerprint] ?? (listed === undefined ? 1 : listed.get(fingerprint)),
          };
    return;
  }
  const all = totalOf(total);
  if (shown.length < all) throw incomplete(name, all, fingerprints?.limit);
  for (const finding of shown) {
    const { fingerprint, pack } = finding;
    yield { fingerprint, pack, state: findingState(finding), units: unitsOf(finding) };
  }
}

/** A result that lists no units either has none to list, as its sums tell, or was written before they were kept. */
function knowsUnits({ findings, counts }: ScanResult): boolean {
  if (findings.fingerprints?.packs.some(({ units }) => units !== undefined)) return true;
  return OUTCOMES.every((outcome) => outcome === "pass" || counts.assets[outcome] === counts.units[outcome]);
}

function incomplete(file: string, all: number, limit: number | undefined): UserError {
  const why = limit === undefined ? "it was written without their fingerprints" : `a result keeps up to ${limit}`;
  return new UserError(
    `this result does not hold the fingerprints of all its ${all} findings (${why}): what is new cannot be told`,
    { file },
    limit === undefined
      ? "Write it again with this version: netvet scan … -o json=result.json."
      : "Scan parts of the network, such as one region at a time, or fewer packs, each with a baseline of its own.",
  );
}
