import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import type * as crewModule from "../../src/node/crew.ts";
import type * as prepareModule from "../../src/node/prepare-scan.ts";
import type * as scanModule from "../../src/node/scan-files.ts";
import type * as reportModule from "../../src/report/index.ts";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { lastingFolder } from "../support/run-cli.ts";

// Threads run what was built: sources are TypeScript.
const built = async (path: string): Promise<unknown> => import(join(import.meta.dirname, "../../dist", path));
const { crewFor } = (await built("node/crew.js")) as typeof crewModule;
const { runScan } = (await built("node/scan-files.js")) as typeof scanModule;
const { prepareScan } = (await built("node/prepare-scan.js")) as typeof prepareModule;
const { streamedText } = (await built("report/index.js")) as typeof reportModule;

const FORMATS = ["ndjson", "csv"];
const ANY_SIZE = Number.MAX_SAFE_INTEGER;
const folder = lastingFolder();

/** Scans a file with so many threads; with none, in this one. Threads may share the work or give it back. */
async function scanned(name: string, jobs: number) {
  const prepared = await prepareScan([name], { cwd: folder, policy: ["clean-network", "gb"], asOf: "2026-11-23" });
  const texts = FORMATS.map(() => "");
  let batches = 0;
  const crew = crewFor(prepared.request, ANY_SIZE, {
    jobs,
    formats: FORMATS,
    async write(parts) {
      batches += 1;
      FORMATS.forEach((_, at) => {
        texts[at] += new TextDecoder("utf-8", { ignoreBOM: true }).decode(parts[at]);
      });
    },
  });
  try {
    const result: ScanResult = await runScan({ ...prepared, request: { ...prepared.request, crew } }, (findings) => {
      FORMATS.forEach((format, at) => {
        texts[at] += streamedText(format, findings);
      });
    });
    return { result, texts, batches };
  } finally {
    await crew?.close();
  }
}

async function expectSame(name: string, content: string | Uint8Array, shared: boolean): Promise<ScanResult> {
  writeFileSync(join(folder, name), content);
  const alone = await scanned(name, 1);
  expect(alone.batches).toBe(0);
  const together = await scanned(name, 3);
  expect(together.texts).toEqual(alone.texts);
  expect(together.result).toEqual(alone.result);
  if (shared) expect(together.batches).toBeGreaterThan(1);
  return alone.result;
}

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]) => cells.map(quote).join(",");
const rows = [...inventoryRows(6000)];
const csv = (lines: readonly string[]) => [line(COLUMNS), ...lines].join("\n");

describe("threads", { timeout: 120_000 }, () => {
  test("scan a large table as one thread does, byte for byte", async () => {
    const result = await expectSame("plain.csv", csv(rows.map(line)), true);
    expect(result.rows.read).toBe(6000);
  });

  test("keep the order of what is odd: broken quotes, spoilt codes, records that are too wide", async () => {
    const odd = rows.map((cells, at) => {
      if (at % 900 === 7) return `A${at},"never closed,${cells.slice(2).join(",")}`;
      if (at % 300 === 5) return line(cells.with(5, "2.10306E+19"));
      return line(at % 50 === 3 ? [...cells, "one more"] : cells);
    });
    const result = await expectSame("odd.csv", csv(odd), true);
    expect(result.rows.rejected).toBeGreaterThan(0);
    expect(result.quality.damagedValues).toBeGreaterThan(0);
  });

  test("give a table back in which titles bear on the rows below them", async () => {
    const titled = rows.map((cells, at) => (at === 4500 ? `Core network${",".repeat(13)}` : line(cells.with(8, ""))));
    const result = await expectSame("titled.csv", csv(titled), false);
    expect(result.rows.dropped.section).toBe(1);
  });

  test("give back assets that have no name of their own and must be numbered", async () => {
    const unnamed = rows.map((cells) => line(cells.with(0, "").with(5, "").with(7, "")));
    const result = await expectSame("unnamed.csv", csv(unnamed), false);
    expect(result.findings.total.fail).toBeGreaterThan(1000);
  });

  test("read JSON lines in which a key comes late", async () => {
    const objects = rows.map((cells, at) => {
      const one = Object.fromEntries(COLUMNS.map((name, column) => [name, cells[column]]));
      return JSON.stringify(at < 3000 ? one : { ...one, Quantity: "2" });
    });
    const result = await expectSame("late.ndjson", objects.join("\n"), true);
    expect(result.counts.units.pass).toBeGreaterThan(result.counts.assets.pass);
  });

  test("read a code page of one byte a letter", async () => {
    const text = csv(rows.map((cells) => line(cells.with(13, "шкаф 5"))));
    const letters = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    const bytes = Uint8Array.from(text, (letter) =>
      letters.includes(letter) ? 0xe0 + letters.indexOf(letter) : letter.charCodeAt(0),
    );
    const result = await expectSame("cyrillic.csv", bytes, true);
    expect(result.inputs[0]?.encoding).toBe("windows-1251");
  });
});
