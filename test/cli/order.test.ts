import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Position,Vendor,Model,Function,Quantity,Site,Delivery Date,Traffic Weight";
const NETWORK = `Vendor,Model,Serial Number,Function,Site,Traffic Weight
Huawei,BBU5900,A1,gNB,LON-1,10
Ericsson,RBS 6601,B1,gNB,LON-2,10
Ericsson,RBS 6601,B2,gNB,LON-3,10
Ericsson,RBS 6601,B3,gNB,LON-4,10
`;

function order(...rows: readonly string[]): string {
  return `${[HEAD, ...rows].join("\n")}\n`;
}

const HUAWEI = "10,Huawei,BBU5900,gNB,2,LON-5,,10";
const ERICSSON = "20,Ericsson,RBS 6601,gNB,1,LON-2,,10";

/** A pack of one rule for equipment in operation, with a deadline, and one for buying, that is proposed by nobody. */
const OWN = `id: own
title: Own policy
jurisdiction: XX
force: policy
version: 1.0.0
reviewed: 2026-01-01
summary: What we allow ourselves.
addressees: us
rules:
  - id: gone-by-2028
    title: No Huawei in operation after 2027
    cites: [gb-dvd-huawei-2022]
    grade: read
    severity: high
    requirement: Nothing made by Huawei is in operation after 31 December 2027.
    scope: { acts: [operate] }
    time: { deadline: 2027-12-31 }
    check: vendor-barred
    with: { vendors: [huawei], affiliates: true }
    remedy: { action: replace, how: Choose a maker that the policy does not name. }
    examples:
      - { asset: {}, vendor: huawei, asOf: 2028-01-01, outcome: fail }
      - { asset: {}, vendor: huawei, asOf: 2027-12-31, outcome: due }
`;

async function gated(rows: string, flags: readonly string[] = [], network = NETWORK) {
  const cwd = folderWith({ "order.csv": rows, "now.csv": network, "own.yaml": OWN });
  const ran = await runCli(["gate", "order.csv", ...flags, "-o", "text", "-o", "json=result.json"], { cwd });
  expect(ran.stderr).not.toMatch(/^netvet: (?!warning: )/m);
  return { ...ran, cwd, result: JSON.parse(textOf(cwd, "result.json")) as ScanResult };
}

const share = ({ shares }: ScanResult, rule: string) => shares.find((one) => one.rule === rule);

describe("netvet gate", () => {
  test("warns of an order in which a column of days was not taken for the delivery, once a table", async () => {
    const days =
      "Vendor,Model,Site,Lands On,Last Update\nNokia,AEQE,S1,2027-06-30,2026-01-01\nNokia,AEQE,S2,01.07.2027,2026-01-01\n";
    const warned = await gated(days, ["-p", "gb", "--as-of", "2026-11-01"]);
    expect(warned.stderr.match(/no delivery day was found/g)).toHaveLength(1);
    expect(warned.stderr).toMatch(
      /order\.csv.*judged as of 2026-11-01; the column “Lands On” holds days and was not used/,
    );
    for (const order of [days.replace("Lands On", "Liefertermin"), days.replace("2027-06-30", "soon")])
      expect((await gated(order, ["-p", "gb"])).stderr).not.toMatch(/no delivery day/);
    const { stderr } = await runCli(["scan", "order.csv", "-p", "gb"], { cwd: folderWith({ "order.csv": days }) });
    expect(stderr).not.toMatch(/no delivery day/);
  });

  test("names the line, the product, the rule and what to do for each position", async () => {
    const { code, stdout } = await gated(order(HUAWEI, ERICSSON), ["-p", "gb"]);
    expect(stdout).toMatch(/order\.csv:2 {2}Huawei BBU5900, at LON-5, 2 units {2}.*Breach/);
    expect(stdout).toMatch(/gb\/[\w-]+: Made by Huawei/);
    expect(stdout).toMatch(/To do: \w/);
    expect(stdout).not.toMatch(/order\.csv:3/);
    expect(code).toBe(1);
  });

  test("a position whose maker is unknown is named, and stops only when that is asked", async () => {
    const rows = order("10,Nobody Ltd,Box 9,gNB,1,LON-2,,");
    const { code, stdout } = await gated(rows);
    expect(stdout).toMatch(/order\.csv:2 {2}Nobody Ltd Box 9/);
    expect(code).toBe(0);
    expect((await gated(rows, ["--fail-on", "fail,unknown"])).code).toBe(1);
  });

  test("a name that has changed hands tells only possibly of its maker of then, where nothing says when it was made", async () => {
    const rows = ["vendor,model,order date", ",2288H V5,", "Huawei,2288H V5,", ",2288H V5,2019-06-01", ",BBU5900,"];
    const argv = ["gate", "-", "--as-of", "2026-11-27", "--fail-on", "none", "-o", "json"];
    const { stdout } = await runCli(argv, { cwd: folderWith({}), input: rows.join("\n") });
    const { findings } = JSON.parse(stdout) as ScanResult;
    const told = findings.shown.map(({ asset, outcome, identity }) => [
      asset?.location.line,
      outcome,
      identity?.confidence,
    ]);
    expect(told.sort()).toEqual([
      [2, "review", "possible"],
      [3, "fail", "confirmed"],
      [4, "fail", "probable"],
      [5, "fail", "probable"],
    ]);
  });

  test("a service on equipment is for a person to decide and adds no units to the network", async () => {
    const rows =
      "Description,Function,Quantity,Site,Traffic Weight\nAnnual support for Huawei BBU5900,gNB,2,LON-5,10\nHuawei BBU5900 annual support,gNB,2,LON-5,10\nAnnual support Ericsson RBS 6601,gNB,2,LON-2,10\n";
    const { code, result } = await gated(rows, ["--inventory", "now.csv", "-p", "gb"]);
    expect(result.counts.assets).toMatchObject({ fail: 0, due: 0, review: 2, pass: 1 });
    expect(share(result, "5g-access-share-sites")).toMatchObject({ numerator: 1, denominator: 4 });
    expect(code).toBe(0);
  });

  test.each([
    ["gb", "review", 0],
    ["us-usf", "fail", 1],
  ])(
    "a service that the maker of equipment sells is refused by %s only if its text reaches services",
    async (pack, outcome, code) => {
      const rows =
        "Vendor,Model,Description,Function,Technology\nHuawei,,Annual hardware support,gNB,5G\nHuawei,BBU5900,Delivery and installation,gNB,5G\n";
      const judged = await gated(rows, ["-p", pack]);
      const found = judged.result.findings.shown.filter(({ asset }) => asset?.location.record === 2);
      expect(found[0]).toMatchObject({ outcome });
      if (outcome === "review") expect(judged.stdout).toMatch(/whether the rule\s+reaches services on equipment/);
      expect(judged.result.counts.assets.fail).toBe(code + 1);
    },
  );

  test("a service is told by its own text and not by that of a box of the same maker before it", async () => {
    const rows = "Model,Description,Quantity\nRRU5904,Huawei RRU5904,2\n,Installation of Huawei RRU5904,1\n";
    expect((await gated(rows)).result.counts.assets).toMatchObject({ fail: 1, review: 1 });
  });

  test("quantities are read in words and as a whole, and a unit of measure is none", async () => {
    const rows =
      "Pos;Bezeichnung;Menge;Einheit;Einzelpreis\n1;Huawei RRU5904;zwei Stück;set;10\n2;Huawei RRU5904;drei;set;10\n3;Huawei RRU5904;10 Stk;set;10\n4;Huawei RRU5904;psch.;set;10\n5;Huawei RRU5904;one hundred;set;10\n";
    const { result, stderr } = await gated(rows);
    expect(result.counts.units).toMatchObject({ fail: 2 + 3 + 10 + 1 + 1 });
    expect(stderr).toMatch(/“one hundred” is no number/);
    const unit = await gated("Bezeichnung;Menge;Units\nHuawei RRU5904;5;set\nHuawei RRU5904;;lot\n");
    expect(unit.result.counts.units).toMatchObject({ fail: 6 });
  });

  test("a packet core of no told generation is not passed as one of 4G alone", async () => {
    const rows = "Description,Quantity\nSoftware subscription for Huawei packet core,1\nHuawei 4G core licence,1\n";
    expect((await gated(rows, ["-p", "xk"])).result.counts.assets).toMatchObject({ review: 1, pass: 1 });
  });

  test.each([
    "Наименование;Количество;Ед. цена без ДДС",
    "Názov položky;Množstvo;Jedn. cena",
    "Nazwa;Ilość;Cena jednostkowa netto",
    "Denumire;Cantitate;Preț unitar fără TVA",
    "Naziv;Količina;Jedinična cena bez PDV",
  ])("reads the price of a unit without tax: %s", async (head) => {
    const { result } = await gated(`${head}\nHuawei RRU5904;6;2.100,00\nHuawei BBU5900;2;3.100,50\n`);
    const prices = result.findings.shown.map(({ asset }) => asset?.price ?? 0);
    expect(prices.sort((a, b) => a - b)).toEqual([2100, 3100.5]);
  });

  test("a return takes no units from what is bought: the shares are for a person to decide", async () => {
    const returned = order(HUAWEI, "20,Huawei,BBU5900,gNB,-2,LON-5,,10", ERICSSON);
    const { code, result } = await gated(returned, ["--inventory", "now.csv", "-p", "gb", "--fail-on", "review"]);
    expect(share(result, "5g-access-share-sites")).toMatchObject({ outcome: "review" });
    expect(result.counts.units).toMatchObject({ fail: 2 });
    expect(result.diagnostics.byCode).toContainEqual({ code: "quantity-not-positive", level: "warning", count: 1 });
    expect(code).toBe(1);
  });

  test("with the network: shares and headroom before and after, in units", async () => {
    const { stdout, result } = await gated(order(HUAWEI, ERICSSON), ["--inventory", "now.csv", "-p", "gb"]);
    const sites = share(result, "5g-access-share-sites");
    expect(sites).toMatchObject({ numerator: 2, denominator: 5, outcome: "fail", headroom: -1 });
    expect(sites?.before).toMatchObject({ numerator: 1, denominator: 4, outcome: "pass", headroom: 0 });
    expect(stdout).toMatch(/25.*→ 40.*of at most 35.*breach/);
    expect(stdout).toMatch(/before: 0 sites may be converted; after: 1 site too many/);
    expect(result.network?.map(({ name }) => name)).toEqual(["now.csv"]);
    expect(result.rows.assets).toBe(2);
    expect(result.commandLine?.filter((word) => word === "--inventory" || word === "now.csv")).toEqual([
      "--inventory",
      "now.csv",
    ]);
  });

  test("a limit that was exceeded before is shown and does not stop an order that makes it no worse", async () => {
    const full = NETWORK.replace("Ericsson,RBS 6601,B1", "Huawei,BBU5900,A2");
    const { code, result } = await gated(order(ERICSSON), ["--inventory", "now.csv", "-p", "gb"], full);
    expect(share(result, "5g-access-share-sites")).toMatchObject({ outcome: "fail", before: { outcome: "fail" } });
    expect(result.findings.total.fail).toBe(0);
    expect(code).toBe(0);
  });

  test("nor one of another maker that names no site, while one that may be the named maker's is held", async () => {
    const full = NETWORK.replace("Ericsson,RBS 6601,B1", "Huawei,BBU5900,A2");
    const flags = ["--inventory", "now.csv", "-p", "gb"];
    const other = await gated(order("10,Ericsson,Radio 4449 B71,gNB,2,,,10"), flags, full);
    expect(share(other.result, "5g-access-share-sites")).toMatchObject({
      undetermined: 2,
      before: { undetermined: 0 },
    });
    expect([other.result.findings.total.fail, other.code]).toEqual([0, 0]);
    const named = await gated(order("10,Huawei,BBU5900,gNB,2,,,10"), flags, full);
    expect(named.result.findings.shown.map(({ rule }) => rule)).toContain("5g-access-share-sites");
    expect(named.code).toBe(1);
  });

  test.each([
    ["2027-12-31", "due", 0],
    ["2028-01-01", "fail", 1],
  ])("delivered on %s it stands in the network: %s", async (day, outcome, exit) => {
    const rows = order(`10,Huawei,BBU5900,gNB,2,LON-5,${day},10`);
    const flags = ["-p", "own.yaml", "--inventory", "now.csv"];
    const { code, result, stdout } = await gated(rows, flags);
    expect(result.findings.shown.map((finding) => [finding.outcome, finding.act])).toEqual([[outcome, "operate"]]);
    expect(stdout).toContain(`judged on the day of its delivery, ${day}`);
    expect(code).toBe(exit);
    expect((await gated(rows, ["-p", "own.yaml"])).result.findings.shown).toEqual([]);
  });

  test("a day of delivery that has passed does not move the day that is judged", async () => {
    const rows = order("10,Huawei,BBU5900,gNB,2,LON-5,2020-01-01,10");
    const { result } = await gated(rows, ["-p", "own.yaml", "--inventory", "now.csv", "--as-of", "2028-02-01"]);
    expect(result.findings.total.fail).toBe(1);
  });

  test("scan --add judges the network with the order in it", async () => {
    const cwd = folderWith({ "order.csv": order(HUAWEI), "now.csv": NETWORK });
    const flags = ["-p", "gb", "-o", "text", "-o", "json=result.json"];
    const { stdout } = await runCli(["scan", "now.csv", "--add", "order.csv", ...flags], { cwd });
    const result = JSON.parse(textOf(cwd, "result.json")) as ScanResult;
    expect(share(result, "5g-access-share-sites")?.before).toMatchObject({ numerator: 1, denominator: 4 });
    expect(result.rows.assets).toBe(5);
    expect(result.inputs.map(({ name, part }) => [name, part])).toEqual([
      ["now.csv", undefined],
      ["order.csv", "order"],
    ]);
    expect(stdout).toMatch(/Limits on the whole, with the order/);
  });

  test("a gate beside a network is verified with both, and asks for the one that is missing", async () => {
    const { cwd } = await gated(order(HUAWEI), ["--inventory", "now.csv", "-p", "gb"]);
    const verify = ["verify", "result.json", "--inventory", "order.csv"];
    expect((await runCli([...verify, "--network", "now.csv"], { cwd })).code).toBe(0);
    const { code, stderr } = await runCli(verify, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/made together with now\.csv/)]);
  });
});

describe("a file that is order and network at once", () => {
  test.each([
    ["gate order.csv --inventory order.csv now.csv", "order.csv"],
    ["gate order.csv --inventory .", "order.csv"],
    ["scan now.csv --add ./now.csv", "./now.csv"],
    ["gate - --inventory -", "<stdin>"],
  ])("%s is refused, as its units would count twice", async (line, file) => {
    const cwd = folderWith({ "order.csv": order(HUAWEI), "now.csv": NETWORK });
    const { code, stdout, stderr } = await runCli(line.split(" "), { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`netvet: ${file}: this file is named as order and as network`);
  });
});

describe("a gate that passes on what nobody has decided", () => {
  const rows = order("10,Nokia,BBU5900,gNB,1,S1,,", "20,Somebody Else Ltd,Box 1,gNB,1,S1,,");
  const said = /Nothing held up 1 finding in review and 1 finding in unknown: --fail-on fail,review,unknown\s+would\./;

  test("says so, in the summary and without one", async () => {
    const { code, stdout, cwd } = await gated(rows);
    expect([code, stdout]).toEqual([0, expect.stringMatching(said)]);
    const quiet = await runCli(["gate", "order.csv", "-o", "json=r.json", "--quiet"], { cwd });
    expect([quiet.code, quiet.stderr]).toEqual([0, expect.stringMatching(said)]);
  });

  test("fails when it is asked to, and says nothing of an inventory or where all is decided", async () => {
    const { code, stdout, cwd } = await gated(rows, ["--fail-on", "fail,review,unknown"]);
    expect([code, stdout]).toEqual([1, expect.not.stringContaining("held up")]);
    expect((await runCli(["scan", "order.csv"], { cwd })).stdout).not.toContain("held up");
    expect((await gated(order(ERICSSON))).stdout).not.toContain("held up");
  });
});

describe("what is to be done about a position", () => {
  test("is not to replace it, though a rule on standing equipment is broken too", async () => {
    const cwd = folderWith({
      "order.csv": "Pos,Vendor,Model,Function,Qty\n1,Huawei,BTS5900,gNB,12\n",
      "now.csv": "Asset,Site,Vendor,Model,Function\nA1,S1,Nokia,ASIK,gNB\n",
    });
    const { stdout } = await runCli(
      ["gate", "order.csv", "--inventory", "now.csv", "-o", "text", "-o", "json=r.json"],
      {
        cwd,
      },
    );
    const { remediation, findings }: ScanResult = JSON.parse(textOf(cwd, "r.json"));
    expect(remediation.map(({ action, units }) => [action, units])).toEqual([["stop-purchase", 12]]);
    expect(findings.shown.find(({ binding }) => binding === true)?.act).toBe("procure");
    expect(stdout).toMatch(/To do: Do not sign the order/);
    expect(stdout).not.toMatch(/To do: Plan the replacement/);
  });
});

describe("a position beside the network", () => {
  test("is installed when it is delivered, or later: a rule on late installations needs no day", async () => {
    const cwd = folderWith({
      "order.csv": "Pos,Vendor,Model,Function,Technology,Qty\n1,Huawei,BTS5900,gNB,5G,12\n",
      "now.csv": "Asset,Site,Vendor,Model,Function\nA1,S1,Nokia,ASIK,gNB\n",
    });
    const flags = ["--inventory", "now.csv", "-p", "gb", "-o", "json=r.json"];
    await runCli(["gate", "order.csv", ...flags], { cwd });
    const { findings }: ScanResult = JSON.parse(textOf(cwd, "r.json"));
    const late = findings.shown.find(({ rule }) => rule === "5g-installed-late");
    expect(late).toMatchObject({ outcome: "fail", act: "operate" });
    expect(late?.asset?.installedOn).toBeUndefined();
  });
});
