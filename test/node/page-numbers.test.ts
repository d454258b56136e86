import { expect, test } from "vitest";
import { asksForPageNumbers, pagesOfAnchors, withPageNumbers } from "../../src/node/page-numbers.ts";

const PDF = `%PDF-1.4
1 0 obj
<</Type /Catalog
/Pages 9 0 R
/Dests 8 0 R>>
endobj
8 0 obj
<</plan [4 0 R /XYZ 0 612 0]
/f#2dodd [5 0 R /XYZ 0 10 0]
/lost [77 0 R /XYZ 0 10 0]>>
endobj
3 0 obj
<</Type /Pages
/Count 2
/Kids [2 0 R 4 0 R]>>
endobj
9 0 obj
<</Type /Pages
/Count 3
/Kids [3 0 R 5 0 R]>>
endobj
`;

test("anchors stand on the pages in the order of the tree of pages", () => {
  expect(pagesOfAnchors(Buffer.from(PDF))).toEqual(
    new Map([
      ["plan", 2],
      ["f-odd", 3],
    ]),
  );
});

test("a file that is laid out otherwise has no numbers", () => {
  expect(pagesOfAnchors(Buffer.from("%PDF-2.0\n1 0 obj\n<</Type /Catalog>>\nendobj\n"))).toEqual(new Map());
});

test("numbers are written where they are asked for, and a page that asks for none is left alone", () => {
  const page = '<li>Plan<span class="page" data-page-of="plan"></span></li><span data-page-of="gone"></span>';
  expect(withPageNumbers(page, new Map([["plan", 7]]))).toBe(
    '<li>Plan<span class="page" data-page-of="plan">7</span></li><span data-page-of="gone"></span>',
  );
  expect(withPageNumbers(page, new Map())).toBe(page);
  expect([page, "<p>no contents</p>"].map(asksForPageNumbers)).toEqual([true, false]);
});
