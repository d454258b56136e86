import { patternPrefixes } from "./pattern-prefixes.ts";

const DEPTH = 3;
const WORD_LETTER = /[\p{L}\p{N}]/u;
/** A match in free text ends where a word ends. */
const WORD_END = "(?![A-Za-z0-9\\u00c0-\\uffff])";

interface Entry<T> {
  readonly whole: RegExp;
  readonly inside: RegExp;
  readonly about: T;
}
type Entries<T> = ReadonlyMap<string, readonly Entry<T>[]>;

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
  const entries = new Map<string, Entry<T>[]>();
  for (const { source, about } of patterns) {
    for (const option of topLevelOptions(source)) addOption(entries, option, about);
  }
  return {
    size: patterns.length,
    whole: (text, lower) => matchesAt(entries, text, lower, 0, "whole"),
    inside: (text, lower) => matchesInside(entries, text, lower),
  };
}

function addOption<T>(entries: Map<string, Entry<T>[]>, option: string, about: T): void {
  const body = option.replace(/^\^|^\\b/, "").replace(/(?<!\\)\$$|\\b$/, "");
  const end = option.endsWith("$") ? "$" : option.endsWith("\\b") ? WORD_END : "";
  const whole = new RegExp(`(?:${body})${end}`, "iy");
  const inside = new RegExp(`(?:${body})${end === "" ? "" : WORD_END}`, "iy");
  for (const prefix of patternPrefixes(body, DEPTH)) {
    const list = entries.get(prefix);
    if (list) list.push({ whole, inside, about });
    else entries.set(prefix, [{ whole, inside, about }]);
  }
}

function matchesAt<T>(
  entries: Entries<T>,
  text: string,
  lower: string,
  at: number,
  way: "whole" | "inside",
): PatternHit<T>[] {
  const hits: PatternHit<T>[] = [];
  for (let length = Math.min(DEPTH, lower.length - at); length >= 0; length -= 1) {
    for (const entry of entries.get(lower.slice(at, at + length)) ?? []) {
      const regex = entry[way];
      regex.lastIndex = at;
      const match = regex.exec(text);
      if (match) hits.push({ about: entry.about, match });
    }
  }
  return hits;
}

function matchesInside<T>(entries: Entries<T>, text: string, lower: string): PatternHit<T>[] {
  const hits: PatternHit<T>[] = [];
  for (let at = 0; at < lower.length; at += 1) {
    if (startsWord(lower, at)) hits.push(...matchesAt(entries, text, lower, at, "inside"));
  }
  return hits;
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
