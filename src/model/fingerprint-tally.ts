import type { Finding } from "./finding.ts";

/** What a finding is in a list of fingerprints: its outcome, or `waived` beside every outcome. */
export const PRINT_STATES = ["fail", "due", "review", "unknown", "waived"] as const;
export type PrintState = (typeof PRINT_STATES)[number];

/** Fingerprints of one pack, sorted, under each state. */
export interface PackFingerprints extends Readonly<Record<PrintState, readonly string[]>> {
  readonly pack: string;
}

/** All fingerprints of a result, for comparison with a later one; the lists are empty when they are not complete. */
export interface Fingerprints {
  readonly complete: boolean;
  readonly limit: number;
  readonly packs: readonly PackFingerprints[];
}

/** How many fingerprints a result keeps at most: 16 characters each. */
export const FINGERPRINTS_KEPT = 200_000;

/** Fingerprints while they are being collected: per pack, the states of each as bits in the order of `PRINT_STATES`. */
export interface FingerprintTally {
  readonly packs: Map<string, Map<string, number>>;
  kept: number;
  complete: boolean;
}

/** None yet. */
export function noFingerprints(): FingerprintTally {
  return { packs: new Map(), kept: 0, complete: true };
}

/** The state of a finding. */
export function printState({ waiver, outcome }: Finding): PrintState {
  return waiver === undefined ? outcome : "waived";
}

/** A state as a bit. */
export function stateBit(state: PrintState): number {
  return 1 << PRINT_STATES.indexOf(state);
}

/** Keeps the fingerprint of a finding while there is room; past it all are forgotten, as a part would mislead. */
export function addFingerprint(tally: FingerprintTally, pack: string, fingerprint: string, bits: number): void {
  if (!tally.complete) return;
  const prints = tally.packs.get(pack) ?? new Map<string, number>();
  tally.packs.set(pack, prints);
  const known = prints.get(fingerprint);
  if (known === undefined) tally.kept += 1;
  prints.set(fingerprint, (known ?? 0) | bits);
  if (tally.kept > FINGERPRINTS_KEPT) forget(tally);
}

function forget(tally: FingerprintTally): void {
  tally.complete = false;
  tally.packs.clear();
  tally.kept = 0;
}

/** Adds those of a later part; `rename` gives its twins their numbers. */
export function mergeFingerprints(
  into: FingerprintTally,
  later: FingerprintTally,
  rename: (fingerprint: string) => string,
): void {
  if (!later.complete) forget(into);
  for (const [pack, prints] of later.packs)
    for (const [fingerprint, bits] of prints) addFingerprint(into, pack, rename(fingerprint), bits);
}

/** The lists as a result holds them. */
export function listFingerprints(tally: FingerprintTally): Fingerprints {
  const packs = [...tally.packs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pack, prints]) => listPack(pack, prints));
  return { complete: tally.complete, limit: FINGERPRINTS_KEPT, packs };
}

function listPack(pack: string, prints: ReadonlyMap<string, number>): PackFingerprints {
  const lists = Object.fromEntries(PRINT_STATES.map((state) => [state, [] as string[]])) as Record<
    PrintState,
    string[]
  >;
  for (const [fingerprint, bits] of prints)
    for (const state of PRINT_STATES) if ((bits & stateBit(state)) !== 0) lists[state].push(fingerprint);
  for (const state of PRINT_STATES) lists[state].sort();
  return { pack, ...lists };
}
