import { describe, expect, it } from "vitest";
import { parseAssessments } from "../../src/judge/index.ts";

const FILE = `assessments:
  - vendor: ericsson
    answers:
      transparent-ownership: { answer: meets, source: annual report 2025, on: 2026-03-01 }
`;

describe("parseAssessments", () => {
  it("reads the answers by supplier and criterion", () => {
    expect(parseAssessments(FILE, "assessments.yaml")).toEqual([
      {
        vendor: "ericsson",
        answers: { "transparent-ownership": { answer: "meets", source: "annual report 2025", on: "2026-03-01" } },
      },
    ]);
  });

  it.each([
    ["a misspelt key", FILE.replace("vendor:", "vendr:"), { line: 2, column: 5 }, /vendor/],
    ["an answer that is none", FILE.replace("meets", "maybe"), { line: 4, column: 40 }, /meets, fails, not-assessed/],
    ["a misspelt criterion", FILE.replace("ownership", "ownershp"), { line: 4, column: 7 }, /transparent-ownership/],
    ["an answer without a source", FILE.replace("source: annual report 2025, ", ""), { line: 4, column: 30 }, /source/],
  ])("refuses %s at its place", (_, text, place, hint) => {
    expect(() => parseAssessments(text, "assessments.yaml")).toThrow(
      expect.objectContaining({
        name: "UserError",
        place: { file: "assessments.yaml", ...place },
        hint: expect.stringMatching(hint),
      }),
    );
  });
});
