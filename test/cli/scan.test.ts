import { describe, expect, test } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { resultSchema } from "../../src/report/result-schema.ts";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const INVENTORY = `Vendor,Model,Serial Number,Site,Quantity
Huawei Technologies Co. Ltd,BBU5900,2102350ABC1234567890,SOF-001,1
ZTE,ZXSDR R8862A,219801234567,SOF-002,2
Ericsson,RBS 6601,CF90000001,SOF-003,1
Nokia,AirScale,EB190000002,SOF-004,1
Aztech,HL113E,,SOF-005,1
`;
const CLEAN = "Vendor,Model,Site\nEricsson,RBS 6601,SOF-003\nNokia,AirScale,SOF-004\n";
const files = { "inventory.csv": INVENTORY, "clean.csv": CLEAN };

function resultOf(text: string) {
  return resultSchema.parse(JSON.parse(text));
}

describe("netvet scan", () => {
  test("the summary stands on standard output, what to try next on standard error, and a breach is exit code 1", async () => {
    const { code, stdout, stderr } = await runCli(["scan", "inventory.csv"], { cwd: folderWith(files) });
    expect(stdout).toMatch(/^netvet \d/);
    expect(stdout).toMatch(/Gate FAILED/);
    expect(stdout).toMatch(/2026-11-23/);
    expect(stderr).toMatch(/Next:\n {2}add -o html=report\.html/);
    expect(code).toBe(1);
  });

  test("a network without a finding passes with exit code 0", async () => {
    const { code, stdout } = await runCli(["scan", "clean.csv"], { cwd: folderWith(files) });
    expect(stdout).toMatch(/Gate passed/);
    expect(code).toBe(0);
  });

  test("--fail-on none reports and does not gate", async () => {
    const { code, stdout } = await runCli(["scan", "inventory.csv", "--fail-on", "none", "-o", "json"], {
      cwd: folderWith(files),
    });
    expect(resultOf(stdout).findings.total["fail"]).toBe(2);
    expect(code).toBe(0);
  });

  test.each([
    ["unknown", 1],
    ["coverage<100%", 1],
    ["coverage<50%", 0],
    ["review", 0],
    ["fail,unknown", 1],
  ])("--fail-on %s on the clean network with one unknown maker: exit code %i", async (threshold, exit) => {
    const cwd = folderWith({ "orders.csv": `${CLEAN}Nobody Knows Ltd,Box 1,SOF-009\n` });
    expect((await runCli(["scan", "orders.csv", "--fail-on", threshold], { cwd })).code).toBe(exit);
  });

  test("all reports come from one result and stand beside each other", async () => {
    const cwd = folderWith(files);
    const outputs = [
      "text",
      "html=out/report.html",
      "json=out/result.json",
      "csv=out/findings.csv",
      "ndjson=out/findings.ndjson",
    ];
    const { code, stdout, stderr } = await runCli(["scan", "inventory.csv", ...outputs.flatMap((one) => ["-o", one])], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/Gate FAILED/);
    expect(filesOf(cwd)).toEqual([
      "clean.csv",
      "inventory.csv",
      ...["findings.csv", "findings.ndjson", "report.html", "result.json"].map((name) => `out/${name}`),
    ]);
    const result = resultOf(textOf(cwd, "out/result.json"));
    const total = Object.values(result.findings.total).reduce((sum, count) => sum + count, 0);
    expect(textOf(cwd, "out/findings.csv").trimEnd().split("\r\n")).toHaveLength(total + 1);
    expect(textOf(cwd, "out/findings.ndjson").trimEnd().split("\n")).toHaveLength(total);
    expect(textOf(cwd, "out/report.html")).toMatch(/^<!doctype html>/i);
    const worst = result.findings.shown[0]?.fingerprint;
    expect(stderr).toContain(
      `Written:\n  html   out/report.html\n  json   out/result.json\n  csv    out/findings.csv\n  ndjson out/findings.ndjson\n`,
    );
    expect(stderr).toContain(`netvet explain out/result.json ${worst}`);
  });

  test("the result names input, hash and what was decided", async () => {
    const { stdout } = await runCli(["scan", "inventory.csv", "-o", "json"], { cwd: folderWith(files) });
    const [input] = resultOf(stdout).inputs;
    expect(input).toMatchObject({ name: "inventory.csv", bytes: Buffer.byteLength(INVENTORY), format: "csv" });
    expect(input?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(input?.tables[0]?.columns.map(({ field }) => field)).toEqual([
      "vendor",
      "model",
      "serialNumber",
      "site",
      "quantity",
    ]);
  });

  test("rows add up, and assets add up over outcomes", async () => {
    const { rows, counts } = resultOf(
      (await runCli(["scan", "inventory.csv", "-o", "json"], { cwd: folderWith(files) })).stdout,
    );
    expect(rows.read).toBe(5);
    expect(rows.assets + rows.rejected + Object.values(rows.dropped).reduce((sum, one) => sum + one, 0)).toBe(
      rows.read,
    );
    expect(Object.values(counts.assets).reduce((sum, one) => sum + one, 0)).toBe(rows.assets);
  });

  test("the reasons are printed also when no summary is", async () => {
    const { code, stderr } = await runCli(["scan", "inventory.csv", "-o", "json", "--quiet"], {
      cwd: folderWith(files),
    });
    expect(stderr).toMatch(/^netvet: gate failed on fail: 2 findings/);
    expect(code).toBe(1);
  });

  test("--quiet leaves standard error to errors", async () => {
    expect((await runCli(["scan", "inventory.csv", "--quiet"], { cwd: folderWith(files) })).stderr).toBe("");
  });

  test("--verbose prints every column and why", async () => {
    const { stderr } = await runCli(["scan", "inventory.csv", "--verbose"], { cwd: folderWith(files) });
    expect(stderr).toMatch(/inventory\.csv: csv, /);
    expect(stderr).toMatch(/3\s+Serial Number\s+serialNumber\s+\S/);
  });
});

describe("where inputs come from", () => {
  test.each([
    { argv: ["scan", "-p", "gb", "clean-network", "inventory.csv", "-o", "json"], packs: ["gb", "clean-network"] },
    {
      argv: ["scan", "inventory.csv", "-p", "gb", "-p", "clean-network", "-o", "json"],
      packs: ["gb", "clean-network"],
    },
    { argv: ["scan", "--policy=gb,clean-network", "inventory.csv", "-o", "json"], packs: ["gb", "clean-network"] },
    { argv: ["scan", "--fail-on", "fail", "due:180d", "inventory.csv", "-o", "json"], packs: ["clean-network"] },
    { argv: ["scan", "./inventory.csv", "inventory.csv", "-o", "json"], packs: ["clean-network"] },
  ])("$argv reads one inventory", async ({ argv, packs }) => {
    const result = resultOf((await runCli(argv, { cwd: folderWith(files) })).stdout);
    expect(result.inputs).toHaveLength(1);
    expect(result.packs.map(({ id }) => id)).toEqual(packs);
  });

  test("standard input", async () => {
    const { stdout, code } = await runCli(["scan", "-", "-o", "json"], { input: INVENTORY });
    expect(resultOf(stdout).inputs[0]).toMatchObject({ name: "<stdin>", bytes: Buffer.byteLength(INVENTORY) });
    expect(code).toBe(1);
  });

  test("the name of a file that is left out commands neither a terminal nor the log of a host", async () => {
    const cwd = folderWith({ "in/a.csv": INVENTORY, "in/a\u001b[31m ::error::b.docx": "x" });
    const { stderr } = await runCli(["scan", "in"], { cwd });
    expect(stderr).toMatch(/left out.*in\/a␛\[31m : :error::b\.docx/);
  });

  test("a folder is one assessment, and what was left out is named", async () => {
    const cwd = folderWith({ "in/a.csv": INVENTORY, "in/b.csv": CLEAN, "in/README.md": "x" });
    const { stdout, stderr } = await runCli(["scan", "in", "-o", "json"], { cwd });
    expect(resultOf(stdout).inputs.map(({ name }) => name)).toEqual(["in/a.csv", "in/b.csv"]);
    expect(resultOf(stdout).rows.assets).toBe(7);
    expect(stderr).toMatch(/left out.*in\/README\.md/);
    const told = "iles of the named folders are no inventory by their name and were not read: in/README.md";
    expect(resultOf(stdout).diagnostics.shown).toMatchObject([
      { level: "note", code: "files-not-read", message: `f${told}` },
    ]);
    expect((await runCli(["scan", "in"], { cwd })).stdout.replace(/\n\s+/g, " ")).toContain(`F${told}.`);
  });

  test("a file of a folder that is no inventory ends the run, which says how to leave it out; then every report names it", async () => {
    const people = "Name,Telefon,Abteilung\nHuber,1234,NOC\nMaier,2345,RAN\n";
    const cwd = folderWith({ "in/a.csv": INVENTORY, "in/people.csv": people });
    for (const command of ["scan", "gate", "identify"]) {
      const { code, stderr } = await runCli([command, "in"], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/in\/people\.csv: no column was recognised.*\n.*leave it out: --exclude "people\.csv"\./);
    }
    expect((await runCli(["scan", "in/people.csv"], { cwd })).stderr).not.toContain("--exclude");
    const { code, stdout, stderr } = await runCli(
      ["scan", "in", "--exclude", "people.csv", "-o", "json=r.json", "-o", "text"],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/left out, as --exclude says: in\/people\.csv/);
    expect(stdout.replace(/\n\s+/g, " ")).toContain(
      "left out on purpose (--exclude) and were not read: in/people.csv.",
    );
    const result = resultOf(textOf(cwd, "r.json"));
    expect(result.commandLine?.join(" ")).toMatch(/ in .*--exclude people\.csv/);
    const verified = await runCli(["verify", "r.json", "--inventory", "in", "--exclude", "people.csv"], { cwd });
    expect([verified.code, verified.stderr]).toEqual([0, ""]);
  });

  test("what netvet has written into a folder is not taken for inventory, in whatever format and of whatever name", async () => {
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    const formats = reporters.filter(({ binary }) => binary !== "printed");
    const written = formats.map(({ id, extension }) => `${id}=${id}.${extension === "sarif" ? "json" : extension}`);
    await runCli(["scan", "inventory.csv", ...written.flatMap((one) => ["-o", one])], { cwd });
    await runCli(["compare", "json.json", "json.json", "-o", "json=changes.json", "-o", "markdown=changes.md"], {
      cwd,
    });
    await runCli(["identify", "inventory.csv", "-o", "makers.csv", "--save-mapping", "columns.yaml"], { cwd });
    await runCli(["identify", "inventory.csv", "-o", "makers.ndjson", "--format", "ndjson"], { cwd });
    for (const place of [".", "*.*"]) {
      const { stdout, stderr } = await runCli(["scan", place, "-o", "json"], { cwd });
      expect(resultOf(stdout).inputs.map(({ name }) => name)).toEqual(["inventory.csv"]);
      expect(stderr).toMatch(/left out, as netvet has written them: changes\.json, .*more/);
    }
    const identified = await runCli(["identify", "."], { cwd });
    expect(`\ufeff${identified.stdout}`).toBe(textOf(cwd, "makers.csv"));
    expect(identified.stderr).toMatch(/left out, as netvet has written them: changes\.json, .*more/);
  });

  test.each([
    ["csv", "a list of findings", /^ {2}Name the inventory that it was made of\.$/m],
    ["html", "a report", /made of\.$/m],
    ["sarif", "a SARIF log", /made of\.$/m],
    ["json", "a saved result", /netvet report shows a result\.$/m],
    ["plan", "a remediation plan", /The plan itself goes to --plan\.$/m],
    ["findings-xlsx", "a list of findings", /made of\.$/m],
    ["plan-xlsx", "a remediation plan", /The plan itself goes to --plan\.$/m],
  ])("what -o %s has written is refused also where it is named", async (format, is, hint) => {
    const cwd = folderWith({ "inventory.csv": INVENTORY });
    await runCli(["scan", "inventory.csv", "-o", `${format}=written`], { cwd });
    const { code, stderr } = await runCli(["scan", "written"], { cwd });
    expect(stderr).toContain(`netvet: written: netvet has written this file: it is ${is} and no inventory\n`);
    expect(stderr).toMatch(hint);
    expect(code).toBe(2);
  });

  test("an inventory with makers, as identify writes it, is read where it is named", async () => {
    const cwd = folderWith({ "in/inventory.csv": INVENTORY });
    await runCli(["identify", "in/inventory.csv", "-o", "in/makers.csv"], { cwd });
    const { stdout } = await runCli(["scan", "in/makers.csv", "-o", "json"], { cwd });
    expect(resultOf(stdout).inputs.map(({ name }) => name)).toEqual(["in/makers.csv"]);
  });

  test("one's own pack, by path", async () => {
    const cwd = folderWith(files);
    const { stdout } = await runCli(["scan", "inventory.csv", "-p", `${process.cwd()}/rules/gb.yaml`, "-o", "json"], {
      cwd,
    });
    expect(resultOf(stdout).packs[0]).toMatchObject({ id: "gb", origin: `${process.cwd()}/rules/gb.yaml` });
  });

  test("one's own folder of packs stands before the built-in ones", async () => {
    const { stdout } = await runCli(
      ["scan", "inventory.csv", "--rules", `${process.cwd()}/rules`, "-p", "gb", "-o", "json"],
      { cwd: folderWith(files) },
    );
    expect(resultOf(stdout).packs[0]?.origin).toBe(`${process.cwd()}/rules/gb.yaml`);
  });

  test("a mapping gives a column its meaning", async () => {
    const cwd = folderWith({
      "odd.csv": "Q1,Q2\nHuawei,BBU5900\nNokia,AirScale\n",
      "map.yaml": "Q1: vendor\nQ2: model\n",
    });
    const { stdout } = await runCli(["scan", "odd.csv", "--mapping", "map.yaml", "-o", "json"], { cwd });
    expect(resultOf(stdout).inputs[0]?.tables[0]?.columns.map(({ field }) => field)).toEqual(["vendor", "model"]);
  });

  test("the delimiter and the encoding that the person names are used", async () => {
    const text = Buffer.from("Vendor;Model\nHuawei;Ger\u00e4t\nNokia;AirScale\n", "latin1");
    const cwd = folderWith({ "odd.csv": text });
    const { stdout } = await runCli(
      ["scan", "odd.csv", "--delimiter", ";", "--encoding", "windows-1252", "-o", "json"],
      { cwd },
    );
    const result = resultOf(stdout);
    expect(result.inputs[0]).toMatchObject({ delimiter: ";", encoding: "windows-1252" });
    expect(result.findings.shown[0]?.asset?.["model"]).toBe("Ger\u00e4t");
  });
});

describe("netvet gate", () => {
  test("an order is judged as a purchase", async () => {
    const { stdout, code } = await runCli(["gate", "inventory.csv", "-o", "json"], { cwd: folderWith(files) });
    expect(resultOf(stdout).act).toBe("procure");
    expect(code).toBe(1);
  });
});

describe("the day", () => {
  test.each([
    [[], "2026-11-23"],
    [["--as-of", "2027-12-31"], "2027-12-31"],
  ])("%j is judged as of %s", async (flags, day) => {
    const { stdout } = await runCli(["scan", "clean.csv", "-o", "json", ...flags], { cwd: folderWith(files) });
    expect(resultOf(stdout).asOf).toBe(day);
  });
});

describe("the terminal", () => {
  const ESCAPE = "\u001b[";

  test.each([
    { tty: false, env: {}, flags: [], colours: false },
    { tty: true, env: {}, flags: [], colours: true },
    { tty: true, env: { NO_COLOR: "1" }, flags: [], colours: false },
    { tty: true, env: { TERM: "dumb" }, flags: [], colours: false },
    { tty: true, env: {}, flags: ["--no-color"], colours: false },
    { tty: false, env: { FORCE_COLOR: "1" }, flags: [], colours: true },
  ])("colours: $colours with $flags, $env, terminal $tty", async ({ tty, env, flags, colours }) => {
    let text = "";
    const stdout = {
      isTTY: tty,
      columns: 100,
      write: (part: string, done: () => void) => {
        text += part;
        done();
      },
    };
    await runCli(["scan", "inventory.csv", ...flags], { cwd: folderWith(files), env, stdout });
    expect(text.includes(ESCAPE)).toBe(colours);
  });

  test.each([
    { tty: true, flags: [], shown: true },
    { tty: true, flags: ["--no-progress"], shown: false },
    { tty: true, flags: ["--quiet"], shown: false },
    { tty: false, flags: [], shown: false },
  ])("progress: $shown with $flags, terminal $tty", async ({ tty, flags, shown }) => {
    let text = "";
    let clock = 0;
    const stderr = {
      isTTY: tty,
      write: (part: string, done: () => void) => {
        text += part;
        done();
      },
    };
    const elapsed = () => {
      clock += 1000;
      return clock;
    };
    await runCli(["scan", "inventory.csv", ...flags], { cwd: folderWith(files), stderr, elapsed });
    expect(/reading 0\.0 of 0\.0 MB/.test(text)).toBe(shown);
  });
});

describe("--waivers", () => {
  const waivers = (expires: string) => `waivers:
  - id: W-001
    match: { vendor: huawei, site: SOF-001 }
    reason: decommissioning-planned
    text: Replaced in the spring; the crane is booked.
    author: Ivan Petrov
    approver: Maria Dimitrova
    ticket: NET-4711
    granted: 2026-10-01
    expires: ${expires}
`;

  test.each([
    { expires: "2026-11-23", fails: 1, waived: 1 },
    { expires: "2026-11-22", fails: 2, waived: 0 },
  ])("a waiver until $expires leaves $fails breaches on 2026-11-23", async ({ expires, fails, waived }) => {
    const cwd = folderWith({ ...files, "waivers.yaml": waivers(expires) });
    const { stdout, code } = await runCli(["scan", "inventory.csv", "--waivers", "waivers.yaml", "-o", "json"], {
      cwd,
    });
    const { counts } = resultOf(stdout);
    expect(counts.assets["fail"]).toBe(fails);
    expect(counts.waived["fail"]).toBe(waived);
    expect(code).toBe(1);
  });

  test("one bad entry refuses the file, with line and column", async () => {
    const cwd = folderWith({ ...files, "waivers.yaml": waivers("2026-09-01") });
    const { stderr, code } = await runCli(["scan", "inventory.csv", "--waivers", "waivers.yaml"], { cwd });
    expect(stderr).toMatch(/^netvet: waivers\.yaml:10:14: W-001: it expires before it was granted/);
    expect(code).toBe(2);
  });
});

test("--assessments: what the operator found out about a supplier is judged", async () => {
  const assessments = `assessments:
  - vendor: nokia
    answers:
      rule-of-law: { answer: fails, source: "supplier review 17", on: 2026-05-01 }
`;
  const inventory = "Vendor,Model,Function\nEricsson,AIR 6449,gNB\nNokia,AirScale,gNB\n";
  const cwd = folderWith({ "ran.csv": inventory, "assessments.yaml": assessments });
  const scan = ["scan", "ran.csv", "-p", "bg", "-o", "json"];
  const without = resultOf((await runCli(scan, { cwd })).stdout);
  const judged = resultOf((await runCli([...scan, "--assessments", "assessments.yaml"], { cwd })).stdout);
  const broken = (result: typeof judged) =>
    result.findings.shown
      .filter(({ message }) => message.id === "criteria-failed")
      .map(({ identity }) => identity?.vendor);
  expect(broken(without)).toEqual([]);
  expect(broken(judged)).toEqual(["nokia"]);
});

test("--profile generic leaves the layout of the source out of account", async () => {
  const netbox =
    "ID,Name,Status,Tenant,Site,Rack,Role,Manufacturer,Type,IP Address,Asset tag\n1,r1,Active,,SOF,,Router,Huawei,NE40E,,A1\n";
  const profileOf = async (...flags: string[]) =>
    resultOf(
      (await runCli(["scan", "nb.csv", "-o", "json", ...flags], { cwd: folderWith({ "nb.csv": netbox }) })).stdout,
    ).inputs[0]?.tables[0]?.profile;
  expect(await profileOf()).toBe("netbox");
  expect(await profileOf("--profile", "generic")).toBeUndefined();
});
