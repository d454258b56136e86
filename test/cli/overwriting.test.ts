import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const TABLE = "Vendor,Model\nHuawei,BBU5900\nNokia,AirScale\n";

/** Runs the command in a folder with these files and links, and expects that it is refused and that all stays as it was. */
async function refused(
  argv: string,
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<string> {
  const cwd = folderWith(files);
  for (const [link, target] of Object.entries(links)) symlinkSync(target, join(cwd, link));
  const { code, stdout, stderr } = await runCli(argv.split(" "), { cwd });
  expect(stdout).toBe("");
  expect(code).toBe(2);
  expect(filesOf(cwd)).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) expect(textOf(cwd, name)).toBe(text);
  return stderr;
}

describe("an inventory is not overwritten, whatever links lead to it", () => {
  test.each([
    ["scan in.csv -o csv=link.csv", { "link.csv": "in.csv" }, "link.csv", "in.csv"],
    ["scan link.csv -o csv=in.csv", { "link.csv": "in.csv" }, "in.csv", "link.csv"],
    ["scan in.csv -o csv=here/in.csv", { here: "." }, "here/in.csv", "in.csv"],
    ["scan here -o csv=in.csv", { here: "." }, "in.csv", "here/in.csv"],
    ["gate in.csv -o csv=link.csv", { "link.csv": "in.csv" }, "link.csv", "in.csv"],
    ["identify in.csv -o link.csv", { "link.csv": "in.csv" }, "link.csv", "in.csv"],
    ["identify in.csv --save-mapping here/in.csv", { here: "." }, "here/in.csv", "in.csv"],
  ])("netvet %s", async (argv, links, output, read) => {
    const said = await refused(argv, { "in.csv": TABLE }, links);
    expect(said).toBe(
      `netvet: ${output}: this output would overwrite a file that is read: ${read}\n  Name another file.\n`,
    );
  });

  test.each(["scan in.csv --add order.csv -o csv=order.csv", "gate order.csv --inventory in.csv -o csv=in.csv"])(
    "netvet %s: nor what stands beside it",
    async (argv) => {
      const said = await refused(argv, { "in.csv": TABLE, "order.csv": TABLE });
      expect(said).toMatch(/this output would overwrite a file that is read/);
    },
  );
});

describe("nor is any other file that is read", () => {
  const files = {
    "in.csv": TABLE,
    "waivers.yaml": "waivers: []\n",
    "corrections.yaml": "corrections: []\n",
    "assessments.yaml": "assessments: []\n",
    "mapping.yaml": "Vendor: vendor\n",
    "costs.csv": "function,currency,low,base,high\nrru,EUR,1,2,3\n",
    "plan.csv": "key,owner\n",
    "settings.yaml": "report: { logo: logo.svg }\n",
    "logo.svg": "<svg/>",
    "netvet.yaml": "mapping: mapping.yaml\n",
    "rules/own.yaml": readFileSync("rules/clean-network.yaml", "utf8"),
    "look/screen.css": "body { color: black }\n",
  };

  test.each([
    ["scan in.csv --waivers waivers.yaml -o json=waivers.yaml", "waivers.yaml"],
    ["scan in.csv --corrections corrections.yaml -o json=corrections.yaml", "corrections.yaml"],
    ["scan in.csv --assessments assessments.yaml -o json=assessments.yaml", "assessments.yaml"],
    ["scan in.csv --costs costs.csv -o plan=costs.csv", "costs.csv"],
    ["scan in.csv --plan plan.csv -o csv=plan.csv", "plan.csv"],
    ["scan in.csv -o json=mapping.yaml", "mapping.yaml"],
    ["scan in.csv -o json=netvet.yaml", "netvet.yaml"],
    ["scan in.csv --config settings.yaml -o json=settings.yaml", "settings.yaml"],
    ["scan in.csv --config settings.yaml -o html=logo.svg", "logo.svg"],
    ["scan in.csv -p rules/own.yaml -o json=rules/own.yaml", "rules/own.yaml"],
    ["scan in.csv --rules rules -o json=rules/own.yaml", "rules/own.yaml"],
    ["scan in.csv --template look -o html=look/screen.css", "look/screen.css"],
    ["identify in.csv -o netvet.yaml", "netvet.yaml"],
    ["identify in.csv --mapping mapping.yaml --save-mapping mapping.yaml", "mapping.yaml"],
  ])("netvet %s", async (argv, file) => {
    expect(await refused(argv, files)).toBe(
      `netvet: ${file}: this output would overwrite a file that is read: ${file}\n  Name another file.\n`,
    );
  });

  test("a result and what its report is made with", async () => {
    const cwd = folderWith(files);
    await runCli(["scan", "in.csv", "-o", "json=result.json"], { cwd });
    const saved = { ...files, "result.json": textOf(cwd, "result.json") };
    for (const argv of ["report result.json -o json=result.json", "report result.json -o html=netvet.yaml"])
      expect(await refused(argv, saved)).toMatch(/this output would overwrite a file that is read/);
  });
});

describe("what goes out and comes back may be renewed", () => {
  const scan = (cwd: string, ...argv: string[]) => runCli(["scan", "in.csv", "--fail-on", ...argv], { cwd });

  test("a baseline, but not by a run whose gate it is", async () => {
    const cwd = folderWith({ "in.csv": TABLE });
    await scan(cwd, "none", "-o", "json=last.json");
    const before = textOf(cwd, "last.json");
    const refusal = await scan(cwd, "new", "--baseline", "last.json", "-o", "json=last.json");
    expect(refusal.code).toBe(2);
    expect(refusal.stderr).toMatch(/last\.json: this output would overwrite .*\n {2}Name another file, and put it in/);
    expect(textOf(cwd, "last.json")).toBe(before);
    const listed = await scan(cwd, "fail, new", "--baseline", "last.json", "-o", "json=last.json");
    expect([listed.code, textOf(cwd, "last.json")]).toEqual([2, before]);
    const { code } = await scan(cwd, "none", "--baseline", "last.json", "-o", "json=last.json");
    expect(code).toBe(0);
    expect(JSON.parse(textOf(cwd, "last.json")).findings.shown[0].baselineState).toBe("unchanged");
  });

  test("a plan, with what people wrote into it", async () => {
    const cwd = folderWith({ "in.csv": TABLE });
    await scan(cwd, "none", "-o", "plan=plan.csv");
    const [head = "", item = ""] = textOf(cwd, "plan.csv").trimEnd().split("\r\n");
    const owner = head.split(",").indexOf("owner") - head.split(",").length;
    const cells = item.split(",");
    writeFileSync(join(cwd, "plan.csv"), [head, cells.with(owner, "Ivanova").join(",")].join("\r\n"));
    const { code } = await scan(cwd, "none", "--plan", "plan.csv", "-o", "plan=plan.csv");
    expect(code).toBe(0);
    expect(textOf(cwd, "plan.csv")).toContain(",Ivanova,");
  });
});

describe("two outputs do not share a file", () => {
  test.each([
    ["scan in.csv -o json=new/a.json -o csv=here/new/a.json", { here: "." }],
    ["identify in.csv -o new.csv --save-mapping here/new.csv", { here: "." }],
  ])("netvet %s", async (argv, links) => {
    const said = await refused(argv, { "in.csv": TABLE }, links);
    expect(said).toMatch(/^netvet: here\/new.*: two outputs have the same file\n {2}Name a file for each\.\n$/);
  });
});

test("a link to another file is written through", async () => {
  const cwd = folderWith({ "in.csv": TABLE, "old.csv": "old" });
  symlinkSync("old.csv", join(cwd, "link.csv"));
  const { code } = await runCli(["scan", "in.csv", "-o", "csv=link.csv", "--fail-on", "none"], { cwd });
  expect(code).toBe(0);
  expect(textOf(cwd, "old.csv")).toMatch(/^\ufeffoutcome,/);
});
