import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { withoutLegalForm } from "../../src/text/legal-form.ts";
import { latinLookAlike } from "../../src/text/look-alike.ts";

describe("fold", () => {
  it.each([
    ["HUAWEI  Technologies, Co.,Ltd", "huawei technologies co ltd"],
    ["Huawei-Technologies Co Ltd", "huawei technologies co ltd"],
    ["ＺＴＥ　Corporation", "zte corporation"],
    ["Netaş", "netas"],
    ["HUAWEI™ Technologies", "huawei technologies"],
    ["Хуавей", "хуавеи"],
    ["华为技术有限公司", "华为技术有限公司"],
    ["  ", ""],
    ["tab\tand\u00a0space", "tab and space"],
  ])("%s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("changes nothing more when it is done twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("withoutLegalForm", () => {
  it.each([
    ["huawei technologies co ltd", "huawei technologies"],
    ["ооо хуавеи", "хуавеи"],
    ["zte d o o", "zte"],
    ["华为技术有限公司", "华为技术"],
    ["co ltd", "co"],
    ["ag", "ag"],
  ])("%s", (folded, expected) => {
    expect(withoutLegalForm(folded)).toBe(expected);
  });
});

it("reads Cyrillic and Greek look-alikes of z, t and e", () => {
  expect(["zте", "ζτε", "zte", "зте"].map(latinLookAlike)).toEqual(["zte", "zte", "zte", "зte"]);
});
