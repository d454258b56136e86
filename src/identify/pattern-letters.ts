import { type Node, type Piece, parsePattern } from "./pattern-parser.ts";

/** How many letters of a text are looked at; one bit each. */
const DEPTH = 16;
const CODES = 128;

/** What a match can look like at its first letters: a quick no before a pattern is tried. */
export interface PatternLetters {
  /** Shortest match, as far as letters are looked at. */
  readonly least: number;
  /** By the code of a lower-case letter, one bit for each place where it can stand; beyond ASCII all can stand anywhere. */
  readonly places: Uint16Array;
}

/** One bit for each place where anything can stand is kept under this code, which no letter has. */
const ANYTHING = CODES - 1;

/** Places of letters in every match of a pattern. It may allow too much, never too little. */
export function patternLetters(source: string): PatternLetters {
  const places = new Uint16Array(CODES);
  const ends = follow(parsePattern(source), [0], places);
  return { least: Math.min(...ends, DEPTH), places };
}

/** True when the text can match at this position, as far as its first letters tell. */
export function canMatch({ least, places }: PatternLetters, lower: string, at: number): boolean {
  if (lower.length - at < least) return false;
  const open = places[ANYTHING] ?? 0;
  for (let place = 0; place < least; place += 1) {
    const code = lower.charCodeAt(at + place);
    if (code < ANYTHING && (((places[code] ?? 0) | open) & (1 << place)) === 0) return false;
  }
  return true;
}

type Places = readonly number[];

function follow(options: readonly (readonly Piece[])[], from: Places, places: Uint16Array): Places {
  return distinct(options.flatMap((pieces) => pieces.reduce((so, piece) => repeat(piece, so, places), from)));
}

function repeat({ node, least, most }: Piece, from: Places, places: Uint16Array): Places {
  let now = from;
  for (let turn = 0; turn < Math.min(least, DEPTH); turn += 1) now = once(node, now, places);
  let ends = now;
  for (let turn = least; turn < Math.min(most, least + DEPTH); turn += 1) {
    now = once(node, now, places);
    ends = distinct([...ends, ...now]);
  }
  return ends;
}

/** Places at the end count as reached, so that what follows needs no more letters. */
function once(node: Node, from: Places, places: Uint16Array): Places {
  if (node !== "anything" && "options" in node) return follow(node.options, from, places);
  const inside = from.filter((place) => place < DEPTH);
  const bits = inside.reduce((so, place) => so | (1 << place), 0);
  if (node === "anything") places[ANYTHING] = (places[ANYTHING] ?? 0) | bits;
  else allow(node.letters, bits, places);
  return distinct(from.map((place) => Math.min(place + 1, DEPTH)));
}

function allow(letters: string, bits: number, places: Uint16Array): void {
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    if (code < ANYTHING) places[code] = (places[code] ?? 0) | bits;
  }
}

function distinct(places: Places): Places {
  return places.length < 2 ? places : [...new Set(places)];
}
