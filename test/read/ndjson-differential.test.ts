import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten } from "../../src/read/json/flatten.ts";
import { readAll } from "./read-all.ts";

const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom("Huawei", "", "София", 'say "x"', "a\\b", "1\n2"),
  fc.nat(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => Math.round(value * 8) / 8)
    .filter((value) => Math.abs(value) < 1e6 && !Object.is(value, -0)),
  fc.boolean(),
  fc.constant(null),
);
const object = fc.record(
  { id: scalar, vendor: scalar, модел: scalar, nested: fc.record({ sn: scalar }) },
  { requiredKeys: ["id"] },
);
const broken = fc.constantFrom(
  '{"id":01}',
  '{"id":"a}',
  '{"id":1,}',
  '{"id":tru}',
  '{"id":1}x',
  "{",
  "[]",
  '{"vendor":"\u0001"}',
  '{"id" 1}',
);

function leaves(value: object): Record<string, string> {
  const found: Record<string, string> = {};
  flatten(value, (key, text) => {
    found[key] = text;
  });
  return found;
}

describe("lines kept as offsets and JSON.parse", () => {
  it("give the same cells, and refuse the same lines", async () => {
    const line = fc.oneof(
      { weight: 6, arbitrary: object.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: object.map((value) => ` ${JSON.stringify(value, null, 1).replaceAll("\n", " ")}\t\r`) },
      { weight: 1, arbitrary: broken },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.constantFrom(3, 65_536), async (some, chunk) => {
        // Long enough that the control characters of broken lines do not make the whole look binary.
        const lines = [`{"id":1,"vendor":"${"x".repeat(1000)}"}`, '{"id":2,"vendor":"y"}', ...some];
        const read = await readAll(lines.join("\n"), { encoding: "utf-8" }, chunk);
        const header = read.headers.at(-1) ?? [];
        const cells = new Map(read.rows.map((row) => [row.line, row.cells]));
        const refused = new Set(read.rejected.map((one) => one.line));
        for (const [at, text] of lines.entries()) {
          const value = parsed(text);
          expect(refused.has(at + 1)).toBe(value === undefined);
          if (value === undefined) continue;
          const row = cells.get(at + 1) ?? [];
          const expected = leaves(value);
          expect(Object.fromEntries(header.map((key, column) => [key, row[column] ?? ""]))).toEqual(
            Object.fromEntries(header.map((key) => [key, expected[key] ?? ""])),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
