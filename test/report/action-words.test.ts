import { expect, test } from "vitest";
import { actionOn } from "../../src/report/facts/action-words.ts";

test("an action and its units make a sentence", () => {
  expect(actionOn("replace", 4)).toBe("replace 4 units");
  expect(actionOn("stop-purchase", 1)).toBe("stop the purchase of 1 unit");
  expect(actionOn("get-permit", 1204)).toBe("get a permit for 1,204 units");
  expect(actionOn("some-other", 2)).toBe("some other 2 units");
});
