import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { isUrgent, keepUrgent, noneKept, shownFindings } from "../../src/model/kept-findings.ts";
import { aFinding } from "../support/a-finding.ts";
import { anAsset } from "../support/an-asset.ts";

const LIMIT = 20;
const OUTCOMES = ["fail", "due", "review", "unknown"] as const;

/** Findings in a mixed order, most of them unknown or for review. */
function mixed(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const record = (index * 7919) % count;
    const outcome = index % 97 === 0 ? "fail" : index % 2 === 0 ? "review" : "unknown";
    const location = { source: "a.csv", sheet: undefined, record, line: undefined };
    return aFinding({ outcome, asset: anAsset({ location }), fingerprint: String(record) });
  });
}

function keptOf(findings: readonly Finding[]) {
  const kept = noneKept();
  for (const finding of findings) if (isUrgent(kept, finding)) keepUrgent(kept, finding, LIMIT);
  return kept;
}

test("what is dropped on the way is never what would be shown, in one part or in two that are put together", () => {
  const all = mixed(6_000);
  const kept = keptOf(all);
  const [first, later] = [keptOf(all.slice(0, 2_000)), keptOf(all.slice(2_000))];
  for (const { list } of Object.values(later)) for (const finding of list) keepUrgent(first, finding, LIMIT);
  const records = OUTCOMES.map((outcome) => {
    const own = all.filter((finding) => finding.outcome === outcome).map(({ asset }) => asset?.location.record ?? 0);
    return own.sort((a, b) => a - b);
  });
  const expected = [records[0]?.slice(0, LIMIT - 4), [], records[2]?.slice(0, 2), records[3]?.slice(0, 2)].flat();
  expect(expected).toHaveLength(LIMIT);
  for (const one of [kept, first])
    expect(shownFindings(one, LIMIT).map(({ asset }) => asset?.location.record)).toEqual(expected);
});
