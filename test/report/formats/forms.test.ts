import { expect, test } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { anAsset } from "../../support/an-asset.ts";
import { aFail, formats, HOSTILE, hostileResult, manyFindings, rendered } from "./results.ts";

/** Records of a CSV text by RFC 4180, each by its header. */
function recordsOf(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csv
    .replace(/^\ufeff/, "")
    .split(/\r\n/)
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
  expect(new Set(header).size).toBe(header.length);
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [header[index] ?? "", cell.replaceAll('""', '"')])),
  );
}

const FORMS = formats.filter(({ id }) => /^(far-889|fcc-1-50007|equipment-declaration)/.test(id));

function form(id: string, result: ScanResult): string {
  const reporter = formats.find((one) => one.id === id);
  if (reporter === undefined) throw new Error(`no form ${id}`);
  return rendered(reporter, result);
}

/** A result whose rules cite these texts, with these findings. */
function citing(cites: readonly string[], shown: readonly Finding[]): ScanResult {
  const packs = aScanResult().packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => ({ ...rule, cites: [...cites] })),
  }));
  const total = { fail: 0, due: 0, review: 0, unknown: 0 };
  for (const { outcome } of shown) total[outcome] += 1;
  return aScanResult({ packs, findings: { total, limit: 100, shown } });
}

const ASSET = anAsset({
  location: { source: "core.csv", sheet: undefined, record: 4, line: 4 },
  model: "CloudUDG",
  partNumber: "02311VFF",
  serialNumber: "2102353",
  description: "User plane, rack 4",
  supplier: "Balkan Integrator Ltd.",
  site: "SOF-DC-01",
  deliveredOn: "2019-02-01",
  installedOn: "2019-04-01",
});

test("FAR 52.204-25: what the inventory knows is filled, the rest is blank", () => {
  const result = citing(["us-ndaa-2019-889"], [aFail(1, { asset: ASSET }), aFail(2, { outcome: "unknown" })]);
  const [item, ...rest] = recordsOf(form("far-889-csv", result));
  expect(rest).toEqual([]);
  expect(item).toMatchObject({
    "Supplier name": "Balkan Integrator Ltd.",
    Brand: "Huawei",
    "Model number": "CloudUDG",
    "Manufacturer part number": "02311VFF",
    "Item description": "User plane, rack 4",
    State: "found",
    "As of": "2026-11-23",
    "To fill: Contract number": "",
    "To fill: Supplier unique entity identifier": "",
    "To fill: Supplier CAGE code": "",
  });
});

test("the Markdown form ends with the list of what is blank", () => {
  const text = form("far-889", citing(["us-ndaa-2019-889"], [aFail(1, { asset: ASSET })]));
  const blank = text.slice(text.indexOf("## Left blank"));
  for (const field of ["Contract number", "Supplier CAGE code", "additional efforts to prevent future use"])
    expect(blank).toContain(field);
});

test.each<[string, Partial<Finding>, string, string]>([
  ["delivered after the day", { asset: ASSET }, "2019-02-01", "yes"],
  ["installed before it", { asset: anAsset({ installedOn: "2018-08-13" }) }, "2018-08-13", "no"],
  ["installed on it", { asset: anAsset({ installedOn: "2018-08-14" }) }, "2018-08-14", "yes"],
  ["without a day", { asset: anAsset({ model: "UDG" }) }, "", "not known"],
])("FCC annual report: equipment %s", (_, facts, obtained, reported) => {
  const [item] = recordsOf(form("fcc-1-50007-csv", citing(["us-fcc-covered-list"], [aFail(1, facts)])));
  expect(item).toMatchObject({ "Date obtained": obtained, "Obtained on or after 2018-08-14": reported });
});

test.each(["far-889", "fcc-1-50007"])("%s lists nothing, and says why, when no rule cites its text", (id) => {
  const text = form(id, aScanResult());
  expect(text).toContain("Nothing to list.");
  expect(text).toMatch(/No rule that cites us-\S+.* was applied/);
  expect(recordsOf(form(`${id}-csv`, aScanResult())).map((one) => one["Table"])).toEqual(
    expect.arrayContaining(["To know before use"]),
  );
});

test("an asset that breaks two rules is one line", () => {
  const result = citing(
    ["us-ndaa-2019-889"],
    [aFail(1, { asset: ASSET }), aFail(2, { asset: ASSET, rule: "ran-out" })],
  );
  expect(recordsOf(form("far-889-csv", result))).toHaveLength(1);
});

test("the declaration counts functions, makers and sites", () => {
  const rows = recordsOf(form("equipment-declaration-csv", aScanResult()));
  const first = (table: string) => rows.find((row) => row["Table"] === table);
  expect(first("By function")).toMatchObject({ Function: "UPF", "Part of the network": "core", Assets: "34" });
  expect(first("By maker")?.["Maker"]).not.toBe("");
  expect(first("By site, where attention is called for")).toMatchObject({
    Site: "BGS-0117",
    Assets: expect.stringMatching(/^\d+$/),
  });
  expect(form("equipment-declaration", aScanResult())).toContain(
    "6 assets accepted by waiver and not counted by function.",
  );
});

test("the declaration tells the outcomes under each pack, as what passes one may be unknown under another", () => {
  const [first, second] = aScanResult().results;
  const row = (id: string, facts: object) => ({
    function: id,
    name: id.toUpperCase(),
    domain: "core",
    assets: { fail: 0, due: 0, review: 0, unknown: 0, pass: 0, ...facts },
  });
  const results = [
    { ...first, byFunction: [row("amf", { pass: 4 })] },
    { ...second, byFunction: [row("amf", { unknown: 3, pass: 1 }), row("smf", { review: 2 })] },
  ] as ScanResult["results"];
  const under = (result: ScanResult) =>
    recordsOf(form("equipment-declaration-csv", result)).filter((one) => one["Table"] === "By function");
  expect(under(aScanResult({ results }))).toMatchObject([
    { Function: "AMF", "Outcomes under clean-network": "pass 4", "Outcomes under own-5g-policy": "unknown 3, pass 1" },
    { Function: "SMF", "Outcomes under clean-network": "", "Outcomes under own-5g-policy": "review 2" },
  ]);
  expect(under(aScanResult({ results: results.slice(0, 1) }))).toMatchObject([{ Function: "AMF", Outcomes: "pass 4" }]);
});

test.each(["far-889", "fcc-1-50007-csv", "equipment-declaration"])(
  "%s says how many findings are missing from it",
  (id) => {
    const base = citing(["us-ndaa-2019-889", "us-fcc-covered-list"], manyFindings(20).findings.shown);
    const total = { ...base.findings.total, fail: 100_000 };
    expect(form(id, { ...base, findings: { ...base.findings, total } })).toContain("99,980");
  },
);

test("the number of missing findings is that of the rules that cite the text, where the result knows it", () => {
  const counts = { due: 0, review: 0, unknown: 0, waived: 0 };
  const byRule = [
    { pack: "own-5g-policy", rule: "core-out", fail: 25, ...counts },
    { pack: "other", rule: "elsewhere", fail: 7000, ...counts },
  ];
  const base = citing(["us-ndaa-2019-889"], manyFindings(20).findings.shown);
  const findings = { ...base.findings, total: { ...base.findings.total, fail: 7025 }, byRule };
  expect(form("far-889", { ...base, findings })).toContain("and 5 are not kept, all of them under these rules");
  const complete = { ...findings, byRule: byRule.map((one) => ({ ...one, fail: one.fail === 25 ? 20 : one.fail })) };
  expect(form("far-889", { ...base, findings: complete })).not.toContain("not complete");
});

test.each(HOSTILE.flatMap((value) => FORMS.map((one) => [value.slice(0, 20), one.id, value] as const)))(
  "%j is inert in %s",
  (_, id, value) => {
    const hostile = hostileResult(value);
    const text = form(id, {
      ...citing(["us-ndaa-2019-889", "us-fcc-covered-list"], hostile.findings.shown),
      operator: value,
    });
    expect(text.length).toBeLessThan(100_000);
    expect(text).not.toMatch(/^\s*(::|##\[|##vso)/m);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    if (id.endsWith("-csv"))
      for (const row of recordsOf(text)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r-]/);
    else expect(text).not.toMatch(/<[a-z/]|\]\(|`|@everyone/i);
  },
);
