import type { Baseline } from "../model/baseline.ts";
import { PRINT_STATES, type PrintState, printState, stateBit } from "../model/fingerprint-tally.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";

/** An earlier result as the findings of a new run are held against it. Throws a UserError when it does not know all its findings. */
export function baselineOf(result: ScanResult, name: string): Baseline {
  const states = new Map<string, number>();
  for (const [fingerprint, , state] of fingerprintsOf(result, name))
    states.set(fingerprint, (states.get(fingerprint) ?? 0) | stateBit(state));
  return { name, asOf: result.asOf, act: result.act, packs: result.packs.map(({ id }) => id), states };
}

/** Every fingerprint of a result with its pack and state. Throws a UserError when the result does not hold all of them. */
export function* fingerprintsOf(
  { findings }: ScanResult,
  name: string,
): Generator<readonly [fingerprint: string, pack: string, state: PrintState]> {
  const { fingerprints, shown, total } = findings;
  if (fingerprints?.complete === true) {
    for (const lists of fingerprints.packs)
      for (const state of PRINT_STATES) for (const print of lists[state]) yield [print, lists.pack, state];
    return;
  }
  const all = Object.values(total).reduce((sum, count) => sum + count, 0);
  if (shown.length < all) throw incomplete(name, all, fingerprints?.limit);
  for (const finding of shown) yield [finding.fingerprint, finding.pack, printState(finding)];
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
