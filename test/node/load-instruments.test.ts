import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { loadInstruments, parseInstruments } from "../../src/node/load-instruments.ts";

const SOUND = `- id: bg-test-2020
  jurisdiction: BG
  title: A text
  kind: declaration
  force: advisory
  adopted: 2020-10-23
  status: in force
  scope: { generations: [5G] }
  vendors: { mode: none }
  checkable: none
  sources:
    - { title: A paper, id: "paper:1", kind: secondary, read: true }
  grade: read
  evidence: secondary-excerpt
  checkedOn: 2026-11-23
`;

function refusal(text: string): UserError {
  try {
    parseInstruments(text, "register.yaml");
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("the fixture was accepted");
}

describe("a broken register", () => {
  test("is sound before it is broken", () => {
    expect(parseInstruments(SOUND, "register.yaml")).toHaveLength(1);
  });

  test.each([
    ["unknown key", "  kind: declaration", "  kind: declaration\n  colour: blue", 5, 3, "colour"],
    ["unknown kind", "kind: declaration", "kind: poem", 4, 9, "kind"],
    ["impossible day", "2020-10-23", "2020-02-30", 6, 12, "adopted"],
    ["jurisdiction in lower case", "jurisdiction: BG", "jurisdiction: bg", 2, 17, "jurisdiction"],
    ["missing title", "  title: A text\n", "", 1, 3, "title"],
    ["source without address", ', id: "paper:1"', "", 12, 7, "address"],
    ["malformed vendor id", "{ mode: none }", "{ mode: named, named: [Huawei Ltd] }", 9, 35, "vendor id"],
    ["named without a name", "{ mode: none }", "{ mode: named }", 9, 12, "vendor id"],
    ["recalled evidence called read", "evidence: secondary-excerpt", "evidence: recalled", 13, 10, "grade"],
    ["YAML that does not close", "[5G]", "[5G", 8, 29, "YAML"],
  ])("%s: says where", (_name, from, to, line, column, word) => {
    const error = refusal(SOUND.replace(from, to));
    expect(error.place).toEqual({ file: "register.yaml", line, column });
    expect(error.message).toContain(word);
    expect(error.hint).toBeTruthy();
  });

  test("that uses an id twice names the second one", () => {
    const error = refusal(SOUND + SOUND);
    expect(error.message).toContain("bg-test-2020 is used twice");
    expect(error.place).toEqual({ file: "register.yaml", line: 16, column: 7 });
  });

  test("without sources, or without entries at all, is refused", () => {
    const empty = SOUND.replace(/ {2}sources:\n.*\n/, "  sources: []\n");
    expect(refusal(empty).message).toContain("without a source");
    expect(refusal("").place).toMatchObject({ file: "register.yaml", line: 1 });
  });
});

describe("the file of the register", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "register-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is named in every error, also when it is not there", async () => {
    const file = join(folder, "broken.yaml");
    await writeFile(file, SOUND.replace("force: advisory", "force: strong"));
    await expect(loadInstruments(file)).rejects.toMatchObject({ place: { file, line: 5, column: 10 } });
    await expect(loadInstruments(join(folder, "absent.yaml"))).rejects.toBeInstanceOf(UserError);
  });
});
