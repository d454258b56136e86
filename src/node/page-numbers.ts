/** Anchors of a printed page with the number of the page on which each stands, from 1 on; empty when the file is laid out otherwise. */
export function pagesOfAnchors(file: Uint8Array): Map<string, number> {
  const text = Buffer.from(file).toString("latin1");
  const pages = pageOrder(text);
  const names = objectAt(text, /\/Dests (\d+) 0 R/.exec(text)?.[1]) ?? "";
  const found = new Map<string, number>();
  for (const [, name, page] of names.matchAll(/\/(\S+) \[(\d+) 0 R/g)) {
    const number = pages.indexOf(page ?? "") + 1;
    if (name !== undefined && number > 0) found.set(plainName(name), number);
  }
  return found;
}

/** Numbers of the page objects in the order of the pages (ISO 32000-1, 7.7.3). */
function pageOrder(text: string): string[] {
  const root = /\/Type \/Catalog[^>]*?\/Pages (\d+) 0 R/.exec(text)?.[1];
  const below = (number: string | undefined): string[] => {
    const body = objectAt(text, number);
    const kids = body === undefined ? undefined : /\/Kids \[([^\]]*)\]/.exec(body)?.[1];
    if (kids === undefined) return number === undefined ? [] : [number];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => below(kid));
  };
  return below(root);
}

function objectAt(text: string, number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const start = text.indexOf(`\n${number} 0 obj\n`);
  return start < 0 ? undefined : text.slice(start, text.indexOf("\nendobj", start));
}

/** Names are written with `#` before the code of a character that needs it. */
function plainName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const ASKED = / data-page-of="([^"]+)">(?=<\/)/g;

/** Whether the contents of a page have room for the numbers of pages. */
export function asksForPageNumbers(html: string): boolean {
  return html.search(ASKED) >= 0;
}

/** The page with the number of each anchor where its contents ask for it; one that is not known leaves the room empty. */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(ASKED, (open: string, anchor: string) => `${open}${pages.get(anchor) ?? ""}`);
}
