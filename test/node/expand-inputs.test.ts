import { describe, expect, test } from "vitest";
import { expandInputs } from "../../src/node/expand-inputs.ts";
import { folderWith } from "../support/run-cli.ts";

const files = {
  "ran/b.csv": "x",
  "ran/a.json": "xy",
  "ran/deep/C.CSV": "x",
  "ran/README.md": "x",
  "ran/.hidden/d.csv": "x",
  "ran/node_modules/e.csv": "x",
  "ran/netvet-out/findings.csv": "x",
  "core.csv": "x",
  "notes/readme.md": "x",
};

async function names(...paths: string[]): Promise<string[]> {
  return (await expandInputs(paths, folderWith(files))).inputs.map(({ name }) => name);
}

describe("expandInputs", () => {
  test.each([
    { paths: ["core.csv"], found: ["core.csv"] },
    { paths: ["./core.csv"], found: ["./core.csv"] },
    { paths: ["-"], found: ["<stdin>"] },
    { paths: ["ran"], found: ["ran/a.json", "ran/b.csv", "ran/deep/C.CSV"] },
    { paths: ["ran/"], found: ["ran/a.json", "ran/b.csv", "ran/deep/C.CSV"] },
    { paths: ["*.csv"], found: ["core.csv"] },
    { paths: ["ran/**/*.{csv,CSV}"], found: ["ran/b.csv", "ran/deep/C.CSV"] },
    { paths: ["ran/README.md"], found: ["ran/README.md"] },
  ])("$paths", async ({ paths, found }) => {
    expect(await names(...paths)).toEqual(found);
  });

  test("an input that is named twice is read once", async () => {
    expect(await names("core.csv", "./core.csv", "*.csv")).toHaveLength(1);
  });

  test.each([
    { exclude: ["b.csv"], excluded: ["ran/b.csv"] },
    { exclude: ["*.csv"], excluded: ["ran/b.csv", "core.csv"] },
    { exclude: ["./ran/*.csv"], excluded: ["ran/b.csv"] },
    { exclude: ["deep"], excluded: ["ran/deep/C.CSV"] },
    { exclude: ["ran/deep/", "an/b.csv", "READ*"], excluded: ["ran/deep/C.CSV"] },
  ])("$exclude of a folder and of files that are named", async ({ exclude, excluded }) => {
    const found = await expandInputs(["ran", "core.csv", "-"], folderWith(files), exclude);
    expect(found.excluded).toEqual(excluded);
    const all = ["ran/a.json", "ran/b.csv", "ran/deep/C.CSV", "core.csv", "<stdin>"];
    expect(found.inputs.map(({ name }) => name)).toEqual(all.filter((name) => !excluded.includes(name)));
  });

  test("a pattern that leaves nothing is refused", async () => {
    const refusal = expandInputs(["ran"], folderWith(files), ["ran"]);
    await expect(refusal).rejects.toMatchObject({ message: "--exclude ran leaves no inventory" });
  });

  test("what was left out of a folder is named", async () => {
    expect((await expandInputs(["ran"], folderWith(files))).leftOut).toEqual(["ran/README.md"]);
  });

  test("sizes are known beforehand, but not that of standard input", async () => {
    const { inputs } = await expandInputs(["ran/a.json", "-"], folderWith(files));
    expect(inputs.map(({ byteLength }) => byteLength)).toEqual([2, undefined]);
  });

  test.each([
    { path: "cor.csv", message: "there is no such file or folder", hint: "Did you mean core.csv?" },
    { path: "nowhere/core.csv", message: "there is no such file: its folder does not exist", hint: "Check the path." },
    { path: "*.xyz", message: "no file matches this pattern", hint: /pattern/ },
    { path: "notes", message: /no inventory in this folder: none of its 1 files/, hint: /another folder/ },
  ])("$path is refused", async ({ path, message, hint }) => {
    const refusal = expandInputs([path], folderWith(files));
    await expect(refusal).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
      place: { file: path },
    });
  });
});
