import { type Diagnostic, onTheWhole } from "../../model/diagnostic.ts";
import type { SheetOddities } from "./sheet-rows.ts";
import type { SheetEntry } from "./workbook.ts";

/** What a person should know about how a sheet was read. */
export function sheetNotes(source: string, sheet: SheetEntry, oddities: SheetOddities): readonly Diagnostic[] {
  const { hiddenRows, hiddenColumns, filled, lost } = oddities;
  const name = `Sheet ${sheet.name}`;
  const notes: Diagnostic[] = [];
  const add = (...note: Parameters<typeof onTheWhole>) => notes.push(onTheWhole(...note));
  if (sheet.hidden) add("note", "hidden-sheet", `${source}: ${name} is hidden; it was read.`);
  if (hiddenRows > 0) add("note", "hidden-rows", `${source}: ${name} has hidden rows (${hiddenRows}); they were read.`);
  if (hiddenColumns > 0)
    add("note", "hidden-columns", `${source}: ${name} has hidden columns (${hiddenColumns}); they were read.`);
  if (filled > 0)
    add("note", "merged-cells", `${source}: ${name} has merged cells; the text above was read for ${filled} of them.`);
  if (lost > 0)
    add(
      "warning",
      "lost-cells",
      `${source}: ${name} has cells without a stored value (${lost}); they were read as empty.`,
    );
  return notes;
}

/** Says that a sheet was left out, as it only sums up another one. */
export function pivotNote(source: string, { name }: SheetEntry, over: string): Diagnostic {
  const message = `${source}: Sheet ${name} is a pivot table over sheet ${over}, which was read; it was left out. Read it alone with --sheet.`;
  return onTheWhole("note", "pivot-sheet", message);
}
