import type { EmitRecord, Listing, ListingReader } from "./listing.ts";

const RULE = /^\s*[-=_+]{3}[-=_+ ]*$/;
const SPACES = / {2,}/;

/** A column of a printed table, by the place where its header begins. */
interface Column {
  readonly name: string;
  readonly from: number;
}

/** Tables that a command prints in columns of fixed width, with rules of `=` or `-` around the header. */
export const fixedWidth: Listing = {
  title: "columns of fixed width",
  matches(sample) {
    const lines = sample.split(/\r\n|\n|\r/).slice(0, 400);
    const tables = lines.flatMap((line, at) => (isHeader(lines, at) ? [{ columns: columnsOf(line), at }] : []));
    return tables.some(({ columns, at }) => lines.slice(at + 1, at + 4).some((line) => fits(line, columns)));
  },
  columns: [],
  create,
};

function create(): ListingReader {
  let columns: readonly Column[] | undefined;
  let before = "";
  return {
    line(text, number, emit: EmitRecord) {
      if (RULE.test(text)) {
        if (isHeaderText(before)) columns = columnsOf(before);
        else if (text.trimStart().startsWith("=")) columns = undefined;
      } else if (columns !== undefined) {
        if (fits(text, columns)) emit(cut(text, columns), number);
        else if (text.trim() === "") columns = undefined;
      }
      before = text;
    },
    end() {
      // A row ends with its line.
    },
  };
}

function isHeader(lines: readonly string[], at: number): boolean {
  return isHeaderText(lines[at] ?? "") && RULE.test(lines[at + 1] ?? "") && !RULE.test(lines[at] ?? "");
}

function isHeaderText(text: string): boolean {
  return (
    !/[,;|\t]/.test(text) && columnsOf(text).length >= 3 && columnsOf(text).every(({ name }) => /\p{L}/u.test(name))
  );
}

function columnsOf(header: string): readonly Column[] {
  const columns: Column[] = [];
  for (const { 0: name, index } of header.matchAll(/\S+(?: \S+)*/g)) columns.push({ name, from: index });
  return columns;
}

/** True when a line has several cells that begin where columns begin. */
function fits(line: string, columns: readonly Column[]): boolean {
  if (RULE.test(line) || line.trim().split(SPACES).length < 2) return false;
  const starts = columns.filter(({ from }) => from === 0 || line.charAt(from - 1) === " " || line.length <= from);
  return starts.length >= columns.length * 0.8;
}

function cut(line: string, columns: readonly Column[]): Record<string, string> {
  const cells = columns.map(({ name, from }, at) => [name, line.slice(from, columns[at + 1]?.from).trim()]);
  return Object.fromEntries(cells);
}
