import { describe, expect, it } from "vitest";
import { parseAssessments } from "../../src/judge/index.ts";

const KNOWN = { vendors: ["ericsson", "nokia"], asOf: "2026-11-23" };
const FILE = `assessments:
  - vendor: ericsson
    answers:
      transparent-ownership: { answer: meets, source: annual report 2025, on: 2026-03-01 }
`;

describe("parseAssessments", () => {
  it("reads the answers by supplier and criterion", () => {
    expect(parseAssessments(FILE, "assessments.yaml", KNOWN)).toEqual([
      {
        vendor: "ericsson",
        answers: { "transparent-ownership": { answer: "meets", source: "annual report 2025", on: "2026-03-01" } },
      },
    ]);
  });

  it("leaves out what had not been answered on the day", () => {
    const before = { ...KNOWN, asOf: "2026-02-28" };
    expect(parseAssessments(FILE, "assessments.yaml", before)).toEqual([{ vendor: "ericsson", answers: {} }]);
  });

  it("counts an answer from its own day on", () => {
    const [ericsson] = parseAssessments(FILE, "assessments.yaml", { ...KNOWN, asOf: "2026-03-01" });
    expect(ericsson?.answers).toHaveProperty("transparent-ownership");
  });

  it("suggests the nearest maker", () => {
    const text = FILE.replace("ericsson", "ericson");
    expect(() => parseAssessments(text, "a.yaml", KNOWN)).toThrow(/no maker "ericson"; did you mean ericsson\?/);
  });

  it.each([
    ["a misspelt key", FILE.replace("vendor:", "vendr:"), { line: 2, column: 5 }, /vendor/],
    ["an answer that is none", FILE.replace("meets", "maybe"), { line: 4, column: 40 }, /meets, fails, not-assessed/],
    ["a misspelt criterion", FILE.replace("ownership", "ownershp"), { line: 4, column: 7 }, /transparent-ownership/],
    ["a misspelt maker", FILE.replace("ericsson", "ericson"), { line: 2, column: 13 }, /vendor id/],
    [
      "a maker that stands twice",
      `${FILE}  - { vendor: ericsson, answers: {} }\n`,
      { line: 5, column: 15 },
      /vendor id/,
    ],
    ["an answer without a source", FILE.replace("source: annual report 2025, ", ""), { line: 4, column: 30 }, /source/],
  ])("refuses %s at its place", (_, text, place, hint) => {
    expect(() => parseAssessments(text, "assessments.yaml", KNOWN)).toThrow(
      expect.objectContaining({
        name: "UserError",
        place: { file: "assessments.yaml", ...place },
        hint: expect.stringMatching(hint),
      }),
    );
  });
});
