import { escapeXml } from "../../escape/xml.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; attribute values and text are escaped, `inner` is SVG already. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? fixed(value) : String(value))}"`)
    .join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** At most two decimals, so that pictures are the same bytes everywhere. */
export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A rectangle with a style class. */
export function rect(x: number, y: number, width: number, height: number, style: string): string {
  return element("rect", { x, y, width: Math.max(0, width), height, class: style });
}

/** A straight line with a style class. */
export function line(x1: number, y1: number, x2: number, y2: number, style: string): string {
  return element("line", { x1, y1, x2, y2, class: style });
}

/** Text at a point; `anchor` is start, middle or end. */
export function label(x: number, y: number, text: string, style = "t", anchor = "start"): string {
  return element(
    "text",
    { x, y, class: style, "text-anchor": anchor === "start" ? undefined : anchor },
    escapeXml(text),
  );
}

// In widths of a small letter: capitals, the widest of them, and what East Asian writing sets twice as wide.
const CAPITAL = /\p{Lu}/u;
const WIDEST = /[MW@%\u0416\u0424\u0428\u0429\u042b\u042e]/u;
const DOUBLE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** The text cut to about so many pixels at the size of labels. */
export function cut(text: string, width: number, pixelsPerCharacter = 6): string {
  const most = width / pixelsPerCharacter;
  const chars = [...text];
  let taken = 0;
  let fitting = 0;
  for (const [at, char] of chars.entries()) {
    taken += widthOf(char);
    if (taken > most) return `${chars.slice(0, Math.max(1, fitting)).join("")}\u2026`;
    if (taken <= most - 1) fitting = at + 1;
  }
  return text;
}

function widthOf(char: string): number {
  if (DOUBLE.test(char)) return 1.9;
  if (WIDEST.test(char)) return 1.7;
  return CAPITAL.test(char) ? 1.25 : 1;
}

/** A picture with its text alternative. */
export function picture(width: number, height: number, alternative: string, inner: string): string {
  const box = `0 0 ${fixed(width)} ${fixed(height)}`;
  return element("svg", { class: "picture", viewBox: box, role: "img", "aria-label": alternative }, inner);
}

/** Ends of an axis from 0: a round maximum and the values of its ticks. */
export function ticks(most: number, count = 4): number[] {
  const raw = Math.max(most, 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((one) => one * power >= raw) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}
