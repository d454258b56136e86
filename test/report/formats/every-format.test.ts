import { expect, test } from "vitest";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { github } from "../../../src/report/github.ts";
import { html } from "../../../src/report/html.ts";
import { markdown, stepSummary } from "../../../src/report/markdown.ts";
import { oscal } from "../../../src/report/oscal.ts";
import { text } from "../../../src/report/text.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { render } from "../../support/render.ts";
import { cleanResult, formats, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";

/** Formats that a program or a host reads. */
const ALL = formats.filter(({ id }) =>
  ["sarif", "junit", "gitlab", "github", "markdown", "step-summary", "oscal", "oscal-poam"].includes(id),
);

const FORMS = formats.filter(({ id }) => /^(far-889|fcc-1-50007|equipment-declaration)(-csv)?$/.test(id));

/** How each format says its verdict, read back from its text: true when the gate passed. */
const VERDICTS: Readonly<Record<string, (text: string) => boolean>> = {
  sarif: (text) => JSON.parse(text).runs[0].invocations[0].exitCode === 0,
  junit: (text) => / failures="0" errors="0">/.test(text),
  gitlab: (text) => !JSON.parse(text).some((one: { check_name: string }) => one.check_name === "netvet/gate"),
  github: (text) => text.includes("\nnetvet: Gate passed (") && !text.includes("title=netvet gate"),
  markdown: (text) => text.startsWith("## netvet: gate passed\n"),
  "step-summary": (text) => text.startsWith("## netvet: gate passed\n"),
  oscal: (text) => JSON.parse(text)["assessment-results"].results[0].remarks.startsWith("Gate passed ("),
};

const GATES: [string, ScanResult][] = [
  ["failed", aScanResult()],
  ["failed for a review alone", aScanResult({ gate: { passed: false, thresholds: ["review"], reasons: [] } })],
  ["passed with findings", passedResult()],
  ["passed with none", cleanResult()],
  ["failed with none", { ...cleanResult(), gate: { passed: false, thresholds: ["coverage<95%"], reasons: [] } }],
];

test.each(GATES)("the printed verdict is the gate's in every format: %s", (_, result) => {
  const said = Object.entries(VERDICTS).map(([id, read]) => {
    const reporter = ALL.find((one) => one.id === id);
    return [id, reporter !== undefined && read(rendered(reporter, result))];
  });
  expect(said).toEqual(Object.keys(VERDICTS).map((id) => [id, result.gate.passed]));
});

test.each(["text", "html", "sarif", "junit", "github", "markdown", "step-summary", "oscal"])(
  "%s says what could not be seen",
  (id) => {
    const reporter = formats.find((one) => one.id === id);
    const said = reporter === undefined ? "" : render(reporter, aScanResult());
    expect(said.replace(/\s+/g, " ")).toContain("could not be assessed");
    expect(said).toContain("no column gives");
  },
);

test("without a threshold no format says that a gate was passed", () => {
  const result = aScanResult({ gate: { passed: true, thresholds: [], reasons: [] } });
  for (const reporter of [github, markdown, stepSummary, oscal, text])
    expect(rendered(reporter, result)).not.toMatch(/gate (passed|failed)/i);
  expect(render(html, result)).not.toMatch(/<th scope="row">Gate<\/th><td>passed|<b>Passed<\/b>/);
});

test("the same result gives the same bytes, and no format knows another day than the result's", () => {
  for (const reporter of [...ALL, ...FORMS]) {
    const text = rendered(reporter, aScanResult());
    expect(text).toBe(rendered(reporter, structuredClone(aScanResult())));
    expect(text.endsWith("\n")).toBe(true);
  }
});

test("ids are unique, and so are the titles", () => {
  expect(ALL).toHaveLength(8);
  expect(FORMS).toHaveLength(6);
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(new Set(formats.map(({ title }) => title)).size).toBe(formats.length);
});

/** Most bytes of each format for 100,000 findings: what its host takes, or a tenth of it where that is much. */
const LIMITS: Readonly<Record<string, number>> = {
  sarif: 10_000_000,
  junit: 1_000_000,
  gitlab: 5_000_000,
  github: 64_000,
  markdown: 60_000,
  "step-summary": 900_000,
  oscal: 20_000_000,
  "oscal-poam": 20_000_000,
};

test.each(ALL.map((one) => [one.id, one] as const))(
  "%s of 100,000 findings stays inside its host's limit",
  (id, reporter) => {
    const bytes = Buffer.byteLength(rendered(reporter, manyFindings(100_000)));
    expect(bytes).toBeLessThan(LIMITS[id] ?? 0);
  },
);

test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))("%j is inert in every format", (_, value) => {
  const result = hostileResult(value);
  for (const reporter of ALL) {
    const text = rendered(reporter, result);
    expect(text.length, reporter.id).toBeLessThan(150_000);
    // A log is text to its host; everything else may be pasted into a page.
    if (reporter.id !== "github") expect(text, reporter.id).not.toContain("</script");
    // Neither a host's log nor a terminal may find a command, a colour or a change of direction.
    const own = reporter.id === "github" ? text.replace(/^::(error|warning|notice) [^\n]*$/gm, "") : text;
    expect(own, reporter.id).not.toMatch(/^\s*::/m);
    expect(text, reporter.id).not.toMatch(/##\[|##vso/);
    expect(text, reporter.id).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
    );
  }
});
