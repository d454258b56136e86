import { type Node, type Piece, parsePattern } from "./pattern-parser.ts";

/** A beginning that a match can have; `open` while what follows it has been followed. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

const MOST = 600;
const ANYTHING: readonly string[] = [""];

/**
 * Lower-case texts with one of which every match of a pattern begins, at most `depth` letters long; one empty text when
 * nothing can be said. An index over them finds the few patterns worth trying.
 */
export function patternPrefixes(source: string, depth = 3): readonly string[] {
  const options = parsePattern(source);
  for (let length = depth; length > 0; length -= 1) {
    const found = new Set(begin(options, [{ text: "", open: true }], length).map((beginning) => beginning.text));
    if (found.has("")) return ANYTHING;
    if (found.size <= MOST) return [...found];
  }
  return ANYTHING;
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
  return unique(beginnings.flatMap((beginning) => (beginning.open ? repeat(beginning, piece, depth) : [beginning])));
}

function repeat(beginning: Beginning, piece: Piece, depth: number): Beginning[] {
  let now: Beginning[] = [beginning];
  for (let turn = 0; turn < Math.min(piece.least, depth); turn += 1)
    now = now.flatMap((one) => once(one, piece.node, depth));
  return piece.exact
    ? now
    : now.flatMap((one) => (one.open ? [one, ...once(one, piece.node, depth).map(closed)] : [one]));
}

function once(beginning: Beginning, node: Node, depth: number): Beginning[] {
  if (!beginning.open) return [beginning];
  if (node === "anything") return [closed(beginning)];
  if ("options" in node) return begin(node.options, [beginning], depth);
  return [...node.letters].map((letter) => ({
    text: beginning.text + letter,
    open: beginning.text.length + 1 < depth,
  }));
}

function closed(beginning: Beginning): Beginning {
  return { text: beginning.text, open: false };
}
