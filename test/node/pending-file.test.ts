import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { beginFile, discardUnfinished } from "../../src/node/pending-file.ts";
import { filesOf, folderWith, textOf } from "../support/run-cli.ts";

describe("beginFile", () => {
  test("the file stands in its place only after commit, and whole", async () => {
    const folder = folderWith();
    const file = await beginFile("out/report.html", folder);
    await file.write("a".repeat(100_000));
    expect(filesOf(folder)).toEqual([expect.stringMatching(/^out\/report\.html\.[0-9a-f]{8}\.tmp$/)]);
    await file.write("end");
    await file.commit();
    expect(filesOf(folder)).toEqual(["out/report.html"]);
    expect(textOf(folder, "out/report.html")).toBe(`${"a".repeat(100_000)}end`);
  });

  test("what is discarded was never there, nor were the folders made for it", async () => {
    const folder = folderWith({ "kept/old.txt": "old" });
    for (const path of ["new/deep/report.html", "kept/report.html"]) {
      const file = await beginFile(path, folder);
      await file.write("half");
      await file.discard();
    }
    expect(filesOf(folder)).toEqual(["kept/old.txt"]);
    expect(() => statSync(join(folder, "new"))).toThrow();
  });

  test("an old file stays as it was until the new one is whole", async () => {
    const folder = folderWith({ "report.html": "old" });
    const file = await beginFile("report.html", folder);
    await file.write("new");
    expect(textOf(folder, "report.html")).toBe("old");
    await file.commit();
    expect(textOf(folder, "report.html")).toBe("new");
  });

  test("what two write to one place at a time is kept apart", async () => {
    const folder = folderWith();
    const [one, other] = [await beginFile("report.html", folder), await beginFile("report.html", folder)];
    await one.write("one");
    await other.write("other");
    await other.commit();
    await one.commit();
    expect(textOf(folder, "report.html")).toBe("one");
    expect(filesOf(folder)).toEqual(["report.html"]);
  });

  test.skipIf(process.platform === "win32")("a file that others may not read stays so when it is renewed", async () => {
    const folder = folderWith({ "result.json": "old" });
    chmodSync(join(folder, "result.json"), 0o600);
    const file = await beginFile("result.json", folder);
    await file.write("new");
    await file.commit();
    expect(statSync(join(folder, "result.json")).mode & 0o777).toBe(0o600);
  });

  test("a link is written through and stays a link", async () => {
    const folder = folderWith({ "real.html": "old" });
    symlinkSync("real.html", join(folder, "link.html"));
    const file = await beginFile("link.html", folder);
    await file.write("new");
    await file.commit();
    expect(readFileSync(join(folder, "real.html"), "utf8")).toBe("new");
    expect(filesOf(folder)).toEqual(["real.html"]);
  });

  test("what stands behind a link is made where the link leads", async () => {
    const folder = folderWith({ "kept/old.txt": "old" });
    symlinkSync("kept/result.json", join(folder, "latest.json"));
    const file = await beginFile("latest.json", folder);
    await file.write("new");
    await file.commit();
    expect(filesOf(folder)).toEqual(["kept/old.txt", "kept/result.json"]);
    expect(textOf(folder, "latest.json")).toBe("new");
  });

  test("all that is unfinished is taken away at once, with the folder that was made for it", async () => {
    const folder = folderWith();
    for (const name of ["one", "two", "three"]) await (await beginFile(`new/${name}.json`, folder)).write("half");
    const done = await beginFile("done.json", folder);
    await done.commit();
    discardUnfinished();
    expect(readdirSync(folder)).toEqual(["done.json"]);
  });

  test("a device is written to and not replaced", async () => {
    const file = await beginFile("/dev/null", folderWith());
    await file.write("gone");
    await file.commit();
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.each([
    ["a-folder", /it is a folder/],
    ["a-file/report.html", /a part of the path is a file and no folder/],
    ["a-file/deep/report.html", /a part of the path is a file and no folder/],
    ["new-folder/", /it is a folder/],
    [`${"long".repeat(100)}.html`, /name is too long/],
    [`new-folder/${"long".repeat(100)}.html`, /name is too long/],
  ])("%s is refused at once", async (path, message) => {
    const folder = folderWith();
    mkdirSync(join(folder, "a-folder"));
    writeFileSync(join(folder, "a-file"), "");
    await expect(beginFile(path, folder)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
    });
    expect(readdirSync(folder)).toEqual(["a-file", "a-folder"]);
  });
});
