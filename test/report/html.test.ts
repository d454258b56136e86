import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/model/comparison.ts";
import { OUTCOMES } from "../../src/model/outcome.ts";
import { createEngine } from "../../src/report/html/engine.ts";
import { sha256Hex } from "../../src/report/html/sha256.ts";
import { html } from "../../src/report/html.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { render, templatesOf } from "../support/render.ts";

const result = aScanResult();
const page = render(html, result);

/** Numbers as a reader of the page finds them. */
function countsIn(source: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [, value, key = "", shown = ""] of source.matchAll(
    /<data value="(\d+)" data-count="([^"]+)"[^>]*>([\d,]+)</g,
  )) {
    expect(Number(shown.replaceAll(",", ""))).toBe(Number(value));
    found.set(key, (found.get(key) ?? new Set()).add(Number(value)));
  }
  return found;
}

describe("counts read back from the HTML", () => {
  const counts = countsIn(page);

  it("equal the result for every pack and outcome", () => {
    for (const pack of result.results) {
      for (const outcome of OUTCOMES) {
        expect(counts.get(`${pack.pack}.assets.${outcome}`)).toEqual(new Set([pack.counts.assets[outcome]]));
      }
    }
  });
  it("equal the result for rows and findings", () => {
    expect(counts.get("rows.read")).toEqual(new Set([result.rows.read]));
    expect(counts.get("rows.rejected")).toEqual(new Set([result.rows.rejected]));
    for (const outcome of ["fail", "due", "review", "unknown"] as const) {
      expect(counts.get(`findings.${outcome}`)).toEqual(new Set([result.findings.total[outcome]]));
    }
    expect(page.match(/<tr id="f-/g)).toHaveLength(result.findings.shown.length);
  });
  it("equal the result for every function", () => {
    for (const pack of result.results) {
      for (const row of pack.byFunction) {
        for (const outcome of OUTCOMES.filter((one) => row.assets[one] > 0)) {
          expect(counts.get(`${pack.pack}.${row.function}.${outcome}`)).toEqual(new Set([row.assets[outcome]]));
        }
      }
    }
  });
});

describe("the page", () => {
  it("names fields and packs in plain words, and every figure of a share where a narrow screen shows it", () => {
    expect(page).not.toMatch(/>(siteTags|trafficWeight|networkFunction)<|Regime/);
    expect(page).toContain("<td>network function</td>");
    expect(page).toMatch(/<text x="1" y="14" class="t strong">[\d.]+ % of at most/);
  });
  it("explains the columns of the makers above them, so that no page of paper is left with a note alone", () => {
    expect(page.indexOf("Sure: confirmed or probable")).toBeLessThan(page.indexOf("Makers, how surely"));
  });
  it("fades no number: a nought is read as carefully as any other", () => {
    expect(page).not.toMatch(/opacity:(0?\.\d|0\b)/);
  });
  it("leaves models and functions room beside a long reason, so that they do not break inside a word", () => {
    expect(page).toContain(".unassessed .raw,.unassessed .function{min-width:88px}");
    expect(page).toMatch(/<table class="unassessed">[\s\S]*?<td class="function">/);
  });
  it("stacks the cells of the plan and the register on a narrow screen", () => {
    expect(page).toMatch(/max-width:640px\)\{\s*\.plan,\.findings\{min-width:0\}/);
  });
  it("keeps the third reason for a maker off the paper, and none that speaks against", () => {
    const [first] = result.findings.shown;
    const reason = first?.identity?.evidence[0];
    if (first?.identity === undefined || reason === undefined) throw new Error("the finding has no evidence");
    const spoken = (side: "for" | "against") => {
      const evidence = [reason, reason, { ...reason, side }];
      const shown = [{ ...first, identity: { ...first.identity, evidence } as typeof first.identity }];
      return render(html, { ...result, findings: { ...result.findings, shown } });
    };
    expect(spoken("for").match(/<span class="spare">/g)).toHaveLength(1);
    expect(spoken("against")).not.toContain('class="spare"');
    expect(spoken("against")).toContain("<b>against:</b>");
    expect(page).toMatch(/@media print\{.*\.spare\{display:none\}/s);
  });
  it("asks nobody for anything and allows only its own style and script", () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#x27;", "'") ?? "";
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const hash = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
    expect(policy.replaceAll("&#x3D;", "=")).toContain(`style-src ${hash(style)}`);
    expect(policy.replaceAll("&#x3D;", "=")).toContain(`script-src ${hash(script)}`);
    expect(policy).toContain("default-src 'none'");
    expect(page).not.toMatch(/\s(src|srcset|poster|data)="(?!data:)/);
    expect(page).not.toMatch(/\sstyle="/);
    expect(style).not.toMatch(/@import|url\((?!#)/);
  });
  it("has no link into the page that leads nowhere, and no id twice", () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it("gives every picture a text and every table a caption", () => {
    const pictures = page.match(/<svg class="picture"[^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(6);
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-label="[^"]{10,}"/);
    for (const table of page.match(/<table[\s\S]*?<\/table>/g) ?? []) expect(table).toMatch(/<caption/);
    expect(page).not.toMatch(/undefined|[^.s]NaN|\[object/);
  });
  it("says of an advisory pack that it is no law, and that this is no legal advice", () => {
    expect(page).toContain("political commitment and not law");
    expect(page).toContain("not legal advice");
  });
  it("names nobody who was not supplied, and everybody who was", () => {
    expect(page).not.toContain("A. Ivanova");
    expect(render(html, result, { look: { approved: "A. Ivanova" } })).toContain("<td>A. Ivanova</td>");
  });
  it("comes section by section", () => {
    const context = { templates: templatesOf(), colour: false, columns: 80 };
    expect([...html.render(result, context)].length).toBeGreaterThan(20);
  });
  it("matches the golden", async () => {
    await expect(page).toMatchFileSnapshot("../golden/report/report.html");
  });
});

describe("a result with nothing in it", () => {
  it("still renders, and says so", () => {
    const empty = render(
      html,
      aScanResult({
        packs: [],
        results: [],
        shares: [],
        vendors: [],
        breaches: [],
        remediation: [],
        regions: undefined,
        presence: undefined,
        findings: { total: { fail: 0, due: 0, review: 0, unknown: 0 }, limit: 1000, shown: [] },
        waivers: { used: [], unused: [], expired: [] },
        operator: undefined,
        commandLine: undefined,
      }),
    );
    expect(empty).toContain("Nothing calls for action.");
    expect(empty).toContain("No rule that was applied limits a share.");
    expect(empty).not.toMatch(/undefined|[^.s]NaN|\[object/);
  });
});

describe("where the page holds a part of the findings only", () => {
  it("says where the others stand, and shows no table without rows", () => {
    const shown = result.findings.shown.filter(({ outcome }) => outcome === "fail");
    const part = render(html, aScanResult({ findings: { ...result.findings, shown } }));
    const section = (id: string) => new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(part)?.[0] ?? "";
    expect(section("review")).toContain("They stand in the findings CSV");
    expect(section("not-assessed")).toContain("They stand in the findings CSV");
    expect(section("not-assessed")).not.toContain("<table");
  });
});

describe("what has changed since the last report", () => {
  const [finding] = result.findings.shown;
  const none = { data: 0, law: 0, time: 0, tool: 0, waiver: 0, settings: 0, several: 0 };
  const side = { asOf: result.asOf, act: "operate", toolVersion: "0.1.0", passed: true, assets: 5, findings: 5 };
  const change = (kind: "new" | "closed", index: number) =>
    ({
      kind,
      cause: "data",
      fingerprint: `${kind} ${index}`,
      pack: finding?.pack ?? "",
      before: kind === "new" ? undefined : "due",
      after: kind === "new" ? "fail" : undefined,
      finding: index === 0 ? undefined : finding,
    }) as const;
  const changes: Comparison = {
    before: { ...side, name: "</style>last.json" },
    after: { ...side, name: "this assessment" },
    sameInputs: false,
    packs: [],
    unchanged: 7,
    counts: { new: { ...none, data: 1204 }, closed: { ...none, law: 2, time: 1 }, changed: none },
    limit: 200,
    changes: [...Array.from({ length: 200 }, (_, at) => change("new", at)), change("closed", 0), change("closed", 1)],
  };
  it("lists the most urgent of each kind and counts all", () => {
    const section = /<section id="changes"[\s\S]*?<\/section>/.exec(render(html, aScanResult({ changes })))?.[0] ?? "";
    expect(section).toContain("New findings: 100 of 1,204 shown");
    expect(section).toContain("Closed findings: 2 of 3 shown");
    expect(section).not.toContain("another outcome: 0");
    for (const [key, value] of Object.entries({ before: 10, closed: 3, new: 1204, now: 1211 }))
      expect(section).toContain(`<data value="${value}" data-count="changes.${key}">`);
    expect(section).toMatch(/By law[^<]*<\/th><td class="n">0<\/td><td class="n">2<\/td>/);
    expect(section).toContain("&lt;/style&gt;last.json");
    expect(section).not.toMatch(/undefined|NaN|\[object/);
  });
  it("says so when nothing was compared", () => {
    expect(page).toContain("No earlier result was named, so this report does not say what has changed");
  });
});

describe("the engine", () => {
  it("names the template that is missing", () => {
    expect(() => render(html, result, { templates: {} })).toThrow("html/screen.css");
  });
  it("renders rows in batches in their order", () => {
    const engine = createEngine({
      frame: "<\n{{> list}}\n>",
      "html/partials/list.hbs": "[\n{{> row each=rows}}\n]",
      "html/partials/row.hbs": "{{n}},",
    });
    const rows = Array.from({ length: 250 }, (_, n) => ({ n }));
    const out = [...engine.stream("frame", {}, () => ({ rows }))].join("");
    expect(out.replace(/\s/g, "")).toBe(`<[${rows.map(({ n }) => `${n},`).join("")}]>`);
  });
});

it("hashes as everybody else does", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      (text) =>
        sha256Hex(text) ===
        createHash("sha256")
          .update(Buffer.from(new TextEncoder().encode(text)))
          .digest("hex"),
    ),
  );
});
