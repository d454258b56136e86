import { describe, expect, test } from "vitest";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

interface Found {
  readonly outcome: string;
  readonly asset: Readonly<Record<string, unknown>> & { readonly location: { readonly record: number } };
  readonly identity: { readonly vendor?: string; readonly confidence: string };
}

/** Scans a table and returns what was found, without what passed. */
async function findings(name: string, text: string, argv: readonly string[] = []) {
  const cwd = folderWith({ [name]: text });
  const out = ["--fail-on", "none", "-o", "ndjson=f.ndjson", "-o", "json=r.json"];
  const { code, stderr } = await runCli(["scan", name, ...out, ...argv], { cwd });
  const lines = textOf(cwd, "f.ndjson").split("\n").filter(Boolean);
  const result = JSON.parse(textOf(cwd, "r.json"));
  return { code, stderr, found: lines.map((line): Found => JSON.parse(line)), rows: result.rows, result };
}

function told({ outcome, asset, identity }: Found): unknown[] {
  return [outcome, asset.location.record, asset["vendor"], asset["model"], asset["networkFunction"], identity.vendor];
}

const REGISTER = `Site,Region,Vendor,BBU Type,RRU Type,Antenna Type,Antenna Vendor,Router,Rectifier
Sofia 1,Sofia,Huawei,BBU5900,RRU5501,APE4518R12,Kathrein,ATN 910C,ETP48200
Sofia 2,Sofia,Ericsson,BB 6630,Radio 2217,80010991,Kathrein,NE40E-M2K,
Varna 1,Varna,Nokia,FSMF,AHEGB,ADU4521R0,Huawei,7705 SAR-8,ETP48200
`;

describe("a register of sites whose records name several units", () => {
  test("is judged unit by unit, each with the maker that the record gives for its kind", async () => {
    const { stderr, found, rows } = await findings("sites.csv", REGISTER);
    expect(found.map(told)).toEqual([
      ["fail", 2, "Huawei", "BBU5900", "bbu", "huawei"],
      ["fail", 2, "Huawei", "RRU5501", "rru", "huawei"],
      ["review", 2, "Kathrein", "APE4518R12", "antenna", "huawei"],
      ["fail", 2, undefined, "ATN 910C", "router", "huawei"],
      ["fail", 2, undefined, "ETP48200", "rectifier", "huawei"],
      ["fail", 3, undefined, "NE40E-M2K", "router", "huawei"],
      ["fail", 4, "Huawei", "ADU4521R0", "antenna", "huawei"],
      ["fail", 4, undefined, "ETP48200", "rectifier", "huawei"],
    ]);
    expect(rows).toMatchObject({ read: 14, assets: 14, rejected: 0 });
    expect(stderr).toContain(
      "a record names several units, in columns for “BBU”, “RRU”, “Antenna”, “Router”, “Rectifier”: each is a row of its own",
    );
  });

  test("gives the same bytes with two threads", async () => {
    const [one, two] = [
      await findings("sites.csv", REGISTER, ["--jobs", "1"]),
      await findings("sites.csv", REGISTER, ["--jobs", "2"]),
    ];
    expect(two.found).toEqual(one.found);
    expect(two.result).toEqual(one.result);
  });

  test("keeps its titles, sums and repeated headers, and what names no unit of a kind", async () => {
    const table = `Register,,,,,
Site,Vendor,BBU Model,BBU Serial Number,RRU 1 Type,RRU 2 Type
Region North,,,,,
S1,Huawei,BBU5900,2102312345,RRU5501,
S2,Ericsson,,,Radio 2217,Radio 4415
S3,Huawei,,,,
Site,Vendor,BBU Model,BBU Serial Number,RRU 1 Type,RRU 2 Type
S4,,N/A,-,RRU5901,N/A
Total,,4,,4,2
`;
    const { found, rows } = await findings("sites.csv", table);
    expect(found.map(told)).toEqual([
      ["fail", 4, "Huawei", "BBU5900", "bbu", "huawei"],
      ["fail", 4, "Huawei", "RRU5501", "rru", "huawei"],
      ["fail", 6, "Huawei", undefined, undefined, "huawei"],
      ["fail", 8, undefined, "RRU5901", "rru", "huawei"],
    ]);
    expect(found[0]?.asset["serialNumber"]).toBe("2102312345");
    expect(rows).toMatchObject({ read: 9, assets: 6, dropped: { section: 1, total: 1, "repeated-header": 1 } });
  });

  test("is read under a header of two records, with the quantity of each kind", async () => {
    const table = `Site,,BBU,,RRU,,Router,
Name,Region,Type,Serial No,Type,Qty,Vendor,Model
Sofia 1,Sofia,BBU5900,210231,RRU5501,3,Cisco,ASR 920
Varna 1,Varna,BB 6630,CB4321,Radio 2217,6,Huawei,NE40E-M2K
`;
    const { found } = await findings("sites.csv", table);
    expect(found.map((one) => [...told(one), one.asset["quantity"], one.asset["serialNumber"]])).toEqual([
      ["fail", 3, undefined, "BBU5900", "bbu", "huawei", 1, "210231"],
      ["fail", 3, undefined, "RRU5501", "rru", "huawei", 3, undefined],
      ["fail", 4, "Huawei", "NE40E-M2K", "router", "huawei", 1, undefined],
    ]);
  });

  test("may be JSON objects in a record, of which one is the site", async () => {
    const unit = (vendor: string, model: string) => ({ vendor, model });
    const records = [
      { site: { id: "S1", name: "Lozenets" }, bbu: unit("Huawei", "BBU5900"), rru: unit("Huawei", "RRU5501") },
      { site: { id: "S2", name: "Mladost" }, bbu: unit("Nokia", "ASIK"), rru: unit("ZTE", "R8862A") },
    ];
    const { found, rows } = await findings("sites.json", JSON.stringify(records));
    expect(rows.assets).toBe(4);
    expect(found.map(({ asset, identity }) => [asset["site"], asset["model"], identity.vendor])).toEqual([
      ["Lozenets", "BBU5900", "huawei"],
      ["Lozenets", "RRU5501", "huawei"],
      ["Mladost", "R8862A", "zte"],
    ]);
  });

  test("may hold an object of one unit and a list of others, which are each counted once with their own maker", async () => {
    const radio = (vendor: string, model: string) => ({ vendor, model });
    const records = [
      {
        site: "S1",
        bbu: { vendor: "Huawei", model: "BBU5900" },
        rrus: [radio("Huawei", "RRU5501"), radio("Nokia", "AHEGB")],
      },
      { site: "S2", bbu: { vendor: "Nokia", model: "ASIK" }, rrus: [radio("ZTE", "R8862A")] },
    ];
    const { found, rows } = await findings("sites.json", JSON.stringify(records));
    expect(rows.assets).toBe(5);
    expect(found.map(({ outcome, asset }) => [outcome, asset["site"], asset["vendor"], asset["model"]])).toEqual([
      ["fail", "S1", "Huawei", "BBU5900"],
      ["fail", "S1", "Huawei", "RRU5501"],
      ["fail", "S2", "ZTE", "R8862A"],
    ]);
    const type = { manufacturer: "ZTE", model: "ZXA10 C300", bays: [{ name: "slot-1", position: "1" }] };
    expect((await findings("type.json", JSON.stringify(type))).rows).toMatchObject({
      assets: 1,
      dropped: { "other-table": 1 },
    });
  });

  test("may be JSON, and in Bulgarian", async () => {
    const json = [
      { site: "S1", bbu_model: "BBU5900", rru_model: "AHEGB", router_model: "NE40E" },
      { site: "S2", bbu_model: "FSMF", rru_model: "RRU5501", router_model: null },
    ];
    const { found } = await findings("sites.json", JSON.stringify(json));
    const failed = found.filter(({ outcome }) => outcome === "fail");
    expect(failed.map(({ asset }) => asset["model"])).toEqual(["BBU5900", "NE40E", "RRU5501"]);
    const keys = [
      { siteName: "S1", rruModel: "RRU5501", bbuModel: "BBU5900", routerVendor: "Cisco", routerModel: "ASR 920" },
    ];
    const named = await findings("keys.json", JSON.stringify([...keys, ...keys]));
    expect(named.found.map(({ asset }) => asset["model"])).toEqual(["RRU5501", "BBU5900", "RRU5501", "BBU5900"]);
    expect(named.rows).toMatchObject({ read: 6, assets: 6 });
    const bulgarian = "Обект;Производител;Тип BBU;Тип RRU;Рутер\nСофия 1;Huawei;BBU5900;RRU5501;ATN 910C\n";
    expect((await findings("обекти.csv", bulgarian)).found.map(told)).toEqual([
      ["fail", 2, "Huawei", "BBU5900", "bbu", "huawei"],
      ["fail", 2, "Huawei", "RRU5501", "rru", "huawei"],
      ["fail", 2, undefined, "ATN 910C", "router", "huawei"],
    ]);
  });
});

test("a register in Chinese or with hyphens gives its maker to radio units, and the number of each kind", async () => {
  const chinese =
    "站点,厂家,BBU型号,RRU型号,路由器型号\n北京1,华为,BBU5900,RRU5501,NE40E\n北京2,诺基亚,FSMF,AHEGB,ASR 920\n";
  expect((await findings("站点.csv", chinese)).found.map(told)).toEqual([
    ["fail", 2, "华为", "BBU5900", "bbu", "huawei"],
    ["fail", 2, "华为", "RRU5501", "rru", "huawei"],
    ["fail", 2, undefined, "NE40E", "router", "huawei"],
  ]);
  const german = "Standort;Hersteller;BBU-Typ;RRU-Typ;Anzahl RRU\nBerlin 1;Huawei;BBU5900;RRU5501;3\n";
  const { found } = await findings("standorte.csv", german);
  expect(found.map((one) => [one.asset["model"], one.asset["quantity"]])).toEqual([
    ["BBU5900", 1],
    ["RRU5501", 3],
  ]);
});

describe("a table whose records are one unit", () => {
  test("of which a column names the kind of its antenna or a height is read as ever", async () => {
    const table = `Cell,Site,Vendor,Model,Antenna Type,Antenna Height,Power Type
C1,S1,Huawei,BBU5900,Omni,30,AC
C2,S1,Nokia,AHEGB,Sector,25,DC
`;
    const { rows, stderr, result } = await findings("cells.csv", table);
    expect(rows).toMatchObject({ read: 2, assets: 2 });
    expect(stderr).not.toContain("several units");
    expect(result.diagnostics.byCode).toEqual([]);
  });

  test("gives the maker of its record to no unit of another kind", async () => {
    const table = "Hostname,Vendor,Model,Server Model\nr1,Huawei,NE40E,PowerEdge R740\nr2,Cisco,ASR 920,RH2288H V3\n";
    expect((await findings("hosts.csv", table)).found.map(told)).toEqual([
      ["fail", 2, "Huawei", "NE40E", undefined, "huawei"],
      ["fail", 3, undefined, "RH2288H V3", "server", "huawei"],
    ]);
  });
});

test("identify gives one row for each record, and says what it passes over", async () => {
  const { stdout, stderr } = await runCli(["identify", "sites.csv"], { cwd: folderWith({ "sites.csv": REGISTER }) });
  const [head, ...rows] = stdout.trim().split("\n");
  expect(head).toMatch(/^Site,Region,.*,Rectifier,netvet_vendor,/);
  expect(rows).toHaveLength(3);
  expect(stderr).toMatch(
    /several units, in columns for “BBU”, .*, and is read as one of them; write a record for each unit/,
  );
});

test("columns called by the kind alone are a header, for each command", async () => {
  const table = "Site,Region,BBU,RRU,Antenna\nS1,R,BBU5900,RRU5501,APE4518R12\nS2,R,FSMF,AHEGB,80010991\n";
  const { found, rows } = await findings("sites.csv", table);
  expect(found.filter(({ outcome }) => outcome === "fail").map(told)).toEqual([
    ["fail", 2, undefined, "BBU5900", "bbu", "huawei"],
    ["fail", 2, undefined, "RRU5501", "rru", "huawei"],
    ["fail", 2, undefined, "APE4518R12", "antenna", "huawei"],
  ]);
  expect(rows).toMatchObject({ read: 6, assets: 6 });
  const { stdout } = await runCli(["identify", "sites.csv"], { cwd: folderWith({ "sites.csv": table }) });
  expect(stdout).toMatch(/^Site,Region,BBU,RRU,Antenna,netvet_vendor,.*\r?\nS1,R,BBU5900,RRU5501,APE4518R12,huawei,/);
});

test("an unread column in which equipment is named is told of, unless a person left it out", async () => {
  const table = "Site,Vendor,Model,Beside it\nS1,Nokia,AHEGB,RRU5501\nS2,Nokia,AHEGA,RRU3971\n";
  const cwd = folderWith({ "in.csv": table, "m.yaml": "Beside it: ignore\n" });
  expect((await runCli(["scan", "in.csv"], { cwd })).stderr).toContain(
    "columns hold products that the catalogue knows and are not read: “Beside it”",
  );
  expect((await runCli(["scan", "in.csv", "--mapping", "m.yaml"], { cwd })).stderr).not.toContain("not read");
});

test("units that a list of swaps calls old or new are not taken for what stands there", async () => {
  const table = "Site,Vendor,Model,Old RRU Model,New RRU Model\nS1,Ericsson,BB 6630,RRU5501,Radio 2217\n";
  const { rows, found, stderr } = await findings("swaps.csv", table);
  expect(rows).toMatchObject({ read: 1, assets: 1 });
  expect(found).toEqual([]);
  expect(stderr).toContain("are not read: “Old RRU Model”, “New RRU Model”");
});

test("facts that no two units of a record are told are those of one", async () => {
  const table = "Site,Router Vendor,Model,Serial Number\nS1,Huawei,NE40E,SN1\n";
  const { rows } = await findings("in.csv", table);
  expect(rows).toMatchObject({ read: 1, assets: 1 });
});

test("each unit of an order is a position to look at", async () => {
  const order = "Pos;Beschreibung;BBU Typ;BBU Menge;RRU Typ;RRU Menge\n1;Standort A;BBU5900;1;RRU5501;3\n";
  const { code, stdout } = await runCli(["gate", "order.csv"], { cwd: folderWith({ "order.csv": order }) });
  expect(code).toBe(1);
  expect(stdout).toContain("order.csv:2  BBU5900  ■ Breach");
  expect(stdout).toContain("order.csv:2  RRU5501, 3 units  ■ Breach");
});

test("SARIF points at no cell of another unit of the record", async () => {
  const cwd = folderWith({ "sites.csv": REGISTER });
  await runCli(["scan", "sites.csv", "--fail-on", "none", "-o", "sarif=s.sarif"], { cwd });
  const { results } = JSON.parse(textOf(cwd, "s.sarif")).runs[0];
  const regions = results.map((one: { locations: [{ physicalLocation: { region: { startLine: number } } }] }) => {
    return one.locations[0].physicalLocation.region;
  });
  expect(regions).toHaveLength(8);
  for (const { startLine, properties } of regions) expect(properties).toEqual({ row: startLine });
});
