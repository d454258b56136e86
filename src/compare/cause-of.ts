import type { Asset } from "../model/asset.ts";
import type { Cause, Change, ComparedPack } from "../model/comparison.ts";
import type { ScanResult } from "../model/scan-result.ts";

/** What differs between two results as a whole. */
export interface Differences {
  readonly data: boolean;
  readonly time: boolean;
  readonly later: boolean;
  readonly tool: boolean;
  /** Packs that are not the same on both sides, or stand on one only. */
  readonly law: ReadonlySet<string>;
  readonly oneSided: ReadonlySet<string>;
  /** Assets that both results list under some rule. */
  readonly known: ReadonlySet<string>;
}

/** Finds out what differs between two results besides their findings. */
export function differencesOf(before: ScanResult, after: ScanResult, packs: readonly ComparedPack[]): Differences {
  const earlier = new Set(before.findings.shown.flatMap(({ asset }) => (asset === undefined ? [] : assetKey(asset))));
  const later = after.findings.shown.flatMap(({ asset }) => (asset === undefined ? [] : assetKey(asset)));
  return {
    data: !sameInputs(before, after),
    time: before.asOf !== after.asOf,
    later: after.asOf > before.asOf,
    tool: before.tool.version !== after.tool.version,
    law: new Set(packs.filter(({ same }) => !same).map(({ id }) => id)),
    oneSided: new Set(
      packs.filter((pack) => pack.before === undefined || pack.after === undefined).map(({ id }) => id),
    ),
    known: new Set(later.filter((key) => earlier.has(key))),
  };
}

/** True when both were made of the same bytes, whatever the files are called; unknown hashes are never the same. */
export function sameInputs(before: ScanResult, after: ScanResult): boolean {
  const [a, b] = [before, after].map(({ inputs }) => inputs.map(({ sha256 }) => sha256 ?? "").sort());
  return a !== undefined && a.length > 0 && !a.includes("") && a.join() === b?.join();
}

/** The cause of one change, as far as two results can tell. */
export function causeOf(change: Omit<Change, "cause">, differ: Differences): Cause {
  // No rule, day or waiver changes a quantity.
  if (change.before === change.after) return differ.data ? "data" : "settings";
  if (change.before === "waived" || change.after === "waived") if (change.kind === "changed") return "waiver";
  if (differ.oneSided.has(change.pack)) return "law";
  const law = differ.law.has(change.pack);
  const causes = (["data", "time", "tool"] as const).filter((cause) => differ[cause]);
  const [only] = causes;
  if (law) return only === undefined || isKnown(change, differ) ? "law" : "several";
  if (only === undefined) return "settings";
  if (causes.length === 1) return only;
  if (change.before === "due" && change.after === "fail" && differ.later) return "time";
  // A day of its own brings no box in and takes none away that is not in the other inventory.
  return differ.tool || change.kind === "changed" ? "several" : "data";
}

/** The equipment stood on both sides, so that it is not the data that brought the finding or took it away. */
function isKnown({ finding, kind }: Omit<Change, "cause">, { known, data, tool }: Differences): boolean {
  if (!data && !tool) return false;
  return !tool && kind !== "changed" && finding?.asset !== undefined && known.has(assetKey(finding.asset));
}

function assetKey({ serialNumber, id, vendor, model, site, name }: Asset): string {
  if (serialNumber !== undefined) return `serial|${serialNumber}`;
  return [id, vendor, model, site, name].join("|");
}
