import { SaxesParser } from "saxes";
import { afterEach, describe, expect, test } from "vitest";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { parsePlan } from "../../../src/own-tables/parse-plan.ts";
import { tableRecords } from "../../../src/own-tables/table-records.ts";
import { unguardCell } from "../../../src/report/escape/spreadsheet.ts";
import { visible } from "../../../src/report/escape/visible.ts";
import { planXlsx } from "../../../src/report/plan/xlsx.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { partsIn } from "../../support/package-parts.ts";
import { CONTEXT, HOSTILE } from "../formats/results.ts";

const ZONE = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = ZONE;
});

async function packed(result: ScanResult): Promise<Uint8Array> {
  const bytes = await planXlsx.pack?.(result, CONTEXT);
  if (bytes === undefined) throw new Error("the workbook is not packed");
  return bytes;
}

/** The result with this text wherever an item of its plan can have one. */
function saying(text: string): ScanResult {
  const result = aScanResult();
  const items = result.remediation.map((item) => ({
    ...item,
    key: `pack/rule/${item.id}`,
    vendorName: text,
    functionName: text,
    siteNames: [text],
    why: text,
    how: text,
    owner: text,
    status: text,
    note: text,
  }));
  return { ...result, operator: text, remediation: items };
}

describe("the plan as a workbook", () => {
  test("is a package of well-formed parts that name each other, without formulas, links or macros", async () => {
    const parts = await partsIn(await packed(aScanResult()));
    for (const [path, text] of parts) {
      const parser = new SaxesParser();
      parser.on("error", (error) => expect.fail(`${path}: ${error.message}`));
      parser.write(text).close();
      expect(text).not.toMatch(/<f[ >]|hyperlink|vba|externalLink|TargetMode/i);
    }
    const types = [...(parts.get("[Content_Types].xml") ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(types.toSorted()).toEqual([...parts.keys()].filter((path) => !/rels|Content_Types/.test(path)).toSorted());
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain("<autoFilter");
    expect(sheet).toContain("&quot;open,planned,in progress,blocked,done&quot;");
    expect(parts.get("docProps/core.xml")).toContain(`${aScanResult().asOf}T00:00:00Z`);
  });

  test("is the same bytes twice, and in every time zone", async () => {
    const first = await packed(aScanResult());
    for (const zone of ["UTC", "Pacific/Kiritimati", "Pacific/Niue", "America/Sao_Paulo"]) {
      process.env["TZ"] = zone;
      expect(Buffer.compare(await packed(structuredClone(aScanResult())), first), zone).toBe(0);
    }
  });

  test("comes back as it went out: days, amounts and words", async () => {
    const result = aScanResult();
    const [item] = result.remediation;
    if (item === undefined) throw new Error("the result has no plan");
    const cost = { low: 900.5, base: 1000, high: 1_200_000, currency: "EUR", from: "plan" };
    const decided = { key: "a/b/c/d/e", owner: "Радио екип", status: "planned", due: "2027-03-31", cost, note: "1-2" };
    const filled = await packed({ ...result, remediation: [{ ...item, ...decided }] });
    const { entries } = await parsePlan(filled, "plan.xlsx");
    expect(entries).toEqual([{ ...decided, line: 2, sheet: "Plan" }]);
  });

  test.each(
    [...HOSTILE, "=1+1", "_x003D_1+1", " -1", "a\r\nb", "", "0012", "1-2"].map((text) => [text.slice(0, 20), text]),
  )("%j stays text and comes back", async (_, text) => {
    const columns = { needed: ["key"], known: ["key", "owner"] };
    const { records } = await tableRecords(await packed(saying(text)), "plan.xlsx", columns);
    const [head, row] = records;
    const at = head?.cells.indexOf("Owner") ?? -1;
    const wanted = visible(text).replace(/\r\n?/g, "\n");
    const got = unguardCell(row?.cells[at] ?? "");
    expect(got.length).toBeLessThan(32_768);
    if (text.length < 32_767) expect(got).toBe(wanted);
    else expect(wanted.startsWith(got.slice(0, -1))).toBe(true);
    expect(row?.cells.every((cell) => !/^[=+@]/.test(cell))).toBe(true);
  });

  test("without an item is a head alone", async () => {
    const empty = await packed({ ...aScanResult(), remediation: [] });
    expect((await parsePlan(empty, "plan.xlsx")).entries).toEqual([]);
  });
});

test("the guide says of what force each pack is, so that a commitment is not planned as law", async () => {
  const guide = (await partsIn(await packed(aScanResult()))).get("xl/worksheets/sheet2.xml");
  expect(guide).toMatch(/clean-network \S+ \(advisory\), own-5g-policy \S+ \(policy\)/);
});
