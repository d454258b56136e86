import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Builtin } from "../../src/model/builtin.ts";
import { type Form, generateInventory } from "./generate.ts";
import { identityMiss } from "./identity-miss.ts";

/** What one run of one way cost: wall-clock and CPU seconds, and the most memory it held. */
interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly peakMb: number;
}

interface Way {
  readonly title: string;
  readonly form: Form;
  /** Title of the way that this one is compared with. */
  readonly against: string;
  readonly command: (path: string) => readonly string[];
}

const ROOT = join(import.meta.dirname, "../../../..");
const FOLDER = join(ROOT, ".bench");
const CLI = join(ROOT, "dist/cli/main.js");
const CASE = join(import.meta.dirname, "bench-case.js");
const METER = join(import.meta.dirname, "meter.js");
const BARE = "csv-parse to arrays";
const BARE_QUOTED = "csv-parse to arrays, all quoted";
const BARE_JSON = "JSON.parse on every line";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: process.env["BENCH_ROWS"] ?? "1000000" },
    runs: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
    /** Only the ways that read, not whole scans. */
    reading: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows ${values.rows} is no number of rows`);

const page = `${report(measure(waysToMeasure()))}${await identityLine()}`;
process.stdout.write(page);
if (values.write) for (const file of ["README.md", "test/scale/README.md"]) writeBetweenMarkers(join(ROOT, file), page);

/** The time of one identity, when netvet is built. */
async function identityLine(): Promise<string> {
  const data = join(ROOT, "dist/builtin.js");
  if (values.reading || !existsSync(data)) return "";
  const { builtin } = (await import(data)) as { builtin: Builtin };
  const median = await identityMiss(builtin, join(ROOT, "samples/bulgaria-ran-core/inventory.csv"));
  return `\nIdentity of a row that was never met, evidence included: ${median.toFixed(0)} µs at the median of the main sample.\n`;
}

function waysToMeasure(): readonly Way[] {
  const ways: Way[] = [
    way(BARE, "plain", BARE, "csv-parse"),
    way("bytes only", "plain", BARE, "bytes"),
    way("netvet reads, two cells a row asked for", "plain", BARE, "read-two"),
    way("netvet reads, all 14 cells asked for", "plain", BARE, "read-all"),
    way(BARE_QUOTED, "quoted", BARE_QUOTED, "csv-parse"),
    way("netvet reads, two cells a row, all quoted", "quoted", BARE_QUOTED, "read-two"),
    way(BARE_JSON, "ndjson", BARE_JSON, "json-parse"),
    way("netvet reads NDJSON, two cells a row", "ndjson", BARE_JSON, "read-two"),
  ];
  if (values.reading || !existsSync(CLI)) return ways;
  return [
    ...ways,
    scanWay("netvet scan, findings, result and HTML", "plain", BARE),
    scanWay("netvet scan, all quoted", "quoted", BARE_QUOTED),
    scanWay("netvet scan, NDJSON", "ndjson", BARE_JSON),
  ];
}

function way(title: string, form: Form, against: string, name: string): Way {
  return { title, form, against, command: (path) => [CASE, name, path] };
}

function scanWay(title: string, form: Form, against: string): Way {
  const out = (name: string) => join(FOLDER, "out", `${form}-${name}`);
  const outputs = [
    "-o",
    `ndjson=${out("findings.ndjson")}`,
    "-o",
    `json=${out("result.json")}`,
    "-o",
    `html=${out("report.html")}`,
  ];
  const flags = ["--fail-on", "none", "--as-of", "2026-01-15", "--no-progress", "--quiet"];
  return { title, form, against, command: (path) => [METER, CLI, "scan", path, ...outputs, ...flags] };
}

/** Medians of interleaved runs: each round runs every way once, so that a slow moment of the machine hits all of them. */
function measure(ways: readonly Way[]): ReadonlyMap<Way, Cost> {
  mkdirSync(join(FOLDER, "out"), { recursive: true });
  const costs = new Map<Way, Cost[]>(ways.map((one) => [one, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const one of ways) costs.get(one)?.push(runOnce(one));
  }
  return new Map([...costs].map(([one, all]) => [one, medianCost(all)]));
}

function runOnce(one: Way): Cost {
  const path = generateInventory(FOLDER, rows, one.form);
  const child = spawnSync(process.execPath, one.command(path), { encoding: "utf8", cwd: ROOT });
  if (child.status !== 0) throw new Error(`${one.title} ended with ${child.status}: ${child.stderr}`);
  return JSON.parse(child.stdout.slice(child.stdout.lastIndexOf("{"))) as Cost;
}

function medianCost(costs: readonly Cost[]): Cost {
  const median = (of: (cost: Cost) => number) => costs.map(of).sort((a, b) => a - b)[costs.length >> 1] ?? 0;
  return {
    seconds: median((cost) => cost.seconds),
    cpu: median((cost) => cost.cpu),
    peakMb: median((cost) => cost.peakMb),
  };
}

function report(costs: ReadonlyMap<Way, Cost>): string {
  const bare = new Map([...costs].map(([one, cost]) => [one.title, cost]));
  const lines = [...costs].map(([one, cost]) => {
    const base = bare.get(one.against) ?? cost;
    const cells = [one.title, cost.seconds.toFixed(2), ratio(cost.seconds, base.seconds), ratio(cost.cpu, base.cpu)];
    return `| ${[...cells, cost.peakMb.toFixed(0)].join(" | ")} |`;
  });
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.versions.node}`;
  return [
    `${rows.toLocaleString("en")} rows, ${machine}; medians of ${values.runs} interleaved runs, each in its own process.`,
    "× compares with the bare parser on the same file.",
    "",
    "| way | s | × time | × CPU | peak MB |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...lines,
    "",
  ].join("\n");
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}

function writeBetweenMarkers(path: string, page: string): void {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const marked = /(<!-- bench:begin -->\n)[\s\S]*?(<!-- bench:end -->)/;
  if (!marked.test(text)) throw new Error(`${path} has no bench markers`);
  writeFileSync(
    path,
    text.replace(marked, (_, begin: string, end: string) => begin + page + end),
  );
}
