import { expect, test } from "vitest";
import type { AssetField } from "../../src/model/asset.ts";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { unseen } from "../../src/report/facts/unseen.ts";
import { aScanResult } from "../support/a-scan-result.ts";

function notGiven(fields: readonly AssetField[], facts: Partial<ScanResult> = {}, impliedVendors = 0): unknown {
  const base = aScanResult(facts);
  const coverage = fields.map((field) => ({ field, filled: base.rows.assets }));
  const said = unseen({ ...base, quality: { ...base.quality, coverage, impliedVendors } });
  return said.find((sentence) => /column gives/.test(sentence));
}

test("what rules turn on and no column gives could not be seen, as little as what is empty in some rows", () => {
  expect(notGiven(["vendor", "model", "role", "site"])).toBe("No column gives: generations, site tags, installed on.");
  expect(notGiven(["model"])).toBe(
    "No column gives: vendor, network function, generations, site, site tags, installed on.",
  );
  expect(notGiven(["model", "networkFunction", "generations", "site", "siteTags"], { act: "procure" }, 12)).toBe(
    undefined,
  );
  const site = { field: "site", filled: aScanResult().rows.assets - 7 } as const;
  const base = aScanResult();
  expect(unseen({ ...base, quality: { ...base.quality, coverage: [site] } })).toContain(
    "Empty in some rows: site (7); no column gives: vendor, model, network function, generations, site tags, installed on.",
  );
});
