import type { BaselineResult } from "./model/baseline.ts";
import { WORSENINGS, type Worsening } from "./model/baseline-state.ts";
import { tablesOfFurtherUnits } from "./model/further-units.ts";
import type { GateReason, GateResult } from "./model/gate-result.ts";
import { addDays, LAST_DAY } from "./model/iso-date.ts";
import type { ScanResult, Ungated } from "./model/scan-result.ts";
import { UserError } from "./model/user-error.ts";
import { forcesOfBroken } from "./report/facts/force-words.ts";
import { count as counted, formatNumber } from "./report/format.ts";
import { coverageText } from "./text/coverage.ts";

/** One condition on which the gate fails, with the text that the person wrote. */
export type Threshold =
  | { readonly kind: "fail" | "review" | "unknown"; readonly text: string }
  | { readonly kind: "due"; readonly days: number | undefined; readonly text: string }
  | { readonly kind: "waiver-expired" | "new"; readonly text: string }
  | { readonly kind: "coverage"; readonly percent: string; readonly text: string };

const DUE = /^due(?::(\d+)d)?$/;
const COVERAGE = /^coverage<(\d+(?:\.\d+)?)%$/;

/** Reads `fail`, `due`, `due:180d`, `review`, `unknown`, `coverage<95%`, `new`, `waiver-expired`; `none` is an empty list. Throws a UserError for another word. */
export function parseThresholds(texts: readonly string[]): readonly Threshold[] {
  const words = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  if (words.includes("none") && words.length > 1) {
    throw new UserError(
      "--fail-on none cannot be joined with other thresholds",
      {},
      "Give either none or the thresholds.",
    );
  }
  return words.filter((word) => word !== "none").map(parseThreshold);
}

function parseThreshold(text: string): Threshold {
  if (text === "fail" || text === "review" || text === "unknown") return { kind: text, text };
  if (text === "waiver-expired" || text === "new") return { kind: text, text };
  const due = DUE.exec(text);
  if (due) return { kind: "due", days: due[1] === undefined ? undefined : daysAhead(Number(due[1]), text), text };
  const coverage = COVERAGE.exec(text);
  if (coverage && Number(coverage[1]) <= 100) return { kind: "coverage", percent: coverage[1] ?? "", text };
  throw new UserError(
    `--fail-on does not know ${JSON.stringify(text)}`,
    {},
    "Use fail, due, due:180d, review, unknown, coverage<95%, new, waiver-expired or none.",
  );
}

/** A hundred years: who means more means every day. */
const MOST_DAYS = 36_500;

function daysAhead(days: number, text: string): number {
  if (days <= MOST_DAYS) return days;
  throw new UserError(
    `--fail-on ${text} looks further ahead than ${MOST_DAYS} days`,
    {},
    "Use due alone, which counts what is due on any day.",
  );
}

/**
 * Decides whether the result passes; counts all findings, also those that the result does not list. A record that could not
 * be read may be a position of an order, so it holds up every purchase, and of an inventory what is unknown; so does a table
 * with columns of further equipment that were not read.
 */
export function gate(result: Ungated, thresholds: readonly Threshold[]): ScanResult {
  const holdsUp =
    thresholds.find(({ kind }) => kind === "unknown") ?? (result.act === "procure" ? thresholds[0] : undefined);
  const reasons = [
    ...thresholds.flatMap((threshold) => reasonsOf(result, threshold)),
    ...(holdsUp === undefined
      ? []
      : [...unreadReasons(result, holdsUp.text), ...unjudgedReasons(result, holdsUp.text)]),
  ];
  const verdict: GateResult = { passed: reasons.length === 0, thresholds: thresholds.map(({ text }) => text), reasons };
  return { ...result, gate: verdict };
}

function reasonsOf(result: Ungated, threshold: Threshold): GateReason[] {
  if (threshold.kind === "coverage") return coverageReasons(result, threshold);
  if (threshold.kind === "waiver-expired") return expiredReasons(result, threshold.text);
  if (threshold.kind === "new") return newReasons(result, threshold.text);
  const count = threshold.kind === "due" ? dueWithin(result, threshold.days) : gating(result, threshold.kind);
  return count === 0 ? [] : [{ threshold: threshold.text, count, text: sentence(threshold, count, result) }];
}

/** Findings that a gate may count: not waived, and not of a proposed instrument. */
function gating(result: Ungated, outcome: "fail" | "review" | "unknown"): number {
  return result.gating[outcome];
}

function dueWithin(result: Ungated, days: number | undefined): number {
  const last = days === undefined ? LAST_DAY : addDays(result.asOf, days);
  return result.gating.due.filter(({ deadline }) => deadline <= last).reduce((sum, { findings }) => sum + findings, 0);
}

function sentence(threshold: Threshold, count: number, result: Ungated): string {
  const findings = counted(count, "finding");
  if (threshold.kind === "fail") return `${findings}: a rule is broken${forcesOfBroken(result)}`;
  if (threshold.kind === "review") return `${findings}: a person must decide`;
  if (threshold.kind === "unknown") return `${findings}: the maker, or a fact that the rule needs, is not known`;
  if (threshold.kind === "due" && threshold.days !== undefined) return `${findings} due within ${threshold.days} days`;
  return `${findings} due`;
}

function unreadReasons({ rows: { rejected } }: Ungated, threshold: string): GateReason[] {
  if (rejected === 0) return [];
  return [
    { threshold, count: rejected, text: `${counted(rejected, "record")} could not be read and may name equipment` },
  ];
}

function unjudgedReasons(result: Ungated, threshold: string): GateReason[] {
  const count = tablesOfFurtherUnits(result);
  if (count === 0) return [];
  const tables = counted(count, "table has", "tables have");
  return [{ threshold, count, text: `${tables} columns that name further equipment, which was not judged` }];
}

/** What became worse counts too: nobody has accepted that. */
function newReasons({ baseline }: Ungated, threshold: string): GateReason[] {
  if (baseline === undefined)
    throw new UserError("--fail-on new needs a baseline", {}, "Name the last accepted result: --baseline last.json.");
  const { gating, worse = {}, grown, name, asOf } = baseline;
  const parts = WORSENINGS.flatMap((worsening) => worsePart(worsening, worse[worsening] ?? 0, grown));
  const count = WORSENINGS.reduce((sum, worsening) => sum + (worse[worsening] ?? 0), gating);
  if (count === 0) return [];
  const findings = counted(count, "finding is", "findings are");
  const since = `since ${name} of ${asOf}`;
  if (parts.length === 0) return [{ threshold, count, text: `${findings} new ${since}` }];
  const fresh = gating === 0 ? [] : [counted(gating, "is new", "are new")];
  const which = fresh.length === 0 ? "worse" : "new or worse";
  return [{ threshold, count, text: `${findings} ${which} ${since}: ${[...fresh, ...parts].join(", ")}` }];
}

function worsePart(worsening: Worsening, count: number, grown: BaselineResult["grown"]): string[] {
  if (count === 0) return [];
  const one = count === 1;
  if (worsening === "fail") return [counted(count, "became a breach", "became breaches")];
  if (worsening === "due") return [`${formatNumber(count)} became due`];
  if (worsening === "review") return [`${formatNumber(count)} now ${one ? "needs" : "need"} a person's decision`];
  if (worsening === "unwaived") return [counted(count, "is no longer waived", "are no longer waived")];
  return [
    `units of ${formatNumber(count)} grew${grown === undefined ? "" : ` from ${formatNumber(grown.from)} to ${formatNumber(grown.to)}`}${one ? "" : " together"}`,
  ];
}

function expiredReasons({ waivers }: Ungated, threshold: string): GateReason[] {
  const { expired } = waivers;
  if (expired.length === 0) return [];
  return [{ threshold, count: expired.length, text: `waivers have expired: ${expired.join(", ")}` }];
}

/** A record that could not be read may name an asset, whose maker then is not known. */
function coverageReasons(result: Ungated, threshold: Threshold & { kind: "coverage" }): GateReason[] {
  const { rows, quality } = result;
  const named = Math.round(quality.named * rows.assets);
  const all = rows.assets + rows.rejected;
  if (reaches(named, all, threshold.percent)) return [];
  const what = rows.rejected === 0 ? "the assets" : "the assets and the records that could not be read";
  const text = `the maker is named for ${coverageText(named / Math.max(1, all))} of ${what}`;
  return [{ threshold: threshold.text, count: all - named, text }];
}

/** True when a part is at least so many percent of a whole. In whole numbers: a share that is reached exactly is reached. */
function reaches(part: number, whole: number, percent: string): boolean {
  const [ones = "", decimals = ""] = percent.split(".");
  const hundred = 100n * 10n ** BigInt(decimals.length);
  return BigInt(part) * hundred >= BigInt(ones + decimals) * BigInt(Math.max(1, whole));
}
