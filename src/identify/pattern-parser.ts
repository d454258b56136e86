/** One position of a pattern: one of some letters, a group of alternatives, or something not worth listing. */
export type Node = { readonly letters: string } | { readonly options: readonly (readonly Piece[])[] } | "anything";

/** A node and how often it stands there. */
export interface Piece {
  readonly node: Node;
  readonly least: number;
  readonly most: number;
}

interface Parser {
  readonly source: string;
  at: number;
}

const LARGEST_CLASS = 40;
const DIGITS = "0123456789";

/** Reads a pattern of the seeds' dialect in lower case, without its first anchor. Look-ahead and anchors stand for nothing. */
export function parsePattern(source: string): readonly (readonly Piece[])[] {
  return alternatives({ source, at: 0 });
}

function alternatives(parser: Parser): Piece[][] {
  const options: Piece[][] = [[]];
  while (parser.at < parser.source.length && parser.source[parser.at] !== ")") {
    if (parser.source[parser.at] === "|") {
      parser.at += 1;
      options.push([]);
      continue;
    }
    const node = atom(parser);
    if (node !== undefined) options.at(-1)?.push({ node, ...quantifier(parser) });
  }
  return options;
}

function atom(parser: Parser): Node | undefined {
  const letter = parser.source[parser.at] ?? "";
  parser.at += 1;
  if (letter === "(") return group(parser);
  if (letter === "[") return letterClass(parser);
  if (letter === "\\") return escaped(parser);
  if (letter === "^" || letter === "$") return undefined;
  return letter === "." ? "anything" : { letters: letter.toLowerCase() };
}

function group(parser: Parser): Node | undefined {
  const ahead = parser.source.startsWith("?!", parser.at) || parser.source.startsWith("?=", parser.at);
  if (ahead || parser.source.startsWith("?:", parser.at)) parser.at += 2;
  const options = alternatives(parser);
  parser.at += 1;
  return ahead ? undefined : { options };
}

function escaped(parser: Parser): Node | undefined {
  const letter = parser.source[parser.at] ?? "";
  parser.at += 1;
  if (letter === "d") return { letters: DIGITS };
  if (letter === "b") return undefined;
  return /[a-z]/i.test(letter) ? "anything" : { letters: letter };
}

function letterClass(parser: Parser): Node {
  const end = classEnd(parser);
  const body = parser.source.slice(parser.at, end).replaceAll("\\d", DIGITS);
  parser.at = end + 1;
  if (body.startsWith("^") || /\\[a-z]/i.test(body)) return "anything";
  const letters = new Set(expand(body.replaceAll("\\", "")).toLowerCase());
  return letters.size > LARGEST_CLASS ? "anything" : { letters: [...letters].join("") };
}

function classEnd(parser: Parser): number {
  let end = parser.at;
  while (end < parser.source.length && parser.source[end] !== "]") end += parser.source[end] === "\\" ? 2 : 1;
  return end;
}

function expand(body: string): string {
  return body.replace(/(.)-(.)/g, (_, from: string, to: string) => {
    let letters = "";
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1) letters += String.fromCharCode(code);
    return letters;
  });
}

function quantifier(parser: Parser): { least: number; most: number } {
  const [all, least, rest, most] = /^(?:[?*+]|\{(\d+)(,(\d*))?\})\??/.exec(parser.source.slice(parser.at)) ?? [""];
  parser.at += all.length;
  if (all === "") return { least: 1, most: 1 };
  if (least === undefined) return { least: all.startsWith("+") ? 1 : 0, most: all.startsWith("?") ? 1 : Infinity };
  return { least: Number(least), most: rest === undefined ? Number(least) : most ? Number(most) : Infinity };
}
