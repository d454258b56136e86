import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { parseResult } from "../../src/report/index.ts";
import { installed, launch } from "../support/browser.ts";
import { lastingFolder, runCli } from "../support/run-cli.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "samples");
const STORIES = [
  ["bulgaria-ran-core", ["scan", "inventory.csv", "-p", "clean-network"]],
  ["kosovo-5g-order", ["gate", "order.csv"]],
  ["north-macedonia-register", ["scan", "register.json"]],
  ["clean-network-passes", ["scan", "inventory.csv"]],
  ["united-kingdom-dated", ["scan", "inventory.csv", "-p", "gb"]],
] as const;
const MANY_RULES = "united-kingdom-dated";

/** Width that the margins of `print.css` leave, in CSS pixels: portrait and landscape. */
const PAPERS = [
  ["A4", 672, 1016],
  ["Letter", 695, 950],
] as const;

interface Story {
  readonly result: ScanResult;
  readonly address: string;
}

describe.skipIf("skipped" in installed)(
  `in a browser${"skipped" in installed ? ` (${installed.skipped})` : ""}`,
  () => {
    let browser: Browser;
    const stories = new Map<string, Story>();

    beforeAll(async () => {
      browser = await launch();
      const folder = lastingFolder();
      for (const [name, argv] of STORIES) {
        const [html, json] = [join(folder, `${name}.html`), join(folder, `${name}.json`)];
        const more = ["--as-of", "2026-11-23", "--quiet", "-o", `html=${html}`, "-o", `json=${json}`];
        await runCli([...argv, ...more], { cwd: join(SAMPLES, name) });
        const result = parseResult(readFileSync(json, "utf8"));
        stories.set(name, { result, address: pathToFileURL(html).href });
      }
    });
    afterAll(() => browser?.close());

    async function opened(name: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
      const page = await browser.newPage(options);
      await page.goto(stories.get(name)?.address ?? "");
      return page;
    }

    describe.each(STORIES)("%s", (name) => {
      test("prints to A4 and Letter with tags and bookmarks, and no box is wider than its page", async () => {
        const page = await opened(name);
        for (const [format, portrait, landscape] of PAPERS) {
          expect(await tooWide(page, portrait, "main > section:not(.register,.wide)")).toEqual([]);
          expect(await tooWide(page, landscape, "main > section:is(.register,.wide)")).toEqual([]);
          const file = (await page.pdf({ format, tagged: true, outline: true, preferCSSPageSize: true })).toString(
            "latin1",
          );
          expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
          expect(file).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true/);
          expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/);
          expect(file.match(/\/Title \(/g)?.length).toBeGreaterThan(15);
        }
        await page.close();
      });

      test("shows the numbers of the result, and nothing on the page asks the network or breaks its policy", async () => {
        const page = await browser.newPage();
        const trouble: string[] = [];
        page.on("request", (request) => {
          if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) trouble.push(request.url());
        });
        page.on("console", (message) => trouble.push(message.text()));
        page.on("pageerror", (error) => trouble.push(error.message));
        const { result, address } = stories.get(name) ?? {};
        await page.goto(address ?? "");
        const shown = await page.$$eval("data[data-count]", (all) =>
          all.map((one) => [one.getAttribute("data-count") ?? "", one.getAttribute("value"), one.textContent] as const),
        );
        const wanted = expectedCounts(result as ScanResult);
        expect(wanted.size).toBeGreaterThan(12);
        for (const [key, value, text] of shown) {
          expect(text?.replaceAll(",", "")).toBe(value);
          if (wanted.has(key)) expect([key, Number(value)]).toEqual([key, wanted.get(key)]);
        }
        expect([...wanted.keys()].filter((key) => !shown.some(([one]) => one === key))).toEqual([]);
        expect(trouble).toEqual([]);
        await page.close();
      });
    });

    test.each([
      ["light", 1280],
      ["dark", 1280],
      ["light", 500],
    ] as const)("has nothing that axe objects to, %s at %i pixels", async (colorScheme, width) => {
      for (const name of [MANY_RULES, "kosovo-5g-order"]) {
        const page = await opened(name, { colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
          const { violations } = await inPage.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.close();
      }
    });

    test("filters, searches, sorts, jumps from a finding to its rule and back, and changes its theme", async () => {
      const page = await opened(MANY_RULES, { colorScheme: "light" });
      const visible = () =>
        page.$$eval("#findings tbody tr", (rows) => rows.filter((row) => row.checkVisibility()).length);
      const all = await visible();
      await page.selectOption("#by-outcome", "due");
      const due = stories.get(MANY_RULES)?.result.findings.total.due;
      expect(await visible()).toBe(due);
      expect(await page.textContent("#matches")).toBe(`${due} of ${all}`);
      await page.fill("#search", "no such thing");
      expect(await visible()).toBe(0);
      await page.fill("#search", "");
      await page.selectOption("#by-outcome", "");
      expect(await visible()).toBe(all);

      const units = () =>
        page.$$eval("#findings tbody td:last-child", (cells) =>
          cells.map((one) => Number(one.getAttribute("data-sort"))),
        );
      await page.click("#findings thead th:last-child [role=button]");
      expect(await units()).toEqual((await units()).toSorted((a, b) => a - b));
      await page.press("#findings thead th:last-child [role=button]", "Enter");
      expect(await page.getAttribute("#findings thead th:last-child", "aria-sort")).toBe("descending");
      expect(await units()).toEqual((await units()).toSorted((a, b) => b - a));

      await page.click("#findings tbody tr:first-child a.ref");
      const rule = await page.evaluate(() => location.hash);
      expect(rule).toMatch(/^#rule-gb-/);
      await page.click(`${rule} .back a`);
      expect(await page.evaluate(() => document.querySelector(":target")?.tagName)).toBe("TR");

      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.click("#theme");
      expect(await paper()).not.toBe(light);
      await page.click("#theme");
      expect(await paper()).toBe(light);
      await page.close();
    });

    test("is whole with scripts off", async () => {
      const page = await opened(MANY_RULES, { javaScriptEnabled: false });
      expect(await page.isVisible("#findings tbody tr:last-child")).toBe(true);
      expect(await page.isVisible("#search")).toBe(false);
      await page.close();
    });

    test("-o pdf gives the same bytes twice, on the paper that was asked for", async () => {
      const folder = lastingFolder();
      const argv = ["gate", "order.csv", "--as-of", "2026-11-23", "--quiet", "--fail-on", "none"];
      const printed = async (file: string, ...more: string[]) => {
        const { code, stderr } = await runCli([...argv, "-o", `pdf=${join(folder, file)}`, ...more], {
          cwd: join(SAMPLES, "kosovo-5g-order"),
          env: process.env,
        });
        expect([code, stderr]).toEqual([0, ""]);
        return readFileSync(join(folder, file));
      };
      const [first, second, letter] = [
        await printed("a.pdf"),
        await printed("b.pdf"),
        await printed("c.pdf", "--paper", "letter"),
      ];
      expect(first.equals(second)).toBe(true);
      const [a4, us] = [objectsIn(first), objectsIn(letter)];
      expect(a4).toMatch(/\/CreationDate \(D:20261123000000/);
      expect(a4).toMatch(/\/StructTreeRoot \d+ 0 R/);
      expect(a4).toMatch(/\/Outlines \d+ 0 R/);
      expect(a4.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
      expect(a4).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      expect(us).toMatch(/\/MediaBox \[0 0 612 792\]/);
    });
  },
);

/** Boxes of the sections that reach over the width of the paper, as it is laid out for print. */
async function tooWide(page: Page, width: number, sections: string): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width, height: 1000 });
  return page.$$eval(
    sections,
    (found, most) =>
      found.flatMap((section) =>
        [...section.querySelectorAll("*")]
          .filter(
            (box) => box.checkVisibility() && !box.closest("svg, .sr") && box.getBoundingClientRect().right > most + 1,
          )
          .map((box) => `${section.id}: ${box.outerHTML.slice(0, 120)}`),
      ),
    width,
  );
}

/** What the page must say, by the keys of its numbers. */
function expectedCounts(result: ScanResult): Map<string, number> {
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
  const packs = result.results.flatMap(({ pack, counts }) => [
    ...Object.entries(counts.assets).map(([outcome, count]) => [`${pack}.assets.${outcome}`, count] as const),
    [`${pack}.waived`, sum(counts.waived)] as const,
    [`${pack}.total`, sum(counts.assets) + sum(counts.waived)] as const,
  ]);
  const functions = result.results.flatMap(({ pack, byFunction }) =>
    byFunction.flatMap((row) =>
      Object.entries(row.assets)
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => [`${pack}.${row.function}.${outcome}`, count] as const),
    ),
  );
  const findings = Object.entries(result.findings.total).map(
    ([outcome, count]) => [`findings.${outcome}`, count] as const,
  );
  return new Map<string, number>([
    ...packs,
    ...functions,
    ...findings,
    ["findings.total", sum(result.findings.total)],
    ["rows.read", result.rows.read],
    ["rows.assets", result.rows.assets],
    ["rows.dropped", sum(result.rows.dropped)],
    ["rows.rejected", result.rows.rejected],
  ]);
}

/** The objects of a PDF that are packed in streams, as text. */
function objectsIn(file: Buffer): string {
  const text = file.toString("latin1");
  const packs = text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>>\nstream\n/g);
  return [...packs]
    .map((pack) => {
      const start = pack.index + pack[0].length;
      return inflateSync(file.subarray(start, start + Number(pack[1]))).toString("latin1");
    })
    .join("\n");
}
