import type { DiagnosticCode } from "../../model/diagnostic-code.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { coverageText } from "../../text/coverage.ts";
import { capital, count, formatNumber } from "../format.ts";
import { fieldWord } from "./field-words.ts";
import { oldPackSentences } from "./old-packs.ts";

/** What the assessment could not see, one plain sentence each, worst first; empty when nothing is missing. */
export function unseen(result: ScanResult): string[] {
  const { quality, rows, counts } = result;
  const said: (string | undefined)[] = [
    quality.named < 1
      ? `The maker is confirmed or probable for ${coverageText(quality.named)} of the assets.`
      : undefined,
    counts.assets.unknown > 0 ? `${count(counts.assets.unknown, "asset")} could not be assessed.` : undefined,
    rows.rejected > 0 ? `${count(rows.rejected, "row")} could not be read; each has a diagnostic.` : undefined,
    ...notJudged(result),
    damaged(quality.damagedValues),
    missingFacts(result),
    age(result),
    contradictions(result),
    ...oldPackSentences(result),
  ];
  return said.filter((sentence) => sentence !== undefined);
}

const UNREAD: readonly DiagnosticCode[] = ["files-not-read", "further-units", "makers-unread", "products-unread"];

/** Equipment beside what was judged: in files that were not read, and in columns. */
function notJudged({ diagnostics: { shown } }: ScanResult): string[] {
  const told = shown.filter(({ code }) => UNREAD.includes(code));
  return told.map(({ location, message }) => {
    const place = location === undefined ? "" : ` (${location.source}${location.sheet ? `, ${location.sheet}` : ""})`;
    return `${capital(message)}${place}.`;
  });
}

function damaged(values: number): string | undefined {
  return values > 0
    ? `${count(values, "value")} had been spoilt by a spreadsheet and ${values === 1 ? "was" : "were"} not matched.`
    : undefined;
}

/** Days between the newest day in the data and the day that is judged, from which on the data count as old. */
const OLD_DAYS = 365;

function age({ act, quality: { newestDay }, asOf }: ScanResult): string | undefined {
  if (act === "procure" || newestDay === undefined || newestDay >= asOf) return undefined;
  const days = Math.round((Date.parse(asOf) - Date.parse(newestDay)) / 86_400_000);
  return days < OLD_DAYS
    ? undefined
    : `The newest day in the data is ${newestDay}, ${formatNumber(days)} days before the day that is judged: later changes may be missing.`;
}

function contradictions({ diagnostics }: ScanResult): string | undefined {
  const rows = diagnostics.byCode.find(({ code }) => code === "dates-out-of-order")?.count ?? 0;
  return rows === 0
    ? undefined
    : `In ${count(rows, "row")} days contradict each other; what turns on such a day should be checked.`;
}

/** `Empty in some rows: model (39); no column gives: site tags.` */
function missingFacts(result: ScanResult): string | undefined {
  const parts = [
    ["empty in some rows", thinFields(result)],
    ["no column gives", missingFields(result)],
  ] as const;
  const said = parts.flatMap(([what, fields]) => (fields.length > 0 ? [`${what}: ${fields.join(", ")}`] : []));
  return said.length > 0 ? `${capital(said.join("; "))}.` : undefined;
}

function thinFields({ rows, quality }: ScanResult): string[] {
  return quality.coverage
    .filter(({ field, filled }) => JUDGED.has(field) && filled < rows.assets)
    .map(({ field, filled }) => `${fieldWord(field)} (${formatNumber(rows.assets - filled)})`);
}

/** What rules turn on and no input has a column for; an order gives no day of installation, and a role tells the function. */
function missingFields({ act, quality: { coverage, impliedVendors } }: ScanResult): string[] {
  const given = new Set<string>(coverage.map(({ field }) => field)).add("role");
  if (coverage.some(({ field }) => field === "role")) given.add("networkFunction");
  if (act === "procure") given.add("installedOn");
  if (impliedVendors > 0) given.add("vendor");
  return [...JUDGED].filter((field) => !given.has(field)).map(fieldWord);
}

/** Fields that rules turn on. */
const JUDGED: ReadonlySet<string> = new Set([
  "vendor",
  "model",
  "networkFunction",
  "role",
  "generations",
  "site",
  "siteTags",
  "installedOn",
]);
