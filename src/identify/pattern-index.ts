import { canMatch, type PatternLetters, patternLetters } from "./pattern-letters.ts";
import { patternPrefixes } from "./pattern-prefixes.ts";

const DEPTH = 2;
const PLAINLY = new RegExp(`^[A-Za-z0-9]{${DEPTH}}(?![?*+{])`);
const WORD_LETTER = /[\p{L}\p{N}]/u;
/** A match in free text ends where a word ends. */
const WORD_END = "(?![A-Za-z0-9\\u00c0-\\uffff])";

type Way = "whole" | "inside";

/** Most patterns are never tried in a run, so what a trial needs is made at the first one. */
interface Entry<T> {
  readonly body: string;
  readonly ends: Readonly<Record<Way, string>>;
  readonly about: T;
  letters: PatternLetters | undefined;
  whole: RegExp | undefined;
  inside: RegExp | undefined;
}

/** Entries by the code of their first or first two letters; those that can begin with anything stand at 0. */
type Entries<T> = readonly Map<number, Entry<T>[]>[];

/** A pattern that matched, what it is about, and the match with its groups. */
export interface PatternHit<T> {
  readonly about: T;
  readonly match: RegExpExecArray;
}

/** Many patterns of which only those are tried that can begin like the text. */
export interface PatternIndex<T> {
  readonly size: number;
  /** Patterns that match the whole text; `lower` is the same text in lower case. */
  whole(text: string, lower: string): readonly PatternHit<T>[];
  /** Patterns that match somewhere, beginning and ending at the edge of a word. */
  inside(text: string, lower: string): readonly PatternHit<T>[];
}

/**
 * Indexes patterns by how they can begin. Anchors at the edges are set by the way of asking: `whole` needs the whole
 * text, `inside` words of it; a pattern without `$` may end inside its text in both.
 */
export function createPatternIndex<T>(
  patterns: readonly { readonly source: string; readonly about: T }[],
): PatternIndex<T> {
  const entries = Array.from({ length: DEPTH + 1 }, () => new Map<number, Entry<T>[]>());
  for (const { source, about } of patterns) {
    for (const option of topLevelOptions(source)) addOption(entries, option, about);
  }
  return {
    size: patterns.length,
    whole: (text, lower) => {
      const hits: PatternHit<T>[] = [];
      matchAt(entries, text, lower, 0, "whole", hits);
      return hits;
    },
    inside: (text, lower) => {
      const hits: PatternHit<T>[] = [];
      for (let at = 0; at < lower.length; at += 1) {
        if (startsWord(lower, at)) matchAt(entries, text, lower, at, "inside", hits);
      }
      return hits;
    },
  };
}

function addOption<T>(entries: Entries<T>, option: string, about: T): void {
  const body = option.replace(/^\^|^\\b/, "").replace(/(?<!\\)\$$|\\b$/, "");
  const end = option.endsWith("$") ? "$" : option.endsWith("\\b") ? WORD_END : "";
  const ends = { whole: end, inside: end === "" ? "" : WORD_END };
  const entry: Entry<T> = { body, ends, about, letters: undefined, whole: undefined, inside: undefined };
  for (const prefix of prefixesOf(body)) {
    const map = entries[prefix.length];
    const code = codeAt(prefix, 0, prefix.length);
    const list = map?.get(code);
    if (list) list.push(entry);
    else map?.set(code, [entry]);
  }
}

/** Most patterns begin with letters that stand for themselves, and need not be parsed to know it. */
function prefixesOf(body: string): readonly string[] {
  return PLAINLY.test(body) ? [body.slice(0, DEPTH).toLowerCase()] : patternPrefixes(body, DEPTH);
}

/** A number for some letters: equal letters give equal numbers, and letters beyond ASCII share one. */
function codeAt(lower: string, at: number, length: number): number {
  let code = 0;
  for (let index = at; index < at + length; index += 1) code = (code << 7) | Math.min(lower.charCodeAt(index), 127);
  return code;
}

function matchAt<T>(
  entries: Entries<T>,
  text: string,
  lower: string,
  at: number,
  way: Way,
  hits: PatternHit<T>[],
): void {
  for (let length = Math.min(DEPTH, lower.length - at); length >= 0; length -= 1) {
    const list = entries[length]?.get(codeAt(lower, at, length));
    if (list === undefined) continue;
    for (const entry of list) {
      entry.letters ??= patternLetters(entry.body);
      if (!canMatch(entry.letters, lower, at)) continue;
      entry[way] ??= new RegExp(`(?:${entry.body})${entry.ends[way]}`, "iy");
      const regex = entry[way];
      regex.lastIndex = at;
      const match = regex.exec(text);
      if (match) hits.push({ about: entry.about, match });
    }
  }
}

function startsWord(lower: string, at: number): boolean {
  return isWordLetter(lower.charCodeAt(at)) && (at === 0 || !isWordLetter(lower.charCodeAt(at - 1)));
}

function isWordLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return WORD_LETTER.test(String.fromCharCode(code));
}

/** Alternatives at the top of a pattern, each with its own anchors: `^a$|^b$` → `^a$`, `^b$`. */
export function topLevelOptions(source: string): string[] {
  const options = [""];
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? "";
    const piece = letter === "\\" ? source.slice(at, at + 2) : letter;
    if (letter === "(" || letter === "[") depth += 1;
    if (letter === ")" || letter === "]") depth -= 1;
    if (letter === "|" && depth === 0) options.push("");
    else options.push(`${options.pop() ?? ""}${piece}`);
    if (letter === "\\") at += 1;
  }
  return options;
}
