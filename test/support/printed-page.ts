import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { ScanResult } from "../../src/model/scan-result.ts";

/** Boxes of the sections that reach over the width of the paper, as it is laid out for print. */
export async function tooWide(page: Page, width: number, sections: string): Promise<string[]> {
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
export function expectedCounts(result: ScanResult): Map<string, number> {
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
export function objectsIn(file: Buffer): string {
  const text = file.toString("latin1");
  const packs = text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>>\nstream\n/g);
  return [...packs]
    .map((pack) => {
      const start = pack.index + pack[0].length;
      return inflateSync(file.subarray(start, start + Number(pack[1]))).toString("latin1");
    })
    .join("\n");
}
