import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { pagesOfAnchors } from "../../src/node/page-numbers.ts";
import { html } from "../../src/report/html.ts";
import { parseResult } from "../../src/report/parse-result.ts";
import { installed, launch } from "../support/browser.ts";
import { expectedCounts, objectsIn, tooWide } from "../support/printed-page.ts";
import { render } from "../support/render.ts";
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
          const bytes = await page.pdf({ format, tagged: true, outline: true, preferCSSPageSize: true });
          const file = bytes.toString("latin1");
          const pages = pagesOfAnchors(bytes);
          const contents = await page.$$eval(".toc a", (links) =>
            links.map((link) => (link.getAttribute("href") ?? "").slice(1)),
          );
          expect(contents.length).toBeGreaterThan(15);
          const numbers = contents.map((id) => pages.get(id) ?? 0);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          // Twelve rows a page at least, as an auditor turns every one.
          const rows = await page.locator(".findings tbody tr").count();
          const register = (pages.get("limitations") ?? 0) - (pages.get("register") ?? 0);
          expect(register, format).toBeLessThanOrEqual(Math.ceil(rows / 12) + 1);
          // The summary is the second page and nothing but it.
          expect(numbers.slice(0, 2)).toEqual([2, 3]);
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

    /** On which pages the summary and what comes behind it are printed; without the register, which takes most of the time. */
    async function pagesOfSummary(page: Page, format: string): Promise<(number | undefined)[]> {
      await withoutMostFindings(page);
      const pages = pagesOfAnchors(await page.pdf({ format, preferCSSPageSize: true }));
      return [pages.get("summary"), pages.get("scope")];
    }

    /** Rows of the register come out of one template: a hundred of them say as much as a thousand. */
    const withoutMostFindings = (page: Page) =>
      page.$$eval("#findings tbody tr:nth-child(n+100)", (rows) => {
        for (const row of rows) row.remove();
      });

    test.each(STORIES)("has nothing that axe objects to, light and dark, wide and narrow: %s", async (name) => {
      const page = await opened(name, { colorScheme: "light", viewport: { width: 1280, height: 900 } });
      await page.evaluate(axe.source);
      await withoutMostFindings(page);
      const objections = (rules: readonly string[]) =>
        page.evaluate(async (only) => {
          const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
          const runOnly = only.length === 0 ? {} : { runOnly: { type: "rule" as const, values: [...only] } };
          const { violations } = await inPage.run(document, { resultTypes: ["violations"], ...runOnly });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        }, rules);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await objections([])).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await objections(["color-contrast"])).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 390, height: 800 });
      expect(
        await objections(["color-contrast", "scrollable-region-focusable", "target-size", "aria-allowed-role"]),
      ).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.close();
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

    test.each([2, 6, 8])("has a cover of one page and a summary of one page on Letter with %i packs", async (many) => {
      const folder = lastingFolder();
      const packs = ["clean-network", "gb", "ca", "lt", "us-889", "fi", "in", "de"];
      const settings = ["title: Network equipment assessment", "confidentiality: Confidential", "status: draft"];
      const look = [...settings, 'edition: "1.0"', "period: 2026, third quarter"].map((line) => `  ${line}`);
      writeFileSync(join(folder, "netvet.yaml"), `operator: Operator of a network\nreport:\n${look.join("\n")}\n`);
      const file = join(folder, "r.html");
      const argv = ["scan", join(SAMPLES, MANY_RULES, "inventory.csv"), "-p", ...packs.slice(0, many)];
      const more = ["--as-of", "2026-11-23", "--quiet", "--fail-on", "fail", "unknown", "review", "-o", `html=${file}`];
      await runCli([...argv, ...more], { cwd: folder });
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      expect(await pagesOfSummary(page, "Letter")).toEqual([2, 3]);
      await page.close();
    });

    test("the summary of two packs that are broken takes one sheet of A4 and of Letter", async () => {
      const file = join(lastingFolder(), "r.html");
      const argv = ["scan", join(SAMPLES, "bulgaria-ran-core"), "-p", "clean-network", "bg", "--as-of", "2026-11-23"];
      await runCli([...argv, "--quiet", "--fail-on", "none", "-o", `html=${file}`]);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      for (const [format] of PAPERS) {
        expect(await pagesOfSummary(page, format), format).toEqual([2, 3]);
      }
      await page.close();
    });

    test("names of 120 letters and a table of ten packs fit a narrow screen and a sheet", async () => {
      const folder = lastingFolder();
      const long = (letter: string) => letter.repeat(120);
      const head = "id,site,region,vendor,model,role,generation,serial";
      const row = [long("a"), long("s"), long("r"), "Huawei", `BBU5900${long("m")}`, "gNB", "5G", long("n")].join(",");
      writeFileSync(join(folder, "in.csv"), `${head}\n${row}\nA-2,S-2,R-2,${long("v")},${long("m")},eNB,4G,N-2\n`);
      const file = join(folder, "r.html");
      const packs = ["clean-network", "gb", "ca", "lt", "us-889", "fi", "in", "de", "us-covered-list", "eu-csa2"];
      await runCli(["scan", "in.csv", "-p", ...packs, "--quiet", "-o", `html=${file}`], { cwd: folder });
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.goto(pathToFileURL(file).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const cells = ".plan td, .findings td, .plan th, .findings th";
      const cut = (boxes: Element[]) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length;
      expect(await page.$$eval(cells, cut)).toBe(0);
      expect(await tooWide(page, 672, "main > section:not(.register,.wide)")).toEqual([]);
      expect(await tooWide(page, 950, "main > section:is(.register,.wide)")).toEqual([]);
      await page.close();
    });

    test("stays small and prints when there are 100,000 findings", async () => {
      const { result } = stories.get(MANY_RULES) ?? {};
      if (result === undefined) throw new Error("the sample was not scanned");
      const shown = Array.from({ length: 1000 }, (_, index) => {
        const finding = result.findings.shown[index % result.findings.shown.length];
        return { ...finding, fingerprint: index.toString(16).padStart(16, "0") };
      }) as ScanResult["findings"]["shown"];
      const total = { fail: 60_000, due: 30_000, review: 9_000, unknown: 1_000 };
      const many: ScanResult = { ...result, findings: { ...result.findings, total, shown } };
      const file = join(lastingFolder(), "many.html");
      writeFileSync(file, render(html, many));
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      expect(await page.textContent("#register p")).toContain("1,000 of 100,000 findings shown");
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(100_000);
      // What opening it takes grows with these.
      expect(await page.locator("*").count()).toBeLessThan(45_000);
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
