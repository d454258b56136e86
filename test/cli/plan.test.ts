import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { resultSchema } from "../../src/report/result-schema.ts";
import { aWorkbook } from "../read/a-workbook.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const INVENTORY = `Vendor,Model,Network function,Site,Quantity
Huawei,BBU5900,BBU,Leeds,4
Huawei,RRU5909,RRU,Leeds,12
Huawei,USN9810,MME,London,1
`;
const PRICES = "function;low;base;high;currency\nbbu;10000;15000;20000;GBP\n";

function edited(text: string, key: string, changes: Readonly<Record<string, string>>): string {
  const [head = "", ...rows] = text.replace("\ufeff", "").split("\r\n");
  const names = head.split(",");
  const columns = Object.entries(changes).map(([name, value]) => [names.length - names.indexOf(name), value] as const);
  return [
    head,
    ...rows.map((row) => {
      if (!row.startsWith(key)) return row;
      const cells = row.split(",");
      for (const [fromEnd, value] of columns) cells[cells.length - fromEnd] = value;
      return cells.join(",");
    }),
  ].join("\r\n");
}

/** A workbook with one sheet, as a spreadsheet saves it: shared texts, and large whole numbers shown as days. */
async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const texts = [...new Set(rows.flat().filter((value) => typeof value === "string"))];
  const cell = (value: string | number) =>
    typeof value === "string"
      ? `<c t="s"><v>${texts.indexOf(value)}</v></c>`
      : `<c s="${value > 40_000 ? 1 : 0}"><v>${value}</v></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  return aWorkbook([{ name: "Work", data }], {
    shared: texts.map((text) => `<si><t>${text}</t></si>`),
    formats: [0, 14],
  });
}

async function scanned(folder: string, ...more: string[]) {
  const words = ["scan", "inventory.csv", "--as-of", "2026-11-23", "--fail-on", "none", "--quiet", ...more];
  const { code, stderr } = await runCli([...words, "-o", "json=r.json", "-o", "plan=out.csv"], { cwd: folder });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const result = resultSchema.parse(JSON.parse(readFileSync(join(folder, "r.json"), "utf8")));
  return { result, csv: readFileSync(join(folder, "out.csv"), "utf8") };
}

describe("the price book", () => {
  test.each([
    ["BBU 5900 and the like", ['"BBU 5900 and the like" (line 2)']],
    ["rru 30XX..59xx remote radio units", []], // of the catalogue, in whatever case
    ["AirEngine WLAN", []], // of the catalogue, though nothing of it is planned
  ])("a price for the family %s", async (family, named) => {
    const prices = `family,low,base,high,currency\n${family},1,2,3,EUR\n`;
    const { result } = await scanned(folderWith({ "inventory.csv": INVENTORY, "p.csv": prices }), "--costs", "p.csv");
    const told = result.diagnostics.shown.filter(({ code }) => code === "price-families-unknown");
    expect(told.map(({ message }) => /were not used: (.*);/.exec(message)?.[1])).toEqual(named);
    expect(told.map(({ location }) => [location?.source, location?.line])).toEqual(named.map(() => ["p.csv", 2]));
  });
});

describe("the remediation plan", () => {
  test("says how, what comes before and beside it, and what to do until then", async () => {
    const { result } = await scanned(folderWith({ "inventory.csv": INVENTORY }));
    const byFunction = new Map(result.remediation.map((item) => [item.function, item]));
    const [bbu, rru, mme] = ["bbu", "rru", "mme"].map((id) => byFunction.get(id));
    expect(bbu).toMatchObject({ playbook: "ran-baseband", key: expect.stringMatching(/\/huawei\/bbu\/replace$/) });
    expect(rru?.playbook).toBe("ran-radio");
    expect(bbu?.after?.flatMap(({ items }) => items)).toEqual([mme?.id]);
    expect(bbu?.together?.flatMap(({ items }) => items)).toEqual([rru?.id]);
    expect(rru?.together?.flatMap(({ items }) => items)).toEqual([bbu?.id]);
    expect(bbu?.replacement).toMatch(/open fronthaul/);
    expect(mme?.after).toBeUndefined();
    for (const item of [bbu, rru, mme]) expect(item?.interim?.length).toBeGreaterThan(0);
  });

  test("keeps what people wrote into it, and says what no longer agrees", async () => {
    const folder = folderWith({ "inventory.csv": INVENTORY });
    const { csv } = await scanned(folder);
    const key = /clean-network\/[^,]*\/huawei\/bbu\/replace/.exec(csv)?.[0] ?? "";
    const plan = edited(csv, key, {
      owner: "Radio team",
      status: "done",
      due: "2027-03-31",
      cost_base: "900",
      currency: "GBP",
    });
    const gone = plan.replace("/huawei/mme/", "/huawei/hss/").replace(/^(clean[^\n]*hss[^\n]*),(\r?)$/m, "$1,asked$2");
    const { result } = await scanned(
      folderWith({ "inventory.csv": INVENTORY, "plan.csv": gone }),
      "--plan",
      "plan.csv",
    );
    const item = result.remediation.find((one) => one.key === key);
    expect(item).toMatchObject({ owner: "Radio team", status: "done", due: "2027-03-31" });
    expect(item?.cost).toEqual({ low: 900, base: 900, high: 900, currency: "GBP", from: "plan" });
    const said = result.diagnostics.shown.map(({ code, message }) => `${code}: ${message}`);
    expect(said.some((text) => /plan-conflict: .* is called done, and 4 units still stand/.test(text))).toBe(true);
    expect(said.some((text) => /plan-item-gone: .*hss.*stays in the plan until its line/.test(text))).toBe(true);
    expect(result.rows.read).toBe(3);
  });

  test("what was decided stays while a waiver accepts its finding, through the renewed plan and workbook, and comes back with it", async () => {
    const waiver =
      "waivers: [{ id: W-1, match: { model: BBU5900 }, reason: risk-accepted, text: Until the swap., author: Ivan Petrov, approver: Maria Ilieva, ticket: NET-77, granted: 2026-06-01, expires: 2027-05-31 }]";
    const cwd = folderWith({ "inventory.csv": INVENTORY, "w.yaml": waiver });
    const key = /clean-network\/[^,]*\/huawei\/bbu\/replace/.exec((await scanned(cwd)).csv)?.[0] ?? "";
    const words = { owner: "Radio team", status: "planned", due: "2027-03-31", note: "ask Ana", Ticket: "T-7" };
    const row = [key, ...Object.values(words), "900", "GBP"].join(",");
    writeFileSync(join(cwd, "plan.csv"), `key,owner,status,due,note,Ticket,cost_base,currency\n${row}\n`);
    const renewed = ["--plan", "plan.csv", "-o", "plan=plan.csv", "-o", "plan-xlsx=plan.xlsx"];
    const { result } = await scanned(cwd, "--waivers", "w.yaml", ...renewed);
    const decision = {
      owner: "Radio team",
      status: "planned",
      due: "2027-03-31",
      note: "ask Ana",
      own: { ticket: "T-7" },
    };
    const cost = { low: 900, base: 900, high: 900, currency: "GBP", from: "plan" };
    expect(result.remediation.map((item) => item.key)).not.toContain(key);
    expect(result.planKept).toEqual([{ key, ...decision, cost }]);
    for (const plan of ["plan.csv", "plan.xlsx"]) {
      const back = (await scanned(cwd, "--plan", plan)).result;
      expect(back.remediation.find((item) => item.key === key)).toMatchObject({ ...decision, cost });
      expect(back.planKept).toBeUndefined();
    }
  });

  test("a workbook says the same as the table, and what people wrote into it is kept", async () => {
    const folder = folderWith({ "inventory.csv": INVENTORY });
    const plain = ["scan", "inventory.csv", "--as-of", "2026-11-23", "--fail-on", "none", "--quiet"];
    const { code } = await runCli([...plain, "-o", "plan-xlsx=plan.xlsx", "-o", "plan=plan.csv"], { cwd: folder });
    expect(code).toBe(0);
    const csv = readFileSync(join(folder, "plan.csv"), "utf8");
    const [key = ""] = /clean-network\/[^,]*\/huawei\/bbu\/replace/.exec(csv) ?? [];
    // As a spreadsheet saves it: shared texts, days and amounts as numbers, a title above the head, a sheet of one's own.
    const edited = await workbook([
      ["Our plan, March"],
      ["Item", "Key", "Owner", "Status", "Due", "Cost base", "Currency"],
      ["R-001", key, "Radio team", "planned", 46477, 12_000, "EUR"],
    ]);
    const { result } = await scanned(
      folderWith({ "inventory.csv": INVENTORY, "plan.xlsx": edited }),
      "--plan",
      "plan.xlsx",
    );
    const cost = { low: 12_000, base: 12_000, high: 12_000, currency: "EUR", from: "plan" };
    expect(result.remediation.find((one) => one.key === key)).toMatchObject({
      owner: "Radio team",
      status: "planned",
      due: "2027-03-31",
      cost,
    });
  });

  test.each([
    [[["Item", "Owner"]], "plan.xlsx: no sheet of this workbook has the column key"],
    [
      [
        ["Key", "Owner", "Due"],
        ["a/b/c/d/e", "Ann", "soon"],
      ],
      'plan.xlsx:2: due: "soon" is no day',
    ],
    [
      [
        ["Key", "Cost base", "Currency"],
        ["a/b/c/d/e", "1.234", "EUR"],
      ],
      'plan.xlsx:2: cost_base: "1.234" is no amount',
    ],
    [
      [
        ["Key", "Cost base", "Currency"],
        ["a/b/c/d/e", "9".repeat(400), "EUR"],
      ],
      "plan.xlsx:2: cost_base: more than 10000000000000 is no amount that can be meant",
    ],
  ])("refuses a workbook that cannot be meant: %j", async (rows, said) => {
    const cwd = folderWith({ "inventory.csv": INVENTORY, "plan.xlsx": await workbook(rows) });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--plan", "plan.xlsx"], { cwd });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  test("carries on columns that people added, through the table, the workbook and the result", async () => {
    const folder = folderWith({ "inventory.csv": INVENTORY });
    const { csv } = await scanned(folder);
    const [head, ...rows] = csv.trimEnd().split("\r\n");
    const own = [`${head},Ticket No,Бележка`, ...rows.map((row, at) => `${row},'=OPS-${at},"чака, ""доставка"""`)];
    const plan = join(folder, "own.csv");
    writeFileSync(plan, own.join("\r\n"));
    const { result, csv: renewed } = await scanned(folder, "--plan", "own.csv", "-o", "plan-xlsx=own.xlsx");
    expect(result.remediation[0]?.own).toEqual({ ticket_no: "=OPS-0", бележка: 'чака, "доставка"' });
    expect(renewed.split("\r\n")[0]).toMatch(/,note,ticket_no,бележка$/);
    expect((await scanned(folder, "--plan", "out.csv")).csv).toBe(renewed);
    expect((await scanned(folder, "--plan", "own.xlsx")).csv).toBe(renewed);
    await runCli(["report", "r.json", "-o", "plan=again.csv"], { cwd: folder });
    expect(textOf(folder, "again.csv")).toBe(renewed);
  });

  test("says which lines name no item any more, and passes over a line of sums", async () => {
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    const { csv } = await scanned(cwd);
    const [head] = csv.replace("\ufeff", "").split("\r\n");
    const line = (cells: Readonly<Record<string, string>>) =>
      (head ?? "")
        .split(",")
        .map((name) => cells[name] ?? "")
        .join(",");
    const lines = [line({ owner: "Weber" }), line({ key: "Summe", cost_base: "900" }), line({ cost_base: "900" })];
    writeFileSync(join(cwd, "plan.csv"), [head, ...lines].join("\r\n"));
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--plan", "plan.csv", "--fail-on", "none"], {
      cwd,
    });
    expect(stderr).toMatch(
      /warning: plan\.csv:2: the column key names no item in this line.*\(and 1 more of this kind\)/,
    );
    expect(code).toBe(0);
  });

  test.each([
    [["owner", "due"], "columns owner, due: if they got another name"],
    [["status"], "column status: if it got another name"],
  ])("says that the columns %j are not there, as a renamed one is not carried on", async (gone, said) => {
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    const { csv } = await scanned(cwd);
    writeFileSync(
      join(cwd, "plan.csv"),
      gone.reduce((text, name) => text.replace(`,${name},`, `,Our ${name},`), csv),
    );
    const words = ["scan", "inventory.csv", "--plan", "plan.csv", "--fail-on", "none"];
    const { stderr } = await runCli(words, { cwd });
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(`warning: plan.csv has no ${said}`);
    writeFileSync(join(cwd, "plan.csv"), csv);
    expect((await runCli(words, { cwd })).stderr).not.toContain("has no column");
  });

  test.each([
    ["a title", "Our plan; March\r\n\r\n"],
    ["a title with a lone quotation mark", 'The "plan, March\n'],
    ["the separator", "sep=;\r\n"],
    ["a byte-order mark and the separator", "\ufeffsep=;\r\n"],
    ["nothing", ""],
  ])("a table has its head below %s, as in a workbook, and lines keep their numbers", async (_, above) => {
    const head = "Item;Key;Owner;Due\n";
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    const { csv } = await scanned(cwd);
    const [key = ""] = /clean-network\/[^,]*\/huawei\/bbu\/replace/.exec(csv) ?? [];
    writeFileSync(join(cwd, "plan.csv"), `${above}${head}R-001;${key};Radio team;2027-03-31\n`);
    const { result } = await scanned(cwd, "--plan", "plan.csv");
    expect(result.remediation.find((one) => one.key === key)).toMatchObject({ owner: "Radio team", due: "2027-03-31" });
    writeFileSync(join(cwd, "plan.csv"), `${above}${head}R-001;${key};Radio team;soon\n`);
    const { stderr } = await runCli(["scan", "inventory.csv", "--plan", "plan.csv"], { cwd });
    expect(stderr).toContain(`plan.csv:${above.split("\n").length + 1}: due: "soon" is no day`);
  });

  test("a workbook goes into a file, not into a terminal", async () => {
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    const { code, stdout, stderr } = await runCli(["scan", "inventory.csv", "-o", "plan-xlsx"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("a workbook does not go to standard output");
    expect(stderr).toContain("--output plan-xlsx=plan.xlsx");
  });

  test("costs come from the operator's own price book and are else not supplied, never 0", async () => {
    const files = { "inventory.csv": INVENTORY, "prices.csv": PRICES };
    const { result, csv } = await scanned(folderWith(files), "--costs", "prices.csv");
    const cost = (id: string) => result.remediation.find((item) => item.function === id)?.cost;
    expect(cost("bbu")).toEqual({
      low: 40_000,
      base: 60_000,
      high: 80_000,
      currency: "GBP",
      from: "prices.csv, line 2",
    });
    expect(cost("rru")).toBeUndefined();
    expect(csv).toMatch(/rru[^\n]*,,,,,not supplied,/);
  });

  test("units of each family have their own price, and what nobody priced is said and never 0", async () => {
    const inventory = `${INVENTORY}Huawei,BBU3900,BBU,Leeds,6\n`;
    const prices = [
      "function,family,low,base,high,currency,source,year",
      "bbu,BBU 3806/3900/3910/5900 baseband subrack,1000,2000,3000,GBP,framework contract,2026",
      "mme,USN9810,7,8,9,GBP,,",
    ].join("\n");
    const { result } = await scanned(
      folderWith({ "inventory.csv": inventory, "prices.csv": prices }),
      "--costs",
      "prices.csv",
    );
    const bbu = result.remediation.find((item) => item.function === "bbu");
    expect(bbu?.unitsByFamily).toEqual([{ family: "BBU 3806/3900/3910/5900 baseband subrack", units: 10 }]);
    expect(bbu?.cost).toMatchObject({ low: 10_000, base: 20_000, high: 30_000 });
    expect(bbu?.cost?.from).toBe("prices.csv, line 2 (framework contract, 2026)");
  });

  test("a cost of some of the units says of how many, and does not come back as the cost of all", async () => {
    const inventory = `${INVENTORY}Huawei,UBBPg3,BBU,Leeds,6\n`;
    const prices = "function,family,low,base,high,currency\nbbu,BBU 3806/3900/3910/5900 baseband subrack,1,2,3,GBP\n";
    const files = { "inventory.csv": inventory, "prices.csv": prices };
    const { result, csv } = await scanned(folderWith(files), "--costs", "prices.csv");
    const bbu = result.remediation.find((item) => item.function === "bbu");
    expect(bbu?.units).toBe(10);
    expect(bbu?.cost).toMatchObject({ base: 8, units: 4 });
    expect(csv).toMatch(/,,,,,"prices\.csv, line 2: GBP 8 \(4 to 12\) for 4 of 10 units; the rest is not supplied",/);
    const again = await scanned(folderWith({ ...files, "plan.csv": csv }), "--plan", "plan.csv");
    expect(again.result.remediation.every(({ cost }) => cost === undefined)).toBe(true);
  });

  test("a price names maker, function, domain and action by their ids or as the plan prints them", async () => {
    const head = "vendor,function,domain,action,low,base,high,currency";
    const prices = `${head}\nHUAWEI,RRU,,,1,1,1,GBP\nhuawei,BBU,RAN,Replace,5,5,5,GBP\nHuawei,mme,,,7,7,7,GBP\n`;
    const files = { "inventory.csv": INVENTORY, "prices.csv": prices };
    const { result } = await scanned(folderWith(files), "--costs", "prices.csv");
    const costs = result.remediation.map((item) => [item.function, item.cost?.base]);
    expect(Object.fromEntries(costs)).toEqual({ bbu: 20, rru: 12, mme: 7 });
  });

  test("a currency is the same in small letters, in the price book and in the plan", async () => {
    const inventory = `${INVENTORY}Huawei,UBBPg3,BBU,Leeds,6\n`;
    const head = "function,family,low,base,high,currency";
    const prices = `${head}\nbbu,BBU 3806/3900/3910/5900 baseband subrack,1,2,3,eur\nbbu,,1,2,3,EUR\n`;
    const folder = folderWith({ "inventory.csv": inventory, "prices.csv": prices });
    const { result, csv } = await scanned(folder, "--costs", "prices.csv");
    expect(result.remediation.find((item) => item.function === "bbu")?.cost).toMatchObject({
      base: 20,
      currency: "EUR",
    });
    writeFileSync(join(folder, "plan.csv"), csv.replace(",EUR,", ",Eur,"));
    const again = await scanned(folder, "--costs", "prices.csv", "--plan", "plan.csv");
    expect(again.result.diagnostics.shown).toEqual(result.diagnostics.shown);
    expect(again.csv).toBe(csv);
  });

  test.each([
    ["vendor", "Huwei", "Did you mean huawei?"],
    ["vendor", "Huawei Technologies", "Did you mean huawei?"],
    ["vendor", "Qqq", "`netvet vendors list` names the makers."],
    ["function", "Base stations", "Did you mean base-station?"],
    ["domain", "radio", "Known are: core, management, ran"],
    ["action", "replacing", "Did you mean replace?"],
  ])("refuses a price for the %s %s, which would fit nothing in silence", async (column, written, hint) => {
    const prices = `${column},low,base,high,currency\n,1,2,3,GBP\n${written},1,2,3,GBP\n`;
    const cwd = folderWith({ "inventory.csv": INVENTORY, "prices.csv": prices });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--costs", "prices.csv"], { cwd });
    expect(stderr).toContain(`prices.csv:3: ${column}: netvet knows no ${column} "${written}"`);
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(hint);
    expect(code).toBe(2);
  });

  test("prices in two currencies are not added", async () => {
    const inventory = `${INVENTORY}Huawei,UBBPg3,BBU,Leeds,6\n`;
    const head = "function,family,low,base,high,currency";
    const prices = `${head}\nbbu,BBU 3806/3900/3910/5900 baseband subrack,1,2,3,GBP\nbbu,,1,2,3,EUR\n`;
    const files = { "inventory.csv": inventory, "prices.csv": prices };
    const { result } = await scanned(folderWith(files), "--costs", "prices.csv");
    expect(result.remediation.find((item) => item.function === "bbu")?.cost).toBeUndefined();
    expect(result.diagnostics.shown.map(({ code }) => code)).toContain("cost-currencies");
  });

  test.each([
    ["key,owner\na/b/c/d/e,Ann\na/b/c/d/e,Bob\n", "plan.csv:3: a/b/c/d/e stands in line 2 too"],
    ["key,due\na/b/c/d/e,31.03.2027\n", 'plan.csv:2: due: "31.03.2027" is no day'],
    ["key,cost_base\na/b/c/d/e,900\n", "plan.csv:2: a cost needs a currency"],
    ["owner\nAnn\n", "plan.csv:1: the column key is missing"],
    ["key;owner;Owner\na/b/c/d/e;Ann;Bob\n", "plan.csv:1: two columns are called owner"],
  ])("refuses a plan that cannot be meant: %j", async (text, said) => {
    const cwd = folderWith({ "inventory.csv": INVENTORY, "plan.csv": text });
    const { code, stderr } = await runCli(["scan", "inventory.csv", "--plan", "plan.csv"], { cwd });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });
});

test("a rule that binds without a day does not hide the day of another, and the plan says whose it is", async () => {
  const cwd = folderWith({ "in.csv": "vendor,model,function,site,generation\nHuawei,BBU5900,gNB-DU,Leeds,5G\n" });
  const outputs = ["plan=p.csv", "html=r.html", "json=r.json", "text", "markdown=r.md"].flatMap((one) => ["-o", one]);
  const { stdout } = await runCli(["scan", "in.csv", "-p", "gb", "clean-network", ...outputs], { cwd });
  const [item] = (JSON.parse(textOf(cwd, "r.json")) as ScanResult).remediation;
  expect(item).toMatchObject({ pack: "clean-network", deadline: "2027-12-31", deadlineOf: "gb/5g-all" });
  expect(textOf(cwd, "p.csv")).toMatch(/,2027-12-31,403,gb\/5g-all,/);
  expect(stdout).toMatch(
    /R-001 replace 1 unit of Huawei.*2027-12-31 \(in 403 days\)\n.*the day is that of gb\/5g-all/s,
  );
  expect(textOf(cwd, "r.html")).toMatch(/2027-12-31<\/time><small>in 403 days, by <a href="#[^"]+">gb\/5g-all</);
  expect(textOf(cwd, "r.html")).toContain("Now: in breach or overdue");
  expect(textOf(cwd, "r.html")).toContain('<a href="#item-R-001">R-001</a></td>');
  expect(textOf(cwd, "r.md").replaceAll("&#45;", "-")).toContain("2027-12-31 by gb/5g-all");
});
