import { FINDING_STATES } from "../../model/outcome.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { NOT_ADVICE, VERDICT_WORDS } from "../facts/outcome-words.ts";
import { findingsSum, findingTotal, rowsSum } from "../facts/totals.ts";
import { unseen } from "../facts/unseen.ts";
import { judgedPacks, verdictSentence } from "../facts/verdict.ts";
import { count, formatNumber } from "../format.ts";
import { gateLine } from "../machine/gate-words.ts";
import { isWebAddress, type PackRule, packRules, sourceAddress } from "../machine/rule-index.ts";
import type { ReportContext } from "../reporter.ts";
import { aboutResult } from "../xlsx/about-result.ts";
import type { Cell } from "../xlsx/cell.ts";
import { proseSheet } from "../xlsx/prose-sheet.ts";
import type { Sheet } from "../xlsx/sheet.ts";

/** What the workbook is called, and its first sheet. */
export const FINDINGS = "Findings";

type Bare = Omit<Sheet, "foot" | "paper">;

/** The sheets beside the findings, of which so many are listed: the rules, their sources, and what it all is. */
export function besideFindings(result: ScanResult, context: ReportContext, listed: number): Sheet[] {
  const { title, foot } = aboutResult(FINDINGS, result, context);
  const sheets = [ruleSheet(result), sourceSheet(result), proseSheet("About", title, aboutLines(result, listed))];
  return sheets.map((sheet) => ({ ...sheet, foot, paper: context.paper ?? "A4" }));
}

/** A column of a table: its head, its width, and the cells below it. */
type Column<Of> = readonly [head: string, width: number, cell: (one: Of) => Cell];

function table<Of>(name: string, columns: readonly Column<Of>[], entries: readonly Of[]): Bare {
  const head = { cells: columns.map(([text]): Cell => ({ style: "head", text })), lines: 2 };
  const rows = entries.map((one) => ({ cells: columns.map(([, , cell]) => cell(one)) }));
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: [head, ...rows],
    head: { frozenColumns: 2, printedColumns: columns.length },
  };
}

const text = (value: string | undefined): Cell => ({ style: "text", text: value });
const number = (value: number): Cell => ({ style: "number", number: value });
const day = (value: string | undefined): Cell => (value === undefined ? text(value) : { style: "day", day: value });
const address = (url: string | undefined): Cell =>
  isWebAddress(url) ? { style: "link", text: url, link: url } : text(url);

function ruleSheet(result: ScanResult): Bare {
  const counts = new Map(result.findings.byRule?.map((one) => [`${one.pack}/${one.rule}`, one]));
  const found = FINDING_STATES.map(
    (state): Column<PackRule> => [`Findings: ${state}`, 11, ({ id }) => number(counts.get(id)?.[state] ?? 0)],
  );
  const columns: readonly Column<PackRule>[] = [
    ["Pack", 16, ({ pack }) => text(pack.id)],
    ["Rule", 28, ({ rule }) => text(rule.id)],
    ["Title", 60, ({ rule }) => text(rule.title)],
    ["Force", 11, ({ rule }) => text(rule.force)],
    ["Evidence", 11, ({ rule }) => text(rule.grade)],
    ["Last allowed day", 13, ({ rule }) => day(rule.deadline)],
    ["First forbidden day", 13, ({ rule }) => day(rule.from)],
    ...(result.findings.byRule === undefined ? [] : found),
    ["Clause", 40, ({ rule }) => text(rule.clause)],
    ["Source", 60, (one) => address(sourceAddress(one))],
  ];
  return table("Rules", columns, packRules(result));
}

function sourceSheet({ packs }: ScanResult): Bare {
  const unique = new Map(packs.flatMap((pack) => pack.instruments.map((one) => [one.id, one] as const)));
  const cited = [...unique.values()].flatMap((one) => one.sources.map((source) => ({ one, source })));
  const columns: readonly Column<(typeof cited)[number]>[] = [
    ["Instrument", 50, ({ one }) => text(one.title)],
    ["Status", 14, ({ one }) => text(one.status)],
    ["Compared with its sources on", 16, ({ one }) => day(one.checkedOn)],
    ["Source", 60, ({ source }) => text(source.title)],
    ["Kind", 12, ({ source }) => text(source.kind)],
    ["Read", 9, ({ source: { read } }) => text(read === undefined ? undefined : read ? "yes" : "no")],
    ["Address", 70, ({ source }) => address(source.url)],
  ];
  return table("Sources", columns, cited);
}

function aboutLines(result: ScanResult, listed: number): [string, string][] {
  const { asOf, act, inputs, rows, tool } = result;
  const packs = judgedPacks(result).map((pack): [string, string] => {
    const { id, title, version } = pack.info;
    return [
      id,
      `${title}, version ${version} (${pack.forceTag}). ${VERDICT_WORDS[pack.result.verdict]}: ${verdictSentence(pack)}`,
    ];
  });
  return [
    ["As of", `${asOf}; what is judged: ${act}`],
    ["Inventory", inputs.map(({ name }) => name).join(", ")],
    ...packs,
    ["Gate", `${gateLine(result)}.`],
    ["Rows", `${rowsSum(rows)}.`],
    ["Findings", listedWords(result, listed)],
    [
      "One row",
      "One rule and one asset that did not pass, or one rule and the whole inventory. An asset that breaks several rules stands in several rows; the row that decides about it says yes under Decides.",
    ],
    ...unseen(result).map((sentence, at): [string, string] => [at === 0 ? "Not seen" : "", sentence]),
    ["Not advice", NOT_ADVICE],
    ["Made by", `${tool.name} ${tool.version}`],
  ];
}

/** How many findings stand in the workbook, and of how many. */
function listedWords(result: ScanResult, listed: number): string {
  const parts = findingsSum(result);
  const total = findingTotal(result);
  if (listed >= total)
    return `All ${count(total, "finding")}: ${parts}. Accepted findings stand among them, with their waiver.`;
  return `${formatNumber(listed)} of ${count(total, "finding")} (${parts}): a saved result keeps the most urgent of each outcome; netvet scan -o findings-xlsx=findings.xlsx writes all of them.`;
}
