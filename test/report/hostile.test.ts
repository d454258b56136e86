import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { cssString } from "../../src/report/escape/css-string.ts";
import { escapeMarkdown } from "../../src/report/escape/markdown.ts";
import { cellWidth, escapeTerminal } from "../../src/report/escape/terminal.ts";
import { escapeXml } from "../../src/report/escape/xml.ts";
import { csv } from "../../src/report/findings/csv.ts";
import { html } from "../../src/report/html.ts";
import { json } from "../../src/report/json.ts";
import { ndjson } from "../../src/report/ndjson.ts";
import { wrap } from "../../src/report/text/lines.ts";
import { text } from "../../src/report/text.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { render } from "../support/render.ts";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  '</style><img src=x onerror="alert(1)">',
  "=cmd|' /C calc'!A0",
  "\u001b[31mred\u001b]0;title\u0007 \u009b31m",
  "]]>",
  "\u202egnp.exe\u202c",
  "::error::made up",
  "##vso[task.complete]",
  "##teamcity[buildStatus text='made up']",
  "BBU\u{e0069}\u{e0067}\u{e006e} \u061c5900\ufff9note\ufffb\u034f\u00ad\u3164\uffff",
  "{{title}} {{{style}}}",
  "x".repeat(5000),
  "\ud800 alone",
] as const;

/** A result in which every text that comes from outside is the given one. */
function poisoned(value: string): ScanResult {
  const whole = aScanResult();
  const first = whole.findings.shown[0];
  if (first?.asset === undefined || first.identity === undefined) throw new Error("the builder has no first finding");
  const asset = { ...first.asset, id: value, vendor: value, model: value, serialNumber: value, site: value };
  const evidence = first.identity.evidence.map((one) => ({ ...one, read: value, comparedWith: value }));
  const identity = { ...first.identity, vendorName: value, family: value, evidence };
  const message = { id: "vendor-barred", args: { vendor: value } } as const;
  return {
    ...whole,
    operator: value,
    inputs: whole.inputs.map((input) => ({ ...input, name: value })),
    packs: whole.packs.map((pack) => ({ ...pack, title: value, summary: value })),
    vendors: whole.vendors.map((vendor) => ({ ...vendor, name: value })),
    regions: [{ region: value, sites: 1, assets: { fail: 1, due: 0, review: 0, unknown: 0, pass: 0 } }],
    shares: whole.shares.map((share) => ({ ...share, title: value })),
    remediation: whole.remediation.map((item) => ({
      ...item,
      vendorName: value,
      functionName: value,
      siteNames: [value],
    })),
    findings: { ...whole.findings, shown: [{ ...first, asset, identity, message }, ...whole.findings.shown.slice(1)] },
    gate: { ...whole.gate, reasons: [{ threshold: "fail", count: 1, text: value }] },
  };
}

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\uffff]|\udb40|(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/u;

describe.each(HOSTILE.map((value) => [value.slice(0, 30), value] as const))("%j in every place", (_, value) => {
  const result = poisoned(value);

  it("stays text in HTML", () => {
    const page = render(html, result, { look: { title: value, confidentiality: value, logo: value, accent: value } });
    const clean = render(html, aScanResult());
    const tags = (source: string, tag: string) => source.match(new RegExp(`<${tag}[\\s>]`, "gi"))?.length ?? 0;
    for (const tag of ["script", "style", "img", "iframe", "link"]) expect(tags(page, tag)).toBe(tags(clean, tag));
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonerror=/i);
    expect(page).not.toMatch(CONTROL);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
  });

  it("stays text in a terminal and in a CI log", () => {
    const lines = render(text, result).split("\n");
    for (const line of lines) {
      expect(line).not.toMatch(CONTROL);
      expect(line).not.toMatch(/^\s*::/);
      expect(line).not.toMatch(/##[a-z]*\[/);
      expect([...line].length).toBeLessThanOrEqual(80);
    }
  });

  it("begins no cell of the CSV with a formula", () => {
    const page = render(csv, result);
    expect(page).not.toMatch(/(^|,)"?[=+@\t]/m);
    expect(page.replace("\ufeff", "")).not.toMatch(CONTROL);
  });

  it("is data in JSON and NDJSON, without bytes that a terminal acts on", () => {
    for (const reporter of [json, ndjson]) expect(render(reporter, result)).not.toMatch(CONTROL);
    const line = render(ndjson, result).split("\n")[0] ?? "";
    expect((JSON.parse(line) as { asset: { model: string } }).asset.model).toBe(value);
  });
});

it("breaks a word of a megabyte into lines of any width at once", () => {
  const word = "中e\u0301".repeat(300_000);
  const widths = wrap(`a ${word}`, 900).map(cellWidth);
  expect(widths).toEqual([1, ...Array.from({ length: 1000 }, () => 900)]);
});

describe("escapes", () => {
  it("cannot leave a CSS string", () => {
    expect(cssString('"</style>\\\n}')).toBe('"\\22 \\3c /style\\3e \\5c  \\7d "');
  });
  it("cannot leave XML data", () => {
    expect(escapeXml("]]><a b='\"'>&\u0000")).toBe("]]&gt;&lt;a b=&apos;&quot;&apos;&gt;&amp;\u2400");
  });
  it("writes no Markdown, HTML or mention", () => {
    expect(escapeMarkdown("[x](http://y) @me <b> *a* |\n# h")).not.toMatch(/[[\]()<>*|@#\n](?!\d+;)/);
  });
  it("keeps ordinary words as they are", () => {
    for (const word of ["Хуавей", "中兴通讯", "Société 5G", "a::b"]) expect(escapeTerminal(word)).toBe(word);
  });
});
