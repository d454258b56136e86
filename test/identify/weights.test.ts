import { describe, expect, it } from "vitest";
import { type RowContext, weigh } from "../../src/identify/weights.ts";
import type { Evidence } from "../../src/model/evidence.ts";

const ROW: RowContext = {
  unlisted: undefined,
  trust: ["sys-object-id", "vendor-cell", "model-family"],
};

/** `feature:vendor:strength`, with `!` before the vendor for evidence against it and `?` behind a recalled fact. */
function evidence(...clues: string[]): Evidence[] {
  return clues.map((clue) => {
    const [feature = "", vendor = "", strength = ""] = clue.split(":");
    return {
      feature,
      vendor: vendor.replace("!", ""),
      strength: strength.replace("?", "") as Evidence["strength"],
      side: vendor.startsWith("!") ? "against" : "for",
      grade: strength.endsWith("?") ? "recalled" : "read",
      field: "model",
      read: "",
      comparedWith: "",
      family: undefined,
      note: undefined,
    };
  });
}

function verdict(clues: readonly string[], row: Partial<RowContext> = {}): string {
  const { vendor, confidence, rival } = weigh(evidence(...clues), { ...ROW, ...row });
  return [confidence, vendor, rival].filter((part) => part !== undefined).join(" ");
}

describe("weigh", () => {
  it.each<[string, string[], string]>([
    ["nothing", [], "unknown"],
    ["one decisive signal confirms", ["sys-object-id:a:decisive"], "confirmed a"],
    ["two strong signals confirm", ["vendor-cell:a:strong", "model-family:a:strong"], "confirmed a"],
    ["one strong signal is probable", ["vendor-cell:a:strong"], "probable a"],
    ["the same feature twice is one signal", ["model-family:a:strong", "model-family:a:strong"], "probable a"],
    ["strong and medium are probable", ["vendor-cell:a:strong", "model-family:a:medium"], "probable a"],
    ["medium needs one more signal", ["model-family:a:medium"], "possible a"],
    ["medium and weak are probable", ["model-family:a:medium", "part-number:a:weak"], "probable a"],
    ["weak signals stay possible", ["model-family:a:weak", "near-name:a:weak", "free-text:a:weak"], "possible a"],
    ["a weak shape names nobody alone", ["part-number:a:weak", "software:a:weak"], "unknown"],
    ["a component names nobody", ["part-number:a:component"], "unknown"],
    ["recalled facts alone stay possible", ["model-family:a:strong?", "software:a:decisive?"], "possible a"],
    ["a recalled fact beside a read one counts", ["model-family:a:strong?", "part-number:a:weak"], "probable a"],
    ["strong against strong conflict", ["vendor-cell:b:strong", "model-family:a:strong"], "conflicting b a"],
    ["decisive leads a conflict", ["vendor-cell:b:strong", "sys-object-id:a:decisive"], "conflicting a b"],
    [
      "a look does not contradict a decisive signal",
      ["sys-object-id:a:decisive", "model-family:b:strong"],
      "confirmed a",
    ],
    ["medium does not contradict strong", ["vendor-cell:b:strong", "model-family:a:medium"], "probable b"],
    ["medium drops another's weak", ["model-family:a:weak", "free-text:b:medium"], "possible b"],
    ["evidence against drops weak", ["near-name:a:weak", "free-text:!a:weak"], "unknown"],
    ["evidence against does not drop more", ["vendor-cell:a:strong", "free-text:!a:weak"], "probable a"],
    ["a family and its brand word are one signal", ["model-family:a:strong", "brand-word:a:strong"], "probable a"],
    ["two readings of a serial number are one signal", ["pon-id:a:strong", "serial-layout:a:strong"], "probable a"],
  ])("%s", (_, clues, expected) => {
    expect(verdict(clues)).toBe(expected);
    expect(verdict([...clues].reverse())).toBe(expected);
  });

  it.each<[string, string[], string]>([
    ["nothing else: unknown, not clean", [], "unknown"],
    ["weak and medium signals are left to the stranger", ["model-family:a:medium"], "unknown"],
    ["several signals ask a person", ["model-family:a:medium", "part-number:a:medium"], "possible a Nordlicht"],
    ["a strong signal conflicts", ["model-family:a:strong"], "conflicting a Nordlicht"],
    ["a decisive signal conflicts", ["sys-object-id:a:decisive"], "conflicting a Nordlicht"],
  ])("beside a name that nobody knows: %s", (_, clues, expected) => {
    expect(verdict(clues, { unlisted: "Nordlicht" })).toBe(expected);
  });
});
