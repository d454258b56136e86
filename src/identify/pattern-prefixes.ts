import { type Node, type Piece, parsePattern } from "./pattern-parser.ts";

/** A beginning that a match can have; `open` while what follows it has been followed. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

const MOST = 600;
const START: readonly Beginning[] = [{ text: "", open: true }];
/** What is left when there are too many beginnings to list: nothing is known. */
const TOO_MANY: Beginning[] = [{ text: "", open: false }];

/**
 * Lower-case texts with one of which every match of a pattern begins, at most `depth` letters long; one empty text when
 * nothing can be said. An index over them finds the few patterns worth trying.
 */
export function patternPrefixes(source: string, depth = 3): readonly string[] {
  const options = parsePattern(source);
  for (let length = depth; length > 0; length -= 1) {
    const found = new Set(begin(options, START, length).map((beginning) => beginning.text));
    if (!found.has("")) return [...found];
  }
  return [""];
}

function begin(options: readonly (readonly Piece[])[], from: readonly Beginning[], depth: number): Beginning[] {
  const ends = options.map((pieces) =>
    pieces.reduce<readonly Beginning[]>((so, piece) => extend(so, piece, depth), from),
  );
  return unique(ends.flat());
}

function unique(beginnings: readonly Beginning[]): Beginning[] {
  return [...new Map(beginnings.map((beginning) => [`${beginning.open} ${beginning.text}`, beginning])).values()];
}

function extend(beginnings: readonly Beginning[], piece: Piece, depth: number): Beginning[] {
  const all = unique(beginnings.flatMap((one) => (one.open ? repeat(one, piece, depth) : [one])));
  return all.length > MOST ? TOO_MANY : all;
}

function repeat(beginning: Beginning, { node, least, most }: Piece, depth: number): Beginning[] {
  let now: Beginning[] = [beginning];
  for (let turn = 0; turn < Math.min(least, depth); turn += 1) now = now.flatMap((one) => once(one, node, depth));
  if (least === most) return now;
  return now.flatMap((one) => (one.open ? [one, ...once(one, node, depth).map((more) => after(more, most))] : [one]));
}

/** Behind one turn of `x?` the next piece follows; behind one of `x*` it may, or another `x`. */
function after(beginning: Beginning, most: number): Beginning {
  return most === 1 ? beginning : { text: beginning.text, open: false };
}

function once(beginning: Beginning, node: Node, depth: number): Beginning[] {
  if (!beginning.open) return [beginning];
  if (node === "anything") return [{ text: beginning.text, open: false }];
  if ("options" in node) return begin(node.options, [beginning], depth);
  return [...node.letters].map((letter) => ({
    text: beginning.text + letter,
    open: beginning.text.length + 1 < depth,
  }));
}
