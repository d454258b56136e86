import { UserError } from "../../model/user-error.ts";

type Templates = Readonly<Record<string, string>>;

/** Deeper than any page needs; what is thousands deep takes the compiler minutes. */
const MOST_DEEP = 100;
/** Where a block opens, closes or goes on as another one, which stands inside of it. */
const BLOCK = /\{\{~?(?:(#|\^\s*[\w./])|(\/)|else\s+[\w./])/g;
const PARTIAL = /\{\{~?#?>\s*([\w-]+)/g;

/** Refuses a template that would not end, or not in any useful time: blocks too deep, a partial that comes back to itself. Throws a UserError. */
export function refuseEndless(key: string, file: string, templates: Templates): void {
  const text = templates[key] ?? "";
  refuseDepth(text, file);
  const way = wayBack(key, [key], templates);
  if (way !== undefined)
    throw new UserError(
      `this partial includes itself: ${way.map(nameOf).join(" → ")}`,
      { file },
      "Take one of these {{> name}} out: a page holds nothing that ends them.",
    );
}

function refuseDepth(text: string, file: string): void {
  /** Of each open block, how many it stands for. */
  const open: number[] = [];
  let depth = 0;
  for (const { 1: opens, 2: closes, index } of text.matchAll(BLOCK)) {
    if (closes !== undefined) depth -= open.pop() ?? 0;
    else {
      depth += 1;
      open.push(opens === undefined ? (open.pop() ?? 0) + 1 : 1);
    }
    if (depth <= MOST_DEEP) continue;
    const line = text.slice(0, index).split("\n").length;
    throw new UserError(
      `blocks of this template stand more than ${MOST_DEEP} deep in one another`,
      { file, line },
      "Put some of them into a partial of their own, or after one another.",
    );
  }
}

/** The partials by which a template comes back to where the way began; undefined when it does not. */
function wayBack(
  key: string,
  way: readonly string[],
  templates: Templates,
  seen = new Set<string>(),
): readonly string[] | undefined {
  for (const [, name = ""] of (templates[key] ?? "").matchAll(PARTIAL)) {
    const next = `html/partials/${name}.hbs`;
    if (next === way[0]) return [...way, next];
    if (seen.has(next)) continue;
    seen.add(next);
    const found = wayBack(next, [...way, next], templates, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf(key: string): string {
  return key.replace(/^html\/partials\/|\.hbs$/g, "");
}
