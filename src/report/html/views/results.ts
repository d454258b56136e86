import { DOMAINS } from "../../../model/network-function.ts";
import { noOutcomes, OUTCOMES } from "../../../model/outcome.ts";
import type { PackResult } from "../../../model/pack-result.ts";
import type { RegionResult, ScanResult } from "../../../model/scan-result.ts";
import { totalOf } from "../../../model/total-of.ts";
import { notJudgedSentence } from "../../facts/not-judged.ts";
import { OUTCOME_WORDS } from "../../facts/outcome-words.ts";
import { type JudgedPack, judgedPacks } from "../../facts/verdict.ts";
import { count, formatNumber, list } from "../../format.ts";
import { type Figure, figure } from "../figure.ts";
import { countHtml, html, markHtml } from "../helpers.ts";
import type { Page } from "../page.ts";
import { regionTiles } from "../svg/region-tiles.ts";
import { stackedBars } from "../svg/stacked-bars.ts";
import { domainWord } from "./domain-words.ts";

type FunctionRow = PackResult["byFunction"][number];
const OUTCOME_COLUMNS = OUTCOMES.map((outcome) => ({ name: OUTCOME_WORDS[outcome].word, number: true }));

/** Pack × network function, and pictures of the same. */
export function results({ result }: Page): Record<string, unknown> {
  const packs = judgedPacks(result);
  const drawn = drawnPacks(packs);
  return {
    unjudged: notJudgedSentence(result),
    matrices: inParts(packs).map((part, index, parts) =>
      matrix(part, result, parts.length > 1 ? index + 1 : undefined),
    ),
    figures: drawn.flatMap(({ info, result: found }) => byFunction(info.title, found) ?? []),
    undrawn: packs.length - drawn.length,
    regions: result.regions && result.regions.length > 0 ? byRegion(result.regions) : undefined,
  };
}

/** Packs side by side on one sheet of paper. */
const SIDE_BY_SIDE = 4;
const DRAWN = 6;

function inParts(packs: readonly JudgedPack[]): JudgedPack[][] {
  const parts = Math.ceil(packs.length / SIDE_BY_SIDE);
  const size = Math.ceil(packs.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => packs.slice(index * size, (index + 1) * size));
}

function matrix(packs: readonly JudgedPack[], result: ScanResult, part: number | undefined): Record<string, unknown> {
  return {
    part,
    packs: packs.map(({ info }) => ({ id: info.id, title: info.title })),
    functions: functionRows(result).map((row) => ({
      name: row.name,
      domain: domainWord(row.domain),
      first: row.first,
      cells: packs.map(({ info, result: found }) => html(cell(info.id, found, row.function))),
    })),
  };
}

/** Packs under which something is open are drawn, the first of them when there are many; where nothing is, one picture is enough. */
function drawnPacks(packs: readonly JudgedPack[]): readonly JudgedPack[] {
  const open = packs.filter(({ result: { counts } }) => totalOf(counts.assets) > counts.assets.pass);
  return open.length > 0 ? open.slice(0, DRAWN) : packs.slice(0, 1);
}

function functionRows(result: ScanResult): (FunctionRow & { first: boolean })[] {
  const known = new Map<string, FunctionRow>();
  for (const pack of result.results)
    for (const row of pack.byFunction) if (!known.has(row.function)) known.set(row.function, row);
  const rows = [...known.values()].sort(byDomain);
  return rows.map((row, index) => ({ ...row, first: rows[index - 1]?.domain !== row.domain }));
}

function byDomain(a: FunctionRow, b: FunctionRow): number {
  return rank(a.domain) - rank(b.domain) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}

function rank(domain: string): number {
  const index = (DOMAINS as readonly string[]).indexOf(domain);
  return index === -1 ? DOMAINS.length : index;
}

function cell(pack: string, found: PackResult, id: string): string {
  const { assets = noOutcomes(), notApplicable = 0 } = found.byFunction.find((row) => row.function === id) ?? {};
  const parts = OUTCOMES.filter((outcome) => assets[outcome] > 0).map(
    (outcome) =>
      `<span class="o o-${outcome}">${markHtml(outcome)}${countHtml(assets[outcome], `${pack}.${id}.${outcome}`)}<span class="sr"> ${OUTCOME_WORDS[outcome].word}</span></span>`,
  );
  const unjudged = notApplicable > 0 ? `<small>${formatNumber(notApplicable)} not judged</small>` : "";
  return parts.length > 0 ? parts.join(" ") + unjudged : '<span class="zero">\u2013</span>';
}

function byFunction(title: string, found: PackResult): Figure | undefined {
  const rows = [...found.byFunction].sort(byDomain);
  if (rows.length === 0) return undefined;
  const bars = rows.map((row, index) => ({
    name: row.name,
    group: rows[index - 1]?.domain === row.domain ? "" : domainWord(row.domain),
    counts: row.assets,
  }));
  const broken = rows.filter((row) => row.assets.fail > 0).map((row) => `${row.name} ${formatNumber(row.assets.fail)}`);
  const alternative = `Assets by network function and outcome under ${title}. Breaches: ${broken.length > 0 ? list(broken) : "none"}.`;
  const numbers = rows.map((row) => [
    row.name,
    ...OUTCOMES.map((outcome) => formatNumber(row.assets[outcome])),
    formatNumber(totalOf(row.assets)),
  ]);
  const columns = [{ name: "Network function" }, ...OUTCOME_COLUMNS, { name: "All", number: true }];
  return figure(
    stackedBars(bars, alternative),
    `Assets by network function and outcome: ${title}`,
    columns,
    numbers,
    "bars",
    true,
  );
}

function byRegion(regions: readonly RegionResult[]): Figure {
  const alternative = `Sites and assets of ${count(regions.length, "region")} by outcome; the numbers follow in a table.`;
  const columns = [{ name: "Region" }, { name: "Sites", number: true }, ...OUTCOME_COLUMNS];
  const rows = regions.map((one) => [
    one.region ?? "Not named",
    formatNumber(one.sites),
    ...OUTCOMES.map((outcome) => formatNumber(one.assets[outcome])),
  ]);
  return figure(
    regionTiles(regions, alternative),
    "Sites by region, with the worst outcome of their assets over all packs",
    columns,
    rows,
    "bars",
  );
}
