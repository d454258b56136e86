import { FINDING_STATES, type FindingState } from "../model/outcome.ts";
import { sharedPrint, twinPrints } from "../model/twins.ts";

/** What a fingerprint is in one result. */
export interface Stood {
  readonly pack: string;
  readonly state: FindingState;
  /** Undefined when the result does not say. */
  readonly units: number | undefined;
}

/**
 * Equal assets at one place have their numbers by the order of the rows. Those of the later result are numbered anew, so
 * that the same stands under the same fingerprint in both.
 */
export function matchTwins(earlier: ReadonlyMap<string, Stood>, later: Map<string, Stood>): void {
  const numbered = [...earlier.keys(), ...later.keys()].filter((print) => print !== sharedPrint(print));
  for (const shared of new Set(numbered.map(sharedPrint))) matchOf(shared, earlier, later);
}

function matchOf(shared: string, earlier: ReadonlyMap<string, Stood>, later: Map<string, Stood>): void {
  const free = twinPrints(shared, (print) => earlier.has(print) || later.has(print));
  const rest: Stood[] = [];
  for (const stood of free.flatMap((print) => later.get(print) ?? []).sort(byState)) {
    const at = free.findIndex((print) => isSame(earlier.get(print), stood));
    const [print] = at < 0 ? [] : free.splice(at, 1);
    if (print === undefined) rest.push(stood);
    else later.set(print, stood);
  }
  for (const print of free) {
    const stood = rest.shift();
    if (stood === undefined) later.delete(print);
    else later.set(print, stood);
  }
}

function isSame(earlier: Stood | undefined, later: Stood): boolean {
  return earlier !== undefined && earlier.state === later.state && earlier.units === later.units;
}

function byState(a: Stood, b: Stood): number {
  return FINDING_STATES.indexOf(a.state) - FINDING_STATES.indexOf(b.state) || (a.units ?? 0) - (b.units ?? 0);
}
