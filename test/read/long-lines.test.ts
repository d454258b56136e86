import { expect, it } from "vitest";
import { fixedWidth } from "../../src/read/listing/fixed-width.ts";
import { huaweiMml } from "../../src/read/listing/huawei-mml.ts";
import { routerDb } from "../../src/read/listing/router-db.ts";
import { kindOfFormat } from "../../src/read/xlsx/number-formats.ts";

/** So long that a pattern which begins again at each character would take minutes. */
const LENGTH = 800_000;
const many = (part: string): string => part.repeat(LENGTH / part.length);

it.each([
  ["a rule that is none", () => fixedWidth.matches(`Name  Vendor\n${many("-")}x\n`), false],
  ["empty lines in an answer", () => huaweiMml.matches(`RETCODE = 0  Done\n${many("\n")}x`), false],
  ["a driver of many systems", () => routerDb.matches(`a:${many("so")}!\nb:${many("so")}!\n`), false],
  ["brackets in a format of numbers", () => kindOfFormat(many("[")), "number"],
] as const)("%s is read at once", (_, read, said) => expect(read()).toBe(said));
