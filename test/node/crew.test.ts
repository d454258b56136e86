import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { intake, type ScanInput } from "../../src/intake.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { crewFor } from "../../src/node/crew-for.ts";
import { prepareScan } from "../../src/node/prepare-scan.ts";
import { runScan } from "../../src/node/scan-files.ts";
import { findingToNdjson } from "../../src/report/ndjson.ts";
import { zipBytes } from "../read/zip-bytes.ts";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { lastingFolder } from "../support/run-cli.ts";

const ANY_SIZE = Number.MAX_SAFE_INTEGER;
const folder = lastingFolder();

/** Scans a file with so many threads; with one, in this one. Threads may share the work or give it back. */
async function scanned(name: string, jobs: number, formats: readonly string[]) {
  const prepared = await prepare(name);
  const texts = formats.map(() => "");
  let batches = 0;
  const request = {
    ...prepared.request,
    texts: {
      formats,
      async write(parts: readonly Uint8Array[]) {
        batches += 1;
        formats.forEach((_, at) => {
          texts[at] += new TextDecoder("utf-8", { ignoreBOM: true }).decode(parts[at]);
        });
      },
    },
  };
  const crew = crewFor(request, ANY_SIZE, jobs);
  expect(crew === undefined).toBe(jobs === 1);
  try {
    const result: ScanResult = await runScan({ ...prepared, request: { ...request, crew } });
    return { result, texts, batches };
  } finally {
    await crew?.close();
  }
}

/** What people say of some of the records, in the files of the last test that has any. */
let said: { readonly waivers?: string; readonly corrections?: string } = {};

const prepare = (name: string) =>
  prepareScan([name], { cwd: folder, policy: ["clean-network", "gb"], asOf: "2026-11-23", ...said });

/** The findings one by one, each put together by itself. */
async function oneByOne(name: string) {
  const prepared = await prepare(name);
  let text = "";
  const request = { ...prepared.request, rowByRow: true };
  const result: ScanResult = await runScan({ ...prepared, request }, (findings) => {
    for (const finding of findings) text += findingToNdjson(finding);
  });
  return { result, text };
}

async function expectSame(name: string, content: string | Uint8Array, shared: boolean, jobs = 2): Promise<ScanResult> {
  writeFileSync(join(folder, name), content);
  const slowly = await oneByOne(name);
  const formats = ["csv", "ndjson"];
  const alone = await scanned(name, 1, formats);
  expect(alone.texts[1] === slowly.text).toBe(true);
  expect(alone.result).toEqual(slowly.result);
  const together = await scanned(name, jobs, formats);
  expect(together.texts.map((text, at) => text === alone.texts[at])).toEqual([true, true]);
  expect(together.result).toEqual(slowly.result);
  if (shared) expect(together.batches).toBeGreaterThan(1);
  return alone.result;
}

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]) => cells.map(quote).join(",");
const rows = [...inventoryRows(6000)];
const csv = (lines: readonly string[]) => [line(COLUMNS), ...lines].join("\n");
const LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => (LETTERS.includes(letter) ? 0xe0 + LETTERS.indexOf(letter) : letter.charCodeAt(0)));

describe("threads", { timeout: 120_000 }, () => {
  test("scan a large table as one thread does, byte for byte", async () => {
    // So many that columns of unique texts are given up.
    const many = [...inventoryRows(24_000)];
    const result = await expectSame("plain.csv", csv(many.map(line)), true, 3);
    expect(result.rows.read).toBe(24_000);
  });

  test("keep the order of what is odd: broken quotes, spoilt codes, records that are too wide", async () => {
    const odd = rows.map((cells, at) => {
      if (at % 900 === 7) return `A${at},"never closed,${cells.slice(2).join(",")}`;
      if (at % 300 === 5) return line(cells.with(5, "2.10306E+19"));
      return line(at % 50 === 3 ? [...cells, "one more"] : cells);
    });
    const result = await expectSame("odd.csv", csv(odd), true, 3);
    expect(result.rows.rejected).toBeGreaterThan(0);
    expect(result.quality.damagedValues).toBeGreaterThan(0);
  });

  test("look up waivers and corrections as one does", async () => {
    const people = { text: "for the test", author: "A", approver: "B", ticket: "T-1" };
    const granted = { ...people, reason: "risk-accepted", granted: "2026-06-01", expires: "2026-12-31" };
    const [site = "", serial = ""] = [rows[4]?.[1], rows[30]?.[5]];
    const waivers = [{ vendor: "zte" }, { site }, { vendor: "huawei", function: "olt" }];
    const correction = { id: "C-1", match: { serialNumber: serial }, vendor: "nokia" };
    writeFileSync(
      join(folder, "w.yaml"),
      JSON.stringify({ waivers: waivers.map((match, at) => ({ id: `W-${at}`, match, ...granted })) }),
    );
    writeFileSync(
      join(folder, "c.yaml"),
      JSON.stringify({ corrections: [{ ...correction, evidence: "label", author: "A", date: "2026-05-01" }] }),
    );
    said = { waivers: "w.yaml", corrections: "c.yaml" };
    try {
      const result = await expectSame("said.csv", csv(rows.map(line)), true);
      expect(result.waivers.used).toContain("W-0");
      expect(result.corrections?.map(({ assets }) => assets)).toEqual([1]);
    } finally {
      said = {};
    }
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
    const units = result.findings.fingerprints?.packs.flatMap((pack) => Object.values(pack.units ?? {}));
    expect(new Set(units)).toEqual(new Set([2]));
  });

  test("read a code page of one byte a letter", async () => {
    const text = csv(rows.map((cells) => line(cells.with(13, "шкаф 5"))));
    const result = await expectSame("cyrillic.csv", windows1251(text), true);
    expect(result.inputs[0]?.encoding).toBe("windows-1251");
  });

  test("tell the members of an archive apart, each with an encoding of its own", async () => {
    const first = csv(rows.slice(0, 3000).map((cells) => line(cells.with(13, "място 5"))));
    const second = [COLUMNS, ...rows.slice(2000).map((cells) => cells.with(13, "шкаф 5"))];
    const members = {
      "first.csv": first,
      "second.csv": windows1251(second.map((cells) => line(cells.toReversed())).join("\n")),
    };
    const result = await expectSame("members.zip", await zipBytes(members), true);
    expect(result.quality.duplicates?.records).toBeGreaterThan(500);
  });

  test("give a table back that turns out to need its order while as many batches as may be are under way", async () => {
    const titled = rows.map((cells, at) => (at === 50 ? `Core network${",".repeat(13)}` : line(cells)));
    writeFileSync(join(folder, "early-title.csv"), csv(titled));
    const { request } = await prepare("early-title.csv");
    const crew = crewFor(request, ANY_SIZE, 2);
    try {
      const [input] = [...(request.inputs as Iterable<ScanInput>)];
      if (input === undefined) throw new Error("there is an input");
      for await (const batch of intake(input, request.builtin)) {
        for (let time = 0; time < 8; time += 1) expect(await crew?.take(input.name, batch)).toBe(true);
        expect(await crew?.take(input.name, batch)).toBe(false);
        break;
      }
      expect(await crew?.cancel()).toBe(0);
    } finally {
      await crew?.close();
    }
  });

  test("count what is still being written as told when an input is given up", async () => {
    writeFileSync(join(folder, "given-up.csv"), csv(rows.map(line)));
    const { request } = await prepare("given-up.csv");
    let lines = 0;
    let finish: (() => void) | undefined;
    const write = async ([text]: readonly Uint8Array[]) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      lines += new TextDecoder().decode(text).split("\n").length - 1;
    };
    const crew = crewFor({ ...request, texts: { formats: ["ndjson"], write } }, ANY_SIZE, 2);
    try {
      const [input] = [...(request.inputs as Iterable<ScanInput>)];
      if (input === undefined) throw new Error("there is an input");
      for await (const batch of intake(input, request.builtin)) {
        expect(await crew?.take(input.name, batch)).toBe(true);
        break;
      }
      await expect.poll(() => finish, { timeout: 20_000 }).toBeDefined();
      setTimeout(() => finish?.(), 200);
      expect(await crew?.cancel()).toBe(lines);
      expect(lines).toBeGreaterThan(0);
    } finally {
      await crew?.close();
    }
  });
});
