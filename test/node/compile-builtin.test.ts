import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { readBuiltin } from "../../src/node/compile-builtin.ts";
import { folderWith } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** A copy of the reference data in which one text stands for another. */
function copyWith(file: string, before: string | RegExp, after: string): string {
  const root = folderWith();
  for (const folder of ["seeds", "rules", "templates"])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const text = readFileSync(join(root, file), "utf8");
  expect(text.match(before)).not.toBeNull();
  writeFileSync(join(root, file), text.replace(before, after));
  return root;
}

describe("readBuiltin", () => {
  test("what was built is what the sources say", async () => {
    const read = await readBuiltin(ROOT);
    const built = await loadBuiltin();
    expect(built).toEqual(JSON.parse(JSON.stringify(read)));
    expect(built.vendors.length).toBeGreaterThan(100);
    expect(built.packs.every(({ origin, sha256 }) => origin === "built-in" && /^[0-9a-f]{64}$/.test(sha256))).toBe(
      true,
    );
    expect(Object.keys(built.templates)).toContain("html/report.hbs");
  });

  test.each([
    { file: "seeds/vendors/zte.yaml", before: /^id: zte$/m, after: "id: ZTE!" },
    { file: "seeds/network-functions.yaml", before: "domain: core", after: "domain: kore" },
    { file: "seeds/headers.yaml", before: /^languages:$/m, after: "langauges:" },
    { file: "seeds/instruments.yaml", before: /^ {2}jurisdiction: .*$/m, after: "  jurisdiction: nowhere" },
    { file: "rules/gb.yaml", before: /^force: binding$/m, after: "force: strong" },
  ])("a fault in $file is named with file, line and column", async ({ file, before, after }) => {
    await expect(readBuiltin(copyWith(file, before, after))).rejects.toMatchObject({
      name: "UserError",
      place: {
        file: expect.stringContaining(file.split("/").at(-1) ?? file),
        line: expect.any(Number),
        column: expect.any(Number),
      },
    });
  });
});
