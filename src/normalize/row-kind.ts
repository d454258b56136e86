import type { DropReason } from "../model/diagnostic.ts";
import type { HeaderWords } from "../model/header-words.ts";
import type { RowBatch } from "../model/row.ts";
import { fold } from "../text/fold.ts";
import { cleanCell } from "./cell-text.ts";

/** Words that tell what kind of row it is, folded. */
export interface RowWords {
  readonly totals: ReadonlySet<string>;
  readonly charges: ReadonlySet<string>;
  readonly footers: readonly string[];
  readonly sections: readonly string[];
}

/** True for a text that names equipment. */
export type NamesEquipment = (text: string) => boolean;

/** The first filled cells of a record. */
export interface FirstCells {
  /** 0, 1 or 2 for "two or more". */
  readonly filled: number;
  /** Place and cleaned text of the first one. */
  readonly column: number;
  readonly text: string;
}

const NUMBERISH = /^[-+(*\s]*(?:[€$£¥]\s*)?\d[\d\s.,'’%)-]*([€$£¥]|[A-Z]{3}|\p{L}{1,4}\.?)?$/u;
const LINE_NUMBER = /^([A-ZА-Я]|[IVX]{1,4}|\d{1,3})([.-]\d{1,3})*[.)]?$/u;
const COUNT = /^\d+ (instance|record|row|item|entr)/;
const RULE = /^[-=_*#~.+:\s]+$/;
/** A line under a cell, as a page or a screen draws it. */
const UNDERLINE = /^[-=_+:]{3,}$/;
const LETTER = /\p{L}/u;
/** A number of a folded text. */
const RATE = /(^| )\d+(?= |$)/g;
/** Length up to which a text may begin with words for a total. */
const LONGEST_TOTAL = 100;
const STARS = /^\*{1,3}$/;

/** Prepares the words. */
export function prepareRowWords(words: HeaderWords): RowWords {
  const folded = (list: readonly string[]): string[] => [...new Set(list.map(fold))].filter((word) => word !== "");
  return {
    totals: new Set(folded(words.totals)),
    charges: new Set(folded(words.charges)),
    footers: folded(words.footers),
    sections: folded(words.sections),
  };
}

/** Looks at a record only until two filled cells are seen. */
export function firstCells(batch: RowBatch, row: number): FirstCells {
  const width = batch.width(row);
  let column = -1;
  let text = "";
  for (let at = 0; at < width; at += 1) {
    const raw = batch.cell(row, at);
    if (raw === "") continue;
    const clean = cleanCell(raw);
    if (clean === "") continue;
    if (column >= 0) return { filled: 2, column, text };
    column = at;
    text = clean;
  }
  return { filled: column < 0 ? 0 : 1, column, text };
}

/** The title of a group in a bill: a text and at most the number of its line, without an amount or a price. */
export function titleInBill(batch: RowBatch, row: number, amounts: readonly number[]): string | undefined {
  const filled: string[] = [];
  for (let column = 0; column < batch.width(row); column += 1) {
    const text = cleanCell(batch.cell(row, column));
    if (text === "") continue;
    if (filled.push(text) > 2 || amounts.includes(column)) return undefined;
  }
  const [line = "", title] = filled;
  return title !== undefined && LINE_NUMBER.test(line) && /\p{L}{3}/u.test(title) ? title : undefined;
}

/** True when the first filled text adds up others, or is a discount or a tax on them, and no other filled cell is more than a number, a unit or such a word. */
export function isTotal(batch: RowBatch, row: number, words: RowWords, namesEquipment: NamesEquipment): boolean {
  let named = false;
  for (let column = 0; column < batch.width(row); column += 1) {
    const text = cleanCell(batch.cell(row, column));
    if (text === "" || STARS.test(text) || NUMBERISH.test(text) || /^[-–—.=_]+$/.test(text)) {
      named ||= STARS.test(text) || (LETTER.test(text) && isCharge(text, words));
      continue;
    }
    const adds = isTotalText(text, words, namesEquipment) || isCharge(text, words);
    if (!adds && !(named && text.length <= 4)) return false;
    named = true;
  }
  return named;
}

/**
 * True for `Total`, `Total:`, `Subtotal Hardware` and the like in any of the languages, but not for equipment of which such
 * a word is part of the name, as of a Total Access 5000.
 */
export function isTotalText(text: string, words: RowWords, namesEquipment: NamesEquipment = () => false): boolean {
  const folded = fold(text);
  if (words.totals.has(folded)) return true;
  for (let end = folded.indexOf(" "); end > 0 && end <= LONGEST_TOTAL; end = folded.indexOf(" ", end + 1)) {
    if (words.totals.has(folded.slice(0, end))) return !namesEquipment(text) || namesEquipment(folded.slice(end + 1));
  }
  return false;
}

/** True for `VAT (20 %)`, `5% discount` and the like: what stands beside the positions of a bill and is none. */
function isCharge(text: string, { charges }: RowWords): boolean {
  return charges.has(fold(text).replace(RATE, "").trim());
}

/** True when every filled cell is a line under the one above: the rule between the header and the records of a printed table. */
export function isRule(batch: RowBatch, row: number): boolean {
  for (let column = 0; column < batch.width(row); column += 1) {
    const text = batch.cell(row, column).trim();
    if (text !== "" && !UNDERLINE.test(text)) return false;
  }
  return true;
}

/** Kind of a record with a single filled cell, when it is none of the equipment. */
export function kindOfSingle(
  text: string,
  words: RowWords,
  isTitle: boolean,
  namesEquipment: NamesEquipment,
): DropReason | undefined {
  if (isTotalText(text, words, namesEquipment)) return "total";
  const folded = fold(text);
  if (COUNT.test(folded) || RULE.test(text)) return "footer";
  const isFooter = startsWithAny(folded, words.footers);
  const isSection = startsWithAny(folded, words.sections);
  if (!isFooter && !isSection && !isTitle) return undefined;
  const behindWord = isFooter || isSection ? folded.slice(folded.indexOf(" ") + 1) : text;
  if (namesEquipment(text) || namesEquipment(behindWord)) return undefined;
  return isFooter ? "footer" : "section";
}

/** Kind of a record of a list of one column: words that head groups or close tables elsewhere are values here. */
export function kindInList(text: string, words: RowWords): DropReason | undefined {
  const folded = fold(text);
  if (words.totals.has(folded)) return "total";
  return RULE.test(text) || COUNT.test(folded) ? "footer" : undefined;
}

function startsWithAny(folded: string, starts: readonly string[]): boolean {
  return starts.some(
    (word) => folded.startsWith(word) && (folded.length === word.length || folded[word.length] === " "),
  );
}
