import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Form, generateInventory } from "./generate.ts";

/** One way to read an inventory or more: what runs, on which form of the rows. */
export interface Way {
  readonly title: string;
  readonly form: Form;
  readonly rows: number;
  /** Title of the way that this one is compared with. */
  readonly against: string;
  /** Done before it is measured. */
  readonly before?: () => void;
  readonly command: (path: string) => readonly string[];
}

/** Folders and scripts of the bench. */
export interface Places {
  readonly cli: string;
  /** Compiled `bench-case.ts`. */
  readonly bare: string;
  readonly python: string;
  readonly out: string;
}

export const BARE = "csv-parse to arrays";
const LEAST = "the least of a scan, nothing recognised";
export const BARE_QUOTED = "csv-parse to arrays, all quoted";
export const BARE_JSON = "JSON.parse on every line";
export const PYTHON = "Python's csv and re, matching alone";
export const SCAN = "netvet scan, 1 thread";
export const SCAN_TWO = "netvet scan, 2 threads";
export const SCAN_QUOTED = "netvet scan, all quoted, 1 thread";
export const SCAN_QUOTED_TWO = "netvet scan, all quoted, 2 threads";
export const SCAN_JSON = "netvet scan, NDJSON, 1 thread";
export const SCAN_TENTH = "netvet scan, a tenth of the rows, 2 threads";
const SCAN_SAID = "netvet scan beside waivers and corrections, 1 thread";
const GATE = "netvet gate, 100 positions beside the network";
const IDENTIFY = "netvet identify, CSV";
export const HTML = "netvet report, HTML of the saved result";

/** Ways that only read. */
export function readingWays(rows: number, places: Places): readonly Way[] {
  const { bare } = places;
  const way = (title: string, form: Form, against: string, name: string): Way => ({
    title,
    form,
    rows,
    against,
    command: (path) => [process.execPath, bare, name, path],
  });
  return [
    way(BARE, "plain", BARE, "csv-parse"),
    way("bytes only", "plain", BARE, "bytes"),
    leastWay(rows, places),
    way("netvet reads, two cells a row asked for", "plain", BARE, "read-two"),
    way("netvet reads, all 14 cells asked for", "plain", BARE, "read-all"),
    way(BARE_QUOTED, "quoted", BARE_QUOTED, "csv-parse"),
    way("netvet reads, two cells a row, all quoted", "quoted", BARE_QUOTED, "read-two"),
    way(BARE_JSON, "ndjson", BARE_JSON, "json-parse"),
    way("netvet reads NDJSON, two cells a row", "ndjson", BARE_JSON, "read-two"),
  ];
}

function leastWay(rows: number, { bare, out }: Places): Way {
  const findings = outputOf(out, rows, "plain", "least");
  const before = () => rmSync(findings, { force: true });
  const command = (path: string) => [process.execPath, bare, "least", path, findings];
  return { title: LEAST, form: "plain", rows, against: BARE, before, command };
}

/** Whole scans with findings, result and HTML, and what they are held against. */
export function scanningWays(rows: number, places: Places): readonly Way[] {
  return [
    scan(SCAN, "plain", BARE, 1, rows, places),
    scan(SCAN_TWO, "plain", BARE, 2, rows, places),
    scan(SCAN_QUOTED, "quoted", BARE_QUOTED, 1, rows, places),
    scan(SCAN_QUOTED_TWO, "quoted", BARE_QUOTED, 2, rows, places),
    scan(SCAN_JSON, "ndjson", BARE_JSON, 1, rows, places),
    scan(SCAN_TENTH, "plain", SCAN_TWO, 2, Math.ceil(rows / 10), places),
    saidWay(rows, places),
    gateWay(rows, places),
    identifyWay(rows, places),
    htmlWay(rows, places),
    ...pythonWays(rows, places),
  ];
}

/** What is worth its time on ten times the rows. */
export function largeWays(rows: number, places: Places): readonly Way[] {
  const kept = [BARE, LEAST, PYTHON, SCAN, SCAN_TWO, SCAN_TENTH, HTML];
  return [...readingWays(rows, places), ...scanningWays(rows, places)].filter(({ title }) => kept.includes(title));
}

const JUDGED = ["--fail-on", "none", "--as-of", "2026-01-15", "--no-progress", "--quiet"];

function scan(title: string, form: Form, against: string, jobs: number, rows: number, { cli, out }: Places): Way {
  const outputs = ["ndjson", "json", "html"].flatMap((format) => [
    "-o",
    `${format}=${outputOf(out, rows, form, format)}`,
  ]);
  const flags = ["--jobs", String(jobs), ...JUDGED];
  // To replace half a gigabyte takes a fifth of a second, which is no part of a scan.
  const before = () => rmSync(outputOf(out, rows, form, "ndjson"), { force: true });
  const command = (path: string) => [process.execPath, cli, "scan", path, ...outputs, ...flags];
  return { title, form, rows, against, before, command };
}

/** The same with what people say of some of the records. */
function saidWay(rows: number, places: Places): Way {
  const usual = scan(SCAN_SAID, "plain", BARE, 1, rows, places);
  const [waivers, corrections] = [join(places.out, "waivers.yaml"), join(places.out, "corrections.yaml")];
  return {
    ...usual,
    before() {
      usual.before?.();
      writeFileSync(waivers, JSON.stringify(WAIVERS));
      writeFileSync(corrections, JSON.stringify(CORRECTIONS));
    },
    command: (path) => [...usual.command(path), "--waivers", waivers, "--corrections", corrections],
  };
}

const ACCEPTED = { reason: "risk-accepted", text: "for the bench", author: "A", approver: "B", ticket: "T-1" };
const WAIVERS = {
  waivers: [{ vendor: "zte" }, { site: "PLE-12359" }, { vendor: "huawei", site: "PLO-577" }].map((match, at) => {
    return { id: `W-${at}`, match, ...ACCEPTED, granted: "2025-12-01", expires: "2026-06-30" };
  }),
};
const CORRECTIONS = {
  corrections: ["A1000004", "A1000400"].map((id, at) => {
    return { id: `C-${at}`, match: { id }, vendor: "nokia", evidence: "label seen", author: "A", date: "2025-12-01" };
  }),
};

function gateWay(rows: number, { cli, out }: Places): Way {
  const order = join(out, "inventory-100-plain.csv");
  const flags = ["-o", `json=${join(out, "gate.json")}`, ...JUDGED];
  return {
    title: GATE,
    form: "plain",
    rows,
    against: BARE,
    before: () => generateInventory(out, 100, "plain"),
    command: (path) => [process.execPath, cli, "gate", order, "--inventory", path, ...flags],
  };
}

function identifyWay(rows: number, { cli, out }: Places): Way {
  const command = (path: string) => [process.execPath, cli, "identify", path, "-o", join(out, "who.csv"), "--quiet"];
  return { title: IDENTIFY, form: "plain", rows, against: BARE, command };
}

/** The HTML alone, of the result that the scan before it has saved. */
function htmlWay(rows: number, { cli, out }: Places): Way {
  const result = outputOf(out, rows, "plain", "json");
  const command = [process.execPath, cli, "report", result, "-o", `html=${join(out, "again.html")}`, "--quiet"];
  return { title: HTML, form: "plain", rows, against: BARE, command: () => command };
}

function outputOf(out: string, rows: number, form: Form, format: string): string {
  return join(out, `${rows}-${form}.${format}`);
}

function pythonWays(rows: number, { python }: Places): readonly Way[] {
  if (spawnSync("python3", ["--version"]).status !== 0) return [];
  return [{ title: PYTHON, form: "plain", rows, against: BARE, command: (path) => ["python3", python, path] }];
}
