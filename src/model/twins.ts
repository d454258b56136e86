import type { Asset } from "./asset.ts";
import type { Finding } from "./finding.ts";

/** How many findings without a name of their own were met, per fingerprint. */
export type Twins = Map<string, number>;

const MARK = "-";

/** Nothing but zeros, crosses or strokes: a cell that was filled because it had to be. */
const FILLER = /^([0x.*#?_-])\1*$/i;

/** True for a text that names nothing, such as `0000` or `xxx`. */
export function isFiller(text: string): boolean {
  return FILLER.test(text);
}

/** The same for letters and digits in ASCII. */
export function isFillerBytes(bytes: Uint8Array, from: number, to: number): boolean {
  const first = (bytes[from] as number) | 0x20; // within bounds, as below; digits have that bit
  if (first !== 0x30 && first !== 0x78) return false;
  for (let at = from + 1; at < to; at += 1) if (((bytes[at] as number) | 0x20) !== first) return false;
  return true;
}

/** The name that an asset brings along: its serial number, or else its id, unless a spreadsheet has spoilt it. */
export function ownName(asset: Asset): { readonly kind: "serialNumber" | "id"; readonly text: string } | undefined {
  for (const kind of ["serialNumber", "id"] as const) {
    const text = asset[kind];
    if (text !== undefined && !asset.damaged.includes(kind) && !isFiller(text)) return { kind, text };
  }
  return undefined;
}

/**
 * Tells equal assets at one place apart: the second with the same fingerprint gets `-2`, the third `-3`. The set of
 * fingerprints is the same in whatever order the rows come, and what is remembered grows with distinct places only.
 */
export function numberTwins(twins: Twins, findings: readonly Finding[]): readonly Finding[] {
  const asset = findings[0]?.asset;
  if (asset === undefined || ownName(asset) !== undefined) return findings;
  return findings.map((finding) => {
    const number = (twins.get(finding.fingerprint) ?? 0) + 1;
    twins.set(finding.fingerprint, number);
    return number === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}${MARK}${number}` };
  });
}

/** The fingerprint that equal assets at one place share. */
export function sharedPrint(fingerprint: string): string {
  return fingerprint.split(MARK, 1)[0] ?? fingerprint;
}

/** The fingerprints that they were given, as many as there are among the known ones. */
export function twinPrints(shared: string, isKnown: (fingerprint: string) => boolean): string[] {
  const prints: string[] = [];
  for (let print = shared; isKnown(print); print = `${shared}${MARK}${prints.length + 1}`) prints.push(print);
  return prints;
}
