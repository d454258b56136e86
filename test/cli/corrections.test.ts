import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const INVENTORY = `Vendor,Model,Serial Number,Site,Function
Somebody Telecom,Box 9,SN-1,SOF-001,gNB
Huawei,BBU5900,SN-2,SOF-002,gNB
Ericsson,RBS 6601,SN-3,SOF-003,gNB
`;

function correction(facts: Readonly<Record<string, string>> = {}): string {
  const all = {
    id: "C-1",
    match: "{ serialNumber: SN-1 }",
    vendor: "huawei",
    evidence: "Type plate read at the site, photograph in NET-78.",
    author: "Ivan Petrov",
    date: "2026-11-01",
    ...facts,
  };
  return `  - ${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n    ")}\n`;
}

async function corrected(entries: string, flags: readonly string[] = []) {
  const cwd = folderWith({ "now.csv": INVENTORY, "corrections.yaml": `corrections:\n${entries}` });
  const outputs = ["-o", "text", "-o", "json=result.json"];
  const ran = await runCli(["scan", "now.csv", "--corrections", "corrections.yaml", ...flags, ...outputs], { cwd });
  return { ...ran, cwd };
}

async function resultOf(entries: string) {
  const { cwd, code, stdout } = await corrected(entries);
  return { cwd, code, stdout, result: JSON.parse(textOf(cwd, "result.json")) as ScanResult };
}

describe("a correction", () => {
  test("names the maker with its evidence, who said so and when, and the rules follow", async () => {
    const { cwd, code, stdout, result } = await resultOf(correction());
    await runCli(["report", "result.json", "-o", "html=report.html"], { cwd });
    expect(textOf(cwd, "report.html")).toMatch(
      /C-1.*serial number SN-1.*<td>Huawei<\/td>.*Type plate read at the site/,
    );
    const finding = result.findings.shown.find(({ asset }) => asset?.serialNumber === "SN-1");
    expect(finding).toMatchObject({ outcome: "fail", identity: { vendor: "huawei", confidence: "confirmed" } });
    expect(finding?.identity?.evidence[0]).toMatchObject({
      feature: "correction",
      strength: "decisive",
      side: "for",
      read: "Type plate read at the site, photograph in NET-78.",
      comparedWith: "C-1",
      note: "corrected by Ivan Petrov on 2026-11-01",
    });
    expect(result.corrections).toEqual([{ correction: expect.objectContaining({ id: "C-1" }), assets: 1 }]);
    expect(stdout).toMatch(/The maker of 1 asset is named by your corrections/);
    expect(code).toBe(1);
  });

  test("clears what the inventory calls by a wrong name, and it is no waiver", async () => {
    const { result } = await resultOf(correction({ match: "{ serialNumber: SN-2 }", vendor: "nokia" }));
    expect(result.findings.shown.some(({ asset }) => asset?.serialNumber === "SN-2")).toBe(false);
    expect(result.counts.waived.fail).toBe(0);
  });

  test("that means no asset is named", async () => {
    const { result } = await resultOf(correction({ match: "{ serialNumber: SN-9 }" }));
    expect(result.diagnostics.shown).toContainEqual(
      expect.objectContaining({ code: "correction-unused", message: expect.stringContaining("C-1") }),
    );
  });

  test("a result that was made with corrections is verified with them", async () => {
    const { cwd } = await resultOf(correction());
    const verify = ["verify", "result.json", "--inventory", "now.csv"];
    expect((await runCli([...verify, "--corrections", "corrections.yaml"], { cwd })).code).toBe(0);
    const { code, stderr } = await runCli(verify, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/made with 1 correction\n/)]);
  });

  test.each([
    ["an unknown maker", correction({ vendor: "huawie" }), /corrections\.yaml:4:13: C-1: .*did you mean huawei\?/],
    ["no evidence", correction({ evidence: '""' }), /corrections\.yaml:5:15: .*evidence/],
    ["an unknown key", correction({ outcome: "pass" }), /corrections\.yaml:8:\d+: .*outcome/],
    ["a match by row", correction({ match: "{ row: 3 }" }), /corrections\.yaml:3:\d+: .*row/],
    [
      "the id of another",
      correction() + correction({ match: "{ id: 7 }" }),
      /corrections\.yaml:\d+:\d+: .*(same id|id)/,
    ],
  ])("with %s refuses the whole file, with line and column", async (_, entries, says) => {
    const { code, stdout, stderr } = await corrected(entries);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(says)]);
  });
});
