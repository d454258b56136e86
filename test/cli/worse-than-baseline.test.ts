import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Site,Serial,Vendor,Model,Function,Technology,Installed";
const UNCLEAR = "S1,H1,Huawei,BTS5900,Base station,,2020-01-01";
const IN_5G = "S1,H1,Huawei,BTS5900,Base station,5G,2020-01-01";
const [TODAY, LATER] = ["2026-11-28", "2028-02-01"];

const WAIVERS = `waivers:
  - { id: W-1, match: { serialNumber: H1 }, reason: risk-accepted, text: Replacement is ordered., author: Ivan Petrov,
      approver: Maria Ilieva, ticket: NET-77, granted: 2026-06-01, expires: 2027-05-31 }
`;

interface Run {
  readonly rows: readonly string[];
  readonly day?: string;
  readonly flags?: readonly string[];
}

/** Scans rows, and then others against the result, with the gate on what is new. */
async function since(pack: string, before: Run, after: Run) {
  const table = ({ rows }: Run) => `${[HEAD, ...rows].join("\n")}\n`;
  const cwd = folderWith({ "last.csv": table(before), "now.csv": table(after), "waivers.yaml": WAIVERS });
  const flags = ({ day = TODAY, flags = [] }: Run) => ["-p", pack, "--as-of", day, ...flags];
  await runCli(["scan", "last.csv", ...flags(before), "-o", "json=last.json", "--fail-on", "none"], { cwd });
  const outputs = ["-o", "json=now.json", "-o", "html=now.html"];
  const against = ["--baseline", "last.json", "--fail-on", "new", ...outputs];
  const { code } = await runCli(["scan", "now.csv", ...flags(after), ...against], { cwd });
  const result = JSON.parse(textOf(cwd, "now.json")) as ScanResult;
  return { code, result, page: textOf(cwd, "now.html"), reason: result.gate.reasons[0]?.text };
}

const waived = ["--waivers", "waivers.yaml"];

describe("--fail-on new, of a finding that was accepted", () => {
  test.each([
    ["a question that became a breach", "bg", UNCLEAR, IN_5G, TODAY, [], "2 findings are worse .*: 2 became breaches"],
    ["a deadline that has passed", "gb", IN_5G, IN_5G, LATER, [], "1 finding is worse .*: 1 became a breach"],
    ["a question that got a deadline", "gb", UNCLEAR, IN_5G, TODAY, [], "worse .* became due"],
    ["a breach whose waiver is gone", "bg", IN_5G, IN_5G, TODAY, waived, "3 are no longer waived"],
    ["a question whose waiver is gone", "bg", UNCLEAR, UNCLEAR, TODAY, waived, "are no longer waived"],
  ])("fails on %s, which is updated and not new", async (_, pack, before, after, day, flags, says) => {
    const { code, result, reason, page } = await since(pack, { rows: [before], flags }, { rows: [after], day });
    expect(result.baseline?.new).toBe(0);
    expect(result.baseline?.updated).toBeGreaterThan(0);
    expect(reason).toMatch(new RegExp(says));
    expect(code).toBe(1);
    const worse = result.findings.shown.filter(({ worsening }) => worsening !== undefined);
    expect(worse.every(({ baselineState }) => baselineState === "updated")).toBe(true);
    expect(result.gate.reasons[0]?.count).toBe(worse.length);
    expect(page).toMatch(/(no breach|not due|waived) in the baseline/);
  });

  test.each([
    ["is what it was", "bg", IN_5G, IN_5G, []],
    ["has become better", "bg", IN_5G, UNCLEAR, []],
    ["is waived now", "bg", UNCLEAR, IN_5G, waived],
    ["is of a proposed text", "eu-csa2", UNCLEAR, IN_5G, []],
  ])("passes where it %s", async (_, pack, before, after, flags) => {
    const { code, result } = await since(pack, { rows: [before] }, { rows: [after], flags });
    expect([code, result.baseline?.new, result.baseline?.worse]).toEqual([0, 0, undefined]);
  });

  test("tells new ones and worse ones apart", async () => {
    const { reason } = await since("bg", { rows: [UNCLEAR] }, { rows: [IN_5G, IN_5G.replace("H1", "H2")] });
    expect(reason).toBe(`5 findings are new or worse since last.json of ${TODAY}: 3 are new, 2 became breaches`);
  });

  test("takes equal boxes at one place for each other, whatever the order of the rows", async () => {
    const rows = [UNCLEAR, IN_5G, UNCLEAR].map((row) => row.replace("H1", ""));
    const shuffled = await since("bg", { rows }, { rows: [1, 2, 0].map((at) => rows[at] ?? "") });
    expect([shuffled.code, shuffled.result.baseline?.updated]).toEqual([0, 0]);
    const worse = await since("bg", { rows }, { rows: rows.with(2, rows[1] ?? "") });
    expect([worse.code, worse.reason]).toEqual([1, expect.stringMatching(/2 became breaches/)]);
  });
});
