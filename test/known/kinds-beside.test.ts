import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, inventoryRows } from "../scale/inventory-rows.ts";
import { csvOf, expectSameFindings, scanned } from "../support/by-kind.ts";
import { FIRST, HEADER, tables } from "../support/hostile-tables.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

const CAPPED = ["clean-network", "gb", "es"];
const ORDER = csvOf(
  ["Item", "Vendor", "Model", "Role", "Quantity"],
  [
    ["1", "Huawei", "RRU5909", "gNodeB", "40"],
    ["2", "Nokia", "AHEGB", "gNodeB", "3"],
  ],
);

/** A waiver of which only what it matches matters. */
function waiver(match: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) {
  const people = { reason: "risk-accepted", text: "for the test", author: "A", approver: "B", ticket: "T-1" };
  return { match, ...people, granted: "2026-06-01", expires: "2026-12-31", ...more };
}

const LAPSED = { granted: "2025-06-01", expires: "2025-12-31" };
const WAIVERS = [
  waiver({ vendor: "zte", pack: "clean-network" }),
  waiver({ site: "S2" }),
  waiver({ serialNumber: "2102350ABCD1000000001" }),
  waiver({ model: "RRU5909", vendor: "huawei" }, { units: 1 }),
  waiver({ rule: "installed-base", function: "gnb" }, { units: 2 }),
  waiver({ vendor: "huawei", site: "S1" }, LAPSED),
  waiver({ vendor: "huawei", function: "olt" }, LAPSED),
  waiver({ model: "BBU5900", function: "gnb" }),
  waiver({ vendor: "huawei" }),
];
const CORRECTIONS = [
  { match: { serialNumber: "2102350ABCD2000000001" }, vendor: "ericsson" },
  { match: { model: "BBU5900", site: "S3" }, vendor: "nokia" },
  { match: { vendor: "ZTE" }, vendor: "huawei" },
  { match: { id: "A1", vendor: "Ericsson" }, vendor: "huawei" },
  { match: { partNumber: "02311VGT" }, vendor: "huawei" },
  { match: { site: "S2" }, vendor: "zte" },
];

function waiverFile(waivers: readonly object[]): string {
  return JSON.stringify({ waivers: waivers.map((one, at) => ({ id: `W-${at}`, ...one })) });
}

function correctionFile(corrections: readonly object[]): string {
  const people = { evidence: "seen on the label", author: "A", date: "2026-05-01" };
  return JSON.stringify({ corrections: corrections.map((one, at) => ({ id: `C-${at}`, ...one, ...people })) });
}

/** A folder with two tables, the second of which has a result that the first is held against. */
async function withBaseline(csv: string, before: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = folderWith({ "in.csv": csv, "before.csv": before, ...files });
  const accepted = "w.yaml" in files ? ["--waivers", "w.yaml"] : [];
  const flags = ["-p", ...CAPPED, "--as-of", "2026-11-01", "--fail-on", "none", "--quiet", ...accepted];
  const { code, stderr } = await runCli(["scan", "before.csv", ...flags, "-o", "json=base.json"], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return cwd;
}

describe("records that are made out by their kind, as records that are made out one by one,", () => {
  test("are the network to which an order comes", async () => {
    const cwd = folderWith({ "in.csv": csvOf(COLUMNS, inventoryRows(800)), "order.csv": ORDER });
    const { shares } = await expectSameFindings("in.csv", { cwd, policy: CAPPED, order: ["order.csv"] });
    expect(shares.length).toBeGreaterThan(0);
    const gated = { cwd, policy: CAPPED, act: "procure" as const, network: ["in.csv"] };
    expect((await expectSameFindings("order.csv", gated)).shares).toHaveLength(shares.length);
    await expectSameFindings("in.csv", { cwd, policy: CAPPED, act: "upgrade", order: ["order.csv"] });
  });

  test("whatever the cells hold", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const cwd = folderWith({ "in.csv": csvOf(HEADER, [...FIRST, ...rows]), "order.csv": ORDER });
        await expectSameFindings("in.csv", { cwd, policy: CAPPED, order: ["order.csv"] });
        await expectSameFindings("order.csv", { cwd, policy: CAPPED, act: "procure", network: ["in.csv"] });
      }),
      { numRuns: 5 },
    );
  });

  test("are held against a baseline", async () => {
    const rows = [...inventoryRows(800)];
    const cwd = await withBaseline(csvOf(COLUMNS, rows), csvOf(COLUMNS, rows.slice(100, 750)));
    const { baseline } = await expectSameFindings("in.csv", { cwd, policy: CAPPED, baseline: "base.json" });
    expect(baseline?.unchanged).toBeGreaterThan(100);
    expect(baseline?.new).toBeGreaterThan(20);
    // A pack that the earlier result does not have: on one record findings are new beside others that are not.
    await expectSameFindings("in.csv", { cwd, policy: [...CAPPED, "fr"], baseline: "base.json" });
  });

  test("are waived by what they have in common and by what is their own", async () => {
    const csv = csvOf(COLUMNS, inventoryRows(800));
    const { findings } = await scanned("in.csv", { cwd: folderWith({ "in.csv": csv }), policy: CAPPED });
    const assets = findings.flatMap(({ asset }) => asset ?? []);
    const site = assets[0]?.site ?? "";
    const serial = assets.find((asset) => asset.site !== site)?.serialNumber ?? "";
    const some = [waiver({ site }), waiver({ serialNumber: serial }), waiver({ vendor: "zte", pack: "clean-network" })];
    const cwd = folderWith({ "in.csv": csv, "w.yaml": waiverFile(some) });
    const { waivers } = await expectSameFindings("in.csv", { cwd, policy: CAPPED, waivers: "w.yaml" });
    expect(waivers.used).toEqual(["W-0", "W-1", "W-2"]);
  });

  test("whatever waivers, corrections, a baseline and repeated units say of them", { timeout: 120_000 }, async () => {
    const some = <T>(all: readonly T[]) => fc.subarray([...all]);
    const beside = fc.record({
      before: tables,
      waivers: some(WAIVERS),
      corrections: some(CORRECTIONS),
      dedupe: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(tables, beside, async (rows, { before, waivers, corrections, dedupe }) => {
        const files = { "w.yaml": waiverFile(waivers), "c.yaml": correctionFile(corrections) };
        const same = rows.slice(0, Math.ceil(rows.length / 2));
        const earlier = csvOf(HEADER, [...FIRST, ...same, ...before]);
        const cwd = await withBaseline(csvOf(HEADER, [...FIRST, ...rows]), earlier, files);
        const options = { cwd, policy: ["clean-network", "gb"], waivers: "w.yaml", dedupe };
        await expectSameFindings("in.csv", { ...options, corrections: "c.yaml" });
        await expectSameFindings("in.csv", { ...options, baseline: "base.json" });
      }),
      { numRuns: 6 },
    );
  });
});
