import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import type { Member } from "../archive/zip-archive.ts";
import { sheetBatch } from "../sheet-batch.ts";
import type { OpenSource, ReadBatch } from "../source.ts";
import { readMergedCells } from "./merged-cells.ts";
import { readNumberKinds } from "./number-formats.ts";
import { type Parts, walkPart } from "./parts.ts";
import { sumsUp } from "./pivot-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { pivotNote, sheetNotes } from "./sheet-notes.ts";
import { type SheetContext, sheetRows } from "./sheet-rows.ts";
import { readWorkbook, type SheetEntry } from "./workbook.ts";

/** What to read of a workbook. */
export interface WorkbookRequest {
  readonly name: string;
  readonly members: readonly Member[];
  readonly limits: ReadLimits;
  /** Name of one sheet, or its number counted from 1. */
  readonly sheet: string | undefined;
}

const ROWS = 500;

/** Opens an XLSX workbook: each sheet is a table whose header is a row like the others; `record` is the row number. */
export async function openWorkbook({ name, members, limits, sheet }: WorkbookRequest): Promise<OpenSource> {
  const byPath = new Map(members.map((member) => [member.path.toLowerCase(), member]));
  const parts: Parts = { name, limits, members: byPath };
  const workbook = await readWorkbook(parts);
  const kinds = await readNumberKinds(parts, workbook.styles);
  const shared = await readSharedStrings(parts, workbook.sharedStrings);
  const sheets = chooseSheets(name, workbook.sheets, sheet);
  const notes: Diagnostic[] = [];
  const count = sheets.length === 1 ? "1 sheet" : `${sheets.length} sheets`;
  const why = sheet === undefined ? `XLSX workbook with ${count}` : `sheet ${sheets[0]?.name ?? ""} as asked for`;
  const layout = { format: "xlsx", encoding: "utf-8", delimiter: undefined, quote: undefined, confidence: 1, why };
  const context = { limits, shared, kinds, from1904: workbook.from1904 };
  return { layout, batches: readSheets(parts, sheets, context, notes), notes: () => notes };
}

async function* readSheets(
  parts: Parts,
  sheets: readonly SheetEntry[],
  context: SheetContext,
  notes: Diagnostic[],
): AsyncGenerator<ReadBatch> {
  let count = 0;
  for (const sheet of sheets) {
    const over = await sumsUp(parts, sheet, sheets);
    if (over !== undefined) {
      notes.push(pivotNote(parts.name, sheet, over));
      continue;
    }
    for await (const batch of readSheet(parts, sheet, context, notes)) {
      count += batch.length + batch.rejected.length;
      yield batch;
    }
  }
  if (count === 0)
    throw new UserError(`${parts.name} is empty: no sheet has a text`, { file: parts.name }, "Export it again.");
}

async function* readSheet(
  parts: Parts,
  sheet: SheetEntry,
  context: SheetContext,
  notes: Diagnostic[],
): AsyncGenerator<ReadBatch> {
  const rows = sheetRows(context, await readMergedCells(parts, sheet.path));
  for await (const _ of walkPart(parts, sheet.path, rows.handler)) {
    if (rows.waiting >= ROWS) yield sheetBatch(sheet.name, rows.take());
  }
  const rest = rows.take();
  if (rest.rows.length > 0 || rest.rejected.length > 0) yield sheetBatch(sheet.name, rest);
  notes.push(...sheetNotes(parts.name, sheet, rows.oddities));
}

function chooseSheets(name: string, sheets: readonly SheetEntry[], wanted: string | undefined): readonly SheetEntry[] {
  if (wanted === undefined) return sheets;
  const same = (text: string) => text.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found =
    sheets.find((sheet) => same(sheet.name)) ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (found !== undefined) return [found];
  const names = sheets
    .slice(0, 20)
    .map((sheet) => sheet.name)
    .join(", ");
  throw new UserError(`${name} has no sheet ${wanted}`, { file: name }, `Its sheets are: ${names}.`);
}
