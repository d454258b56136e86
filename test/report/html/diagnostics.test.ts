import { expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { alikeDiagnostics } from "../../../src/report/html/views/diagnostics.ts";
import { aScanResult } from "../../support/a-scan-result.ts";

function damaged(line: number, message = "is not used"): Diagnostic {
  const location = { source: "a.csv", sheet: undefined, record: line - 1, line };
  return { level: "warning", code: "damaged-value", message, location, field: "serialNumber" };
}

it("what is said of several records is said once, with the first of them and how many more", () => {
  const shown = [
    ...[2, 3, 5, 8, 9, 11, 14, 15].map((line) => damaged(line)),
    damaged(4, "is no day"),
    damaged(6, "else"),
  ];
  const result = { ...aScanResult(), diagnostics: { total: 10, byCode: [], shown } };
  expect(alikeDiagnostics(result, 2).map(({ places, count }) => [places.replaceAll("a.csv · ", ""), count])).toEqual([
    ["line 2, line 3, line 5, line 8, line 9, line 11 and 2 more", 8],
    ["line 4", 1],
  ]);
});
