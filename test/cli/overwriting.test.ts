import { symlinkSync } from "node:fs";
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
    ["gate in.csv --inventory in.csv -o csv=link.csv", { "link.csv": "in.csv" }, "link.csv", "in.csv"],
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
