import type { AssetField } from "../model/asset.ts";
import { type RowBatch, sheetInFile } from "../model/row.ts";
import { cleanCell } from "./cell-text.ts";
import { groupsAbove, underGroups } from "./header-groups.ts";
import type { HeaderIndex, HeaderMeaning } from "./header-index.ts";
import { type FirstCells, firstCells } from "./row-kind.ts";

/** The header of a table: its names, where it stands, and what stands before it. */
export interface FoundHeader {
  readonly names: readonly string[];
  /** The header records as written, when there are two. */
  readonly written: readonly (readonly string[])[];
  /** 0-based place in the batch of the first header record; -1 when the format names the columns. */
  readonly at: number;
  /** 0-based place of the record by which it was found, which of two may be the second; -1 when the format names the columns. */
  readonly by: number;
  /** Header records: one, or two that complete each other. */
  readonly rows: number;
  /** Texts of the records before it. */
  readonly preamble: readonly string[];
  /** True when no word says that it is a header. */
  readonly isGuess?: boolean;
}

const FAR = 40;
/** What a catalogue or a log writes before the names of its columns, in the same cell. */
const LABEL = /^(fieldnames|columns|#fields)\s*:\s*(?=\p{L})/iu;
/** One of these must be among the fields of a header, and have a column: without them a table says nothing about equipment. */
export const TELLING: readonly AssetField[] = [
  "vendor",
  "model",
  "partNumber",
  "serialNumber",
  "description",
  "sysObjectId",
  "macAddress",
];

/**
 * Finds the header among the first 40 records: the one that names most fields, at least two, one of them telling. A single
 * telling word is enough in a list of one column, and where the other columns have names that say nothing.
 */
export function findHeader(batch: RowBatch, index: HeaderIndex, wanted?: number): FoundHeader | undefined {
  if (batch.header) return { names: batch.header, written: [], at: -1, by: -1, rows: 0, preamble: [] };
  const at =
    wanted === undefined
      ? (bestRecord(batch, index) ?? headOfList(batch, index) ?? shortHead(batch, index))
      : recordNumbered(batch, wanted);
  if (at === undefined) return undefined;
  const preamble = Array.from({ length: at }, (_, row) => cellsOf(batch, row).join(" ").trim());
  const names = cellsOf(batch, at).map((name, column) => (column === 0 ? name.replace(LABEL, "") : name));
  const above = groupsAbove(at < 1 ? [] : cellsOf(batch, at - 1), names, index);
  if (above !== undefined) {
    return {
      names: underGroups(above, names, index),
      written: [above, names],
      at: at - 1,
      by: at,
      rows: 2,
      preamble: preamble.slice(0, -1),
    };
  }
  const second = completing(batch, at, index);
  if (!second) return { names, written: [], at, by: at, rows: 1, preamble };
  return { names: joined(names, second, index), written: [names, second], at, by: at, rows: 2, preamble };
}

/** Fields that the cells of a record name, when it looks like a header. */
export function headerFields(cells: readonly string[], index: HeaderIndex): ReadonlySet<AssetField> {
  const fields = new Set<AssetField>();
  for (const cell of cells) {
    if (cell === "" || cell.length > 80 || /^[\d\s.,:/-]+$/.test(cell)) continue;
    const field = index.look(cell).hits[0]?.field;
    if (field !== undefined) fields.add(field);
  }
  return fields;
}

/** Cleaned texts of one record. */
export function cellsOf(batch: RowBatch, row: number): string[] {
  return Array.from({ length: batch.width(row) }, (_, column) => cleanCell(batch.cell(row, column)));
}

/** True when the fields are enough for a header. */
export function isHeader(fields: ReadonlySet<AssetField>): boolean {
  return fields.size >= 2 && TELLING.some((field) => fields.has(field));
}

/**
 * The first record that is a header and names at least half as many fields as the best one, or that hardly holds
 * anything but header words: a later table may name more, and the rows of the first one must not be taken for a preamble.
 */
function bestRecord(batch: RowBatch, index: HeaderIndex): number | undefined {
  const counts = Array.from({ length: Math.min(FAR, batch.length) }, (_, row) => {
    const cells = cellsOf(batch, row);
    const fields = headerFields(cells, index);
    return { fields: isHeader(fields) ? fields.size : 0, sure: fields.size >= 3 && isAllWords(cells, index) };
  });
  const most = Math.max(0, ...counts.map(({ fields }) => fields));
  const at = counts.findIndex(({ fields, sure }) => fields > 0 && (sure || fields >= most * 0.5));
  return at < 0 ? undefined : at;
}

/**
 * The first filled record when it holds nothing but a word of headers as it is listed, and no record holds more than one
 * cell: above a wider table the same word would be a title.
 */
function headOfList(batch: RowBatch, index: HeaderIndex): number | undefined {
  let head: FirstCells | undefined;
  let at: number | undefined;
  for (let row = 0; row < Math.min(FAR, batch.length); row += 1) {
    const first = firstCells(batch, row);
    if (first.filled === 0) continue;
    if (first.filled > 1 || (head !== undefined && head.column !== first.column)) return undefined;
    head ??= first;
    at ??= row;
  }
  if (head === undefined) return undefined;
  const { hits, rule } = index.look(head.text);
  const isWord = rule !== undefined || hits.some(({ field }) => TELLING.includes(field));
  return isWord && hits.every(({ how }) => how === undefined) ? at : undefined;
}

/**
 * The first filled record when all its cells are short and without digits, one is a word of a telling field as it is
 * listed, and the records below are as wide. A sheet must have no name beside it that is unknown: lists of words and what
 * they mean stand in sheets too.
 */
function shortHead(batch: RowBatch, index: HeaderIndex): number | undefined {
  const rows = Array.from({ length: Math.min(FAR, batch.length) }, (_, row) => filledIn(cellsOf(batch, row)));
  const at = rows.findIndex((cells) => cells.length > 0);
  const [head = [], ...below] = rows.slice(at).filter((cells) => cells.length > 0);
  if (head.length < 2 || below.length === 0 || head.some((cell) => cell.length > 40 || /\d/.test(cell)))
    return undefined;
  if (below.filter((cells) => cells.length === head.length).length < below.length * 0.8) return undefined;
  const meanings = head.map((cell) => index.look(cell));
  const tells = meanings.map(({ hits }) => hits.some(({ field, how }) => how === undefined && TELLING.includes(field)));
  const isKnown = ({ hits, rule, ignored }: HeaderMeaning) => hits.length > 0 || (rule ?? ignored) !== undefined;
  return tells.includes(true) && (sheetInFile(batch) === undefined || meanings.every(isKnown)) ? at : undefined;
}

function filledIn(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell !== "");
}

/** True when most filled cells are words of headers as they are listed, and none is a number. */
function isAllWords(cells: readonly string[], index: HeaderIndex): boolean {
  const filled = filledIn(cells);
  if (filled.some((cell) => /^[\d\s.,:/-]+$/.test(cell))) return false;
  const known = filled.filter((cell) => index.look(cell).hits.some(({ how }) => how === undefined));
  return known.length >= filled.length * 0.7;
}

function recordNumbered(batch: RowBatch, record: number): number | undefined {
  for (let row = 0; row < batch.length; row += 1) if (batch.record(row) === record) return row;
  return undefined;
}

/** The record after the header when it is one too: captions under attribute names, or the lower half of merged cells. */
function completing(batch: RowBatch, at: number, index: HeaderIndex): readonly string[] | undefined {
  if (at + 1 >= batch.length) return undefined;
  const cells = cellsOf(batch, at + 1);
  const filled = filledIn(cells);
  const known = filled.filter((cell) => index.look(cell).hits.length > 0);
  const like = filled.length > 0 && filled.every((cell) => cell.length <= 60 && !/^[\d.,:/-]+$/.test(cell));
  return like && known.length >= 2 && known.length >= filled.length * 0.5 ? cells : undefined;
}

function joined(first: readonly string[], second: readonly string[], index: HeaderIndex): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const [upper, lower] = [first[column] ?? "", second[column] ?? ""];
    if (upper === "" || lower === "") return upper || lower;
    return index.look(upper).hits.length > 0 ? upper : index.look(lower).hits.length > 0 ? lower : upper;
  });
}
