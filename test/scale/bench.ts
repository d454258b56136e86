import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Builtin } from "../../src/model/builtin.ts";
import { inventoryPath } from "./generate.ts";
import { identityMiss } from "./identity-miss.ts";
import { type Costs, measure, measureStarts } from "./measure.ts";
import { EMPTY, targetTable, VERSION } from "./targets.ts";
import { largeWays, type Places, readingWays, scanningWays, type Way } from "./ways.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const FOLDER = join(ROOT, ".bench");
const PLACES: Places = {
  cli: join(ROOT, "dist/cli/main.js"),
  bare: join(import.meta.dirname, "bench-case.js"),
  python: join(ROOT, "test/scale/match.py"),
  out: join(FOLDER, "out"),
};

const OWN_PAGE = "test/scale/README.md";
const LARGE_ROWS = "10000000";
/** With fewer rows the start of the programs is most of what is measured. */
const ROWS_OF_TARGETS = 1_000_000;
const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    runs: { type: "string" },
    write: { type: "boolean", default: false },
    /** Only the ways that read, not whole scans. */
    reading: { type: "boolean", default: false },
    /** Ten million rows, generated and deleted; a few ways, once each. */
    large: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows ?? process.env["BENCH_ROWS"] ?? (values.large ? LARGE_ROWS : "1000000"));
const runs = Number(values.runs ?? (values.large ? "1" : "3"));
if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows ${rows} is no number of rows`);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${runs} is no number of runs`);

const page = await benchPage();
process.stdout.write(page);
if (values.write) writePage(page);

async function benchPage(): Promise<string> {
  mkdirSync(PLACES.out, { recursive: true });
  const ways = waysToMeasure();
  try {
    const costs = new Map([...measure(ways, runs, FOLDER), ...startCosts()]);
    return `${report(ways, costs)}${await identityLine()}`;
  } finally {
    rmSync(PLACES.out, { recursive: true, force: true });
    if (values.large) rmSync(inventoryPath(FOLDER, rows, "plain"), { force: true });
  }
}

function waysToMeasure(): readonly Way[] {
  if (values.large) return largeWays(rows, PLACES);
  const scans = values.reading || !existsSync(PLACES.cli) ? [] : scanningWays(rows, PLACES);
  return [...readingWays(rows, PLACES), ...scans];
}

function startCosts(): Costs {
  if (values.reading || values.large || !existsSync(PLACES.cli)) return new Map();
  const node = process.execPath;
  return measureStarts({ [EMPTY]: [node, "-e", "0"], [VERSION]: [node, PLACES.cli, "--version"] });
}

/** The time of one identity, when netvet is built. */
async function identityLine(): Promise<string> {
  const data = join(ROOT, "dist/builtin.js");
  if (values.reading || values.large || !existsSync(data)) return "";
  const { builtin } = (await import(data)) as { builtin: Builtin };
  const median = await identityMiss(builtin, join(ROOT, "samples/bulgaria-ran-core/inventory.csv"));
  return `\nIdentity of a row that was never met, evidence included: ${median.toFixed(0)} µs at the median of the main sample.\n`;
}

function report(ways: readonly Way[], costs: Costs): string {
  const titles = [...ways.map(({ title, against }) => ({ title, against })), ...startLines(costs)];
  const lines = titles.flatMap(({ title, against }) => {
    const cost = costs.get(title);
    if (cost === undefined) return [];
    const base = costs.get(against) ?? cost;
    const cells = [title, cost.seconds.toFixed(2), ratio(cost.seconds, base.seconds), ratio(cost.cpu, base.cpu)];
    return [`| ${[...cells, cost.peakMb.toFixed(0)].join(" | ")} |`];
  });
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.versions.node}`;
  const of = runs === 1 ? "one run of each" : `medians of ${runs} interleaved runs, each`;
  const targets = rows < ROWS_OF_TARGETS ? [] : targetTable(costs, rows);
  return [
    `${rows.toLocaleString("en")} rows, ${machine}; ${of} in its own process.`,
    "× compares with the bare parser on the same file, a tenth of the rows with all of them, the version with an empty program.",
    "",
    "| way | s | × time | × CPU | peak MB |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...lines,
    ...(targets.length === 0 ? [] : ["", ...targets]),
    "",
  ].join("\n");
}

function startLines(costs: Costs): readonly { readonly title: string; readonly against: string }[] {
  return [EMPTY, VERSION].filter((title) => costs.has(title)).map((title) => ({ title, against: EMPTY }));
}

function ratio(value: number, base: number): string {
  return base === 0 ? "–" : (value / base).toFixed(2);
}

/** The table of a million rows stands in both files, that of ten million beside the explanation only. */
function writePage(text: string): void {
  const marker = values.large ? "bench-large" : "bench";
  for (const file of values.large ? [OWN_PAGE] : ["README.md", OWN_PAGE]) writeBetweenMarkers(file, marker, text);
}

function writeBetweenMarkers(file: string, marker: string, text: string): void {
  const path = join(ROOT, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const marked = new RegExp(`(<!-- ${marker}:begin -->\\n)[\\s\\S]*?(<!-- ${marker}:end -->)`);
  if (!marked.test(before)) throw new Error(`${path} has no ${marker} markers`);
  writeFileSync(
    path,
    before.replace(marked, (_, begin: string, end: string) => begin + text + end),
  );
}
