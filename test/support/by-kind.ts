import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect } from "vitest";
import { createCsvEnricher } from "../../src/cli/identified-rows.ts";
import { type IdentifiedRow, identifyRows, passingRows } from "../../src/identify-rows.ts";
import type { Finding } from "../../src/model/finding.ts";
import { prepareScan, type ScanFilesOptions } from "../../src/node/prepare-scan.ts";
import { madeFindingToNdjson } from "../../src/report/finding-json.ts";
import { findingToNdjson } from "../../src/report/ndjson.ts";
import { scan } from "../../src/scan.ts";

/** What a table is judged by, and the folder in which everything stands. */
export interface ByKindOptions extends ScanFilesOptions {
  readonly cwd: string;
}

const FINDINGS_KEPT = 40;

function prepared(path: string, options: ByKindOptions) {
  return prepareScan([path], { asOf: "2026-11-23", failOn: ["none"], ...options });
}

/** Scans a table as usual or record by record; findings in the order in which they were met. */
export async function scanned(path: string, options: ByKindOptions, { rowByRow = false, listed = true } = {}) {
  const { request } = await prepared(path, options);
  const findings: Finding[] = [];
  const run = scan({ ...request, rowByRow, listed, findingLimit: FINDINGS_KEPT });
  let step = await run.next();
  for (; !step.done; step = await run.next()) findings.push(...step.value);
  return { result: step.value, findings };
}

/** The same as lines of NDJSON, written while the rows pass. */
async function written(path: string, options: ByKindOptions) {
  const { request } = await prepared(path, options);
  let lines = "";
  const texts = {
    formats: ["ndjson"],
    async write([text]: readonly Uint8Array[]) {
      lines += new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
    },
  };
  const run = scan({ ...request, texts, findingLimit: FINDINGS_KEPT });
  let step = await run.next();
  while (!step.done) step = await run.next();
  return { result: step.value, lines };
}

/** Who made each record, and the table with the makers beside it. */
async function identified(path: string, options: ByKindOptions, rowByRow: boolean) {
  const { builtin, identify } = (await prepared(path, options)).request;
  const input = () => {
    const bytes = readFileSync(join(options.cwd, path));
    return { name: path, bytes: Readable.from([bytes]), byteLength: bytes.length };
  };
  const rows: IdentifiedRow[] = [];
  for await (const batch of identifyRows(input(), { builtin, identify, rowByRow })) rows.push(...batch.rows);
  const lines: string[] = [];
  const linesOf = createCsvEnricher(new Map(), undefined);
  for await (const batch of passingRows(input(), { builtin, identify, rowByRow })) lines.push(...linesOf(batch));
  return { rows, lines };
}

/** Judges a table as usual and record by record, in each way in which findings are told, and returns the result. */
export async function expectSameFindings(path: string, options: ByKindOptions) {
  const usual = await scanned(path, options);
  const oneByOne = await scanned(path, options, { rowByRow: true });
  const lines = oneByOne.findings.map(findingToNdjson).join("");
  expect(usual.findings.map(madeFindingToNdjson).join("")).toBe(lines);
  expect(await written(path, options)).toEqual({ result: oneByOne.result, lines });
  expect(usual.result).toEqual(oneByOne.result);
  const unlisted = await scanned(path, options, { listed: false });
  expect(unlisted.result).toEqual(oneByOne.result);
  return usual.result;
}

/** The same, and who made each record; returns the number of assets. */
export async function expectSame(path: string, options: ByKindOptions): Promise<number> {
  const result = await expectSameFindings(path, options);
  expect(await identified(path, options, false)).toEqual(await identified(path, options, true));
  return result.rows.assets;
}

/** A table as CSV. */
export function csvOf(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [columns, ...rows].map((cells) => cells.map(quote).join(",")).join("\n");
}
