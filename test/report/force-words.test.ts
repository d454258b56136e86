import { expect, test } from "vitest";
import { forceSentence, forceTag } from "../../src/report/facts/force-words.ts";
import { aScanResult } from "../support/a-scan-result.ts";

test("a pack without a rule is of its own force, in a tag and in a sentence", () => {
  const result = aScanResult();
  const [pack] = result.packs;
  if (pack === undefined) throw new Error("the result has no pack");
  const listing = { ...pack, id: "listing", force: "advisory", rules: [] } as const;
  expect(forceTag(listing, result)).toBe("advisory");
  expect(forceSentence(listing, result)).toMatch(/^A political commitment and not law/);
});
