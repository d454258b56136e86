import { describe, expect, test } from "vitest";
import { parseMapping } from "../../src/node/load-mapping.ts";

describe("parseMapping", () => {
  test("headers as written, YAML or JSON", () => {
    expect(parseMapping("Lieferant: supplier\n# theirs\n42: ignore\n", "m.yaml")).toEqual({
      Lieferant: "supplier",
      42: "ignore",
    });
    expect(parseMapping('{"Type désigné": "model"}', "m.json")).toEqual({ "Type désigné": "model" });
  });

  test("of a hundred thousand columns at once", () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `Column ${at}: ignore`);
    expect(Object.keys(parseMapping(lines.join("\n"), "m.yaml"))).toHaveLength(100_000);
  });

  test.each([
    {
      text: "A: vendor\nB: modle\n",
      message: /"modle" is no field to map the column "B" to/,
      hint: "Did you mean model?",
      line: 2,
      column: 4,
    },
    { text: "A: [vendor]\n", message: /is no field/, hint: /^Fields are: id, name/, line: 1, column: 1 },
    { text: "- vendor\n", message: /not a list of headers/, hint: /one a line|one `Header/, line: 1, column: 1 },
    { text: "", message: /not a list of headers/, hint: /Header/, line: 1, column: 1 },
    { text: "A: vendor\n@B: vendor\n", message: /not valid YAML/, hint: /Header/, line: 2, column: undefined },
    { text: "A: vendor\nA: model\n", message: /the key A stands twice/, hint: /Keep the one/, line: 2, column: 1 },
  ])("$text is refused with its place", ({ text, message, hint, line, column }) => {
    let refusal: unknown;
    try {
      parseMapping(text, "m.yaml");
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({
      name: "UserError",
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
      place: { file: "m.yaml", line, ...(column !== undefined && { column }) },
    });
  });
});
