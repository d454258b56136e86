import type { Asset } from "../model/asset.ts";
import type { Cause, Change, ComparedPack } from "../model/comparison.ts";
import type { ScanResult } from "../model/scan-result.ts";

/** What differs between two results as a whole. */
export interface Differences {
  readonly data: boolean;
  readonly time: boolean;
  readonly later: boolean;
  readonly tool: boolean;
  /** What people said differs: corrections of makers, or answers on suppliers. */
  readonly said: boolean;
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
    said: !sameCorrections(before, after) || !sameAnswers(before, after),
    law: new Set(packs.filter(({ same }) => !same).map(({ id }) => id)),
    oneSided: new Set(
      packs.filter((pack) => pack.before === undefined || pack.after === undefined).map(({ id }) => id),
    ),
    known: new Set(later.filter((key) => earlier.has(key))),
  };
}

/** True when both were made of the same bytes, whatever the files are called; unknown hashes are never the same. */
export function sameInputs(before: ScanResult, after: ScanResult): boolean {
  const [a, b] = [before, after].map(inputsOf);
  return a !== undefined && a.length > 0 && !a.includes(undefined) && a.join() === b?.join();
}

/** The hash of each input with the part that it plays; undefined without a hash. */
function inputsOf({ inputs, network = [] }: ScanResult): readonly (string | undefined)[] {
  const parts = [...inputs, ...network.map((input) => ({ ...input, part: "network" }))];
  return parts.map(({ part = "", sha256 }) => (sha256 === undefined ? undefined : `${part} ${sha256}`)).sort();
}

function sameCorrections(before: ScanResult, after: ScanResult): boolean {
  const [a, b] = [before, after].map(({ corrections = [] }) =>
    JSON.stringify(corrections.map(({ correction: { match, vendor } }) => [match, vendor])),
  );
  return a === b;
}

/** Compares what was answered about suppliers that both results name. */
function sameAnswers(before: ScanResult, after: ScanResult): boolean {
  const [a, b] = [before, after].map(answersOf);
  return [...(a ?? [])].every(([vendor, answers]) => (b?.get(vendor) ?? answers) === answers);
}

function answersOf({ suppliers, vendors }: ScanResult): ReadonlyMap<string | undefined, string> {
  const none = vendors.map(({ vendor }) => [vendor, "[]"] as const);
  const given = (suppliers?.suppliers ?? []).map(({ vendor, answers }) => {
    const own = answers.filter(({ source }) => source !== undefined);
    return [vendor, JSON.stringify(own.map(({ criterion, answer }) => [criterion, answer]))] as const;
  });
  return new Map([...none, ...given]);
}

/** The cause of one change, as far as two results can tell. */
export function causeOf(change: Omit<Change, "cause">, differ: Differences): Cause {
  // No rule, day or waiver changes a quantity.
  if (change.before === change.after) return differ.data ? "data" : "settings";
  if (change.before === "waived" || change.after === "waived") if (change.kind === "changed") return "waiver";
  if (differ.oneSided.has(change.pack)) return "law";
  const law = differ.law.has(change.pack);
  const causes: Cause[] = (["data", "time", "tool"] as const).filter((cause) => differ[cause]);
  if (differ.said) causes.push("settings");
  const [only] = causes;
  if (law) return only === undefined || isKnown(change, differ) ? "law" : "several";
  if (only === undefined) return "settings";
  if (causes.length === 1) return only;
  if (change.before === "due" && change.after === "fail" && differ.later) return "time";
  // A day of its own brings no box in and takes none away that is not in the other inventory.
  return differ.tool || differ.said || change.kind === "changed" ? "several" : "data";
}

/** The equipment stood on both sides, so that it is not the data that brought the finding or took it away. */
function isKnown({ finding, kind }: Omit<Change, "cause">, { known, data, tool, said }: Differences): boolean {
  if ((!data && !tool) || said) return false;
  return !tool && kind !== "changed" && finding?.asset !== undefined && known.has(assetKey(finding.asset));
}

function assetKey({ serialNumber, id, vendor, model, site, name }: Asset): string {
  if (serialNumber !== undefined) return `serial|${serialNumber}`;
  return [id, vendor, model, site, name].join("|");
}
