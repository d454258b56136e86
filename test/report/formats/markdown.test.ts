import { expect, test } from "vitest";
import { markdown, stepSummary } from "../../../src/report/markdown.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { cleanResult, HOSTILE, hostileResult, manyFindings, rendered } from "./results.ts";

/** Cells of each line that is a row of a table. */
function tableRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.slice(1, -1).split("|"));
}

test("verdict, packs, findings, what to do, what could not be seen", () => {
  const text = rendered(markdown, aScanResult());
  const headings = text.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual(["## netvet: gate FAILED", "### First to do", "### Findings", "### What could not be seen"]);
  expect(text).toContain("| Does not meet | 670 | 0 | 34 | 61 | 1,243 | 6 |");
  expect(text).toContain("A political commitment and not law");
  expect(text).toContain("| Breach, waived until 2027");
  expect(text.trimEnd()).toMatch(/It is not legal advice, [^\n]*$/);
});

test("what nobody has accepted yet stands first and says so", () => {
  const base = aScanResult();
  const shown = base.findings.shown.map(
    (one, at) => ({ ...one, baselineState: at === 2 ? "new" : "unchanged" }) as const,
  );
  const rows = tableRows(rendered(markdown, { ...base, findings: { ...base.findings, shown } }));
  const first = rows.findIndex(([outcome]) => outcome?.includes("Outcome")) + 2;
  expect(rows[first]?.[0]).toMatch(/, new since the baseline/);
  expect(rows.filter(([outcome]) => outcome?.includes("new since"))).toHaveLength(1);
});

test("nothing found: no list of findings", () => {
  expect(rendered(markdown, cleanResult())).not.toContain("### Findings");
});

test.each([
  ["markdown", markdown, 60_000],
  ["step-summary", stepSummary, 900_000],
])(
  "%s of 100,000 findings stays under its size, ends at a row, and says how many are left out",
  (_, reporter, bytes) => {
    const text = rendered(reporter, manyFindings(100_000));
    expect(Buffer.byteLength(text)).toBeLessThan(bytes);
    const listed = tableRows(text).filter(([first]) => first?.trim() === "Breach").length;
    const left = /\n([\d,]+) more findings not listed here; the scan lists all with -o csv\./
      .exec(text)?.[1]
      ?.replaceAll(",", "");
    expect(listed + Number(left)).toBe(100_000);
    expect(
      new Set(
        tableRows(text.slice(text.indexOf("### Findings"), text.indexOf("more findings"))).map((row) => row.length),
      ),
    ).toEqual(new Set([7]));
    expect(text).toContain("### First to do");
  },
);

test("the step summary uses the room that there is", () => {
  expect(Buffer.byteLength(rendered(stepSummary, manyFindings(100_000)))).toBeGreaterThan(890_000);
});

test("wide characters count as their bytes", () => {
  const base = manyFindings(5000);
  const shown = base.findings.shown.map((one) => ({
    ...one,
    asset: one.asset && { ...one.asset, site: "中".repeat(100) },
  }));
  const text = rendered(stepSummary, { ...base, findings: { ...base.findings, shown } });
  expect(Buffer.byteLength(text)).toBeLessThan(900_000);
});

test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))("%j is text and nothing else", (_, value) => {
  const text = rendered(markdown, hostileResult(value));
  expect(text).not.toMatch(/<[a-z/]/i);
  expect(text).not.toMatch(/\]\(|`|@everyone|https?:\/\//);
  expect(text).not.toMatch(/^\s*(::|##\[|##vso)/m);
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  for (const row of tableRows(text)) expect([7, 9]).toContain(row.length);
});

test("names of files that were not read are text and no markup, and stay on their line", () => {
  const message = "were not read: in/<img src=x> \u001b[31m\n# made-up.docx";
  const one = { level: "note", code: "files-not-read", message, location: undefined, field: undefined } as const;
  const base = aScanResult();
  const text = rendered(markdown, { ...base, diagnostics: { ...base.diagnostics, shown: [one] } });
  expect(text).toContain("&lt;img src=x&gt; ␛");
  expect(text).not.toContain("<img");
  expect(text).not.toMatch(/^# made/m);
});
