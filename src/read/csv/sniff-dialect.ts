import { parse } from "csv-parse/sync";
import { UserError } from "../../model/user-error.ts";
import type { Dialect } from "./dialect.ts";

/** A dialect, how sure it is (0 to 1), why, and what stands in front of the first record. */
export interface DialectGuess {
  readonly dialect: Dialect;
  readonly delimiter: string;
  readonly confidence: number;
  readonly why: string;
  /** The `sep=;` line with its line end, or an empty text. */
  readonly preface: string;
}

const CANDIDATES = [",", ";", "\t", "|"];
const NAMES: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
  " ": "space",
};
const SAMPLE_RECORDS = 200;

/** Decides delimiter, quote and line end from the first text of a source. */
export function sniffDialect(sample: string, asked: string | undefined): DialectGuess {
  const preface = /^sep=(.)(\r\n|\n|\r)/i.exec(sample);
  const body = preface === null ? sample : sample.slice(preface[0].length);
  const lineEnd = sniffLineEnd(body);
  const text = wholeLines(body);
  const guess = chooseDelimiter(text, lineEnd, asked, preface?.[1]);
  const quote = sniffQuote(text, guess.delimiter);
  const dialect: Dialect = { delimiter: new TextEncoder().encode(guess.delimiter), quote, lineEnd };
  return { ...guess, dialect, preface: preface?.[0] ?? "" };
}

type DelimiterGuess = Pick<DialectGuess, "delimiter" | "confidence" | "why">;

function chooseDelimiter(text: string, lineEnd: Dialect["lineEnd"], asked?: string, stated?: string): DelimiterGuess {
  if (asked !== undefined) return { delimiter: namedDelimiter(asked), confidence: 1, why: "delimiter as asked for" };
  if (stated !== undefined)
    return { delimiter: stated, confidence: 1, why: "delimiter stated in the first line (sep=)" };
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, ...constancy(text, delimiter, lineEnd) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return { delimiter: ",", confidence: 0.3, why: "no delimiter found: one column" };
  const second = Math.max(...scored.filter((other) => other !== best).map((other) => other.score));
  const name = NAMES[best.delimiter] ?? best.delimiter;
  const why = `${name}: ${best.width} cells in ${Math.round(best.share * 100)} % of the first ${best.records} records`;
  return { delimiter: best.delimiter, confidence: Math.min(0.99, 0.5 + (best.score - second) / 2), why };
}

/** How constant the number of cells is when the text is cut at one delimiter; wide tables count a little more. */
function constancy(text: string, delimiter: string, lineEnd: Dialect["lineEnd"]) {
  const widths = new Map<number, number>();
  const records = sampleRecords(text, delimiter, lineEnd);
  for (const cells of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let best = { score: 0, width: 1, share: 0, records: records.length };
  for (const [width, count] of widths) {
    const share = count / records.length;
    const score = width < 2 ? 0 : share * (1 - 1 / width);
    if (score > best.score) best = { score, width, share, records: records.length };
  }
  return best;
}

function sampleRecords(text: string, delimiter: string, lineEnd: Dialect["lineEnd"]): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: lineEnd === "lf" ? ["\r\n", "\n"] : ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: SAMPLE_RECORDS,
  });
}

function namedDelimiter(asked: string): string {
  const named = Object.entries(NAMES).find(([, name]) => name === asked.toLowerCase())?.[0];
  const delimiter = named ?? (asked === "\\t" ? "\t" : asked);
  if (/^[^"\r\n]+$/.test(delimiter)) return delimiter;
  throw new UserError(
    `${JSON.stringify(asked)} cannot be a delimiter`,
    {},
    "Use one character, or comma, semicolon, tab, pipe.",
  );
}

/** The sample up to its last line end, so that a cut record is not counted. */
function wholeLines(sample: string): string {
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return end < 0 ? sample : sample.slice(0, end + 1);
}

const QUOTED_CELL = /(^|[,;\t|\r\n])"(?:[^"]|"")*(?:"|$)/g;

/** A text whose only line ends outside quoted cells are bare `\r` was written by an old Mac or a mainframe. */
function sniffLineEnd(text: string): Dialect["lineEnd"] {
  const unquoted = text.replace(QUOTED_CELL, "$1");
  return unquoted.includes("\r") && !unquoted.includes("\n") ? "cr" : "lf";
}

/** `'` only when most cells of the sample are wrapped in it and hardly any in `"`. */
function sniffQuote(text: string, delimiter: string): string {
  const cells = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .flatMap((line) => line.split(delimiter));
  const filled = cells.filter((cell) => cell !== "");
  const single = filled.filter((cell) => cell.length > 1 && cell.startsWith("'") && cell.endsWith("'")).length;
  const double = filled.filter((cell) => cell.startsWith('"')).length;
  return single > filled.length / 2 && double < filled.length / 20 ? "'" : '"';
}
