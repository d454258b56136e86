import type { AssetField } from "../model/asset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DiagnosticCode } from "../model/diagnostic-code.ts";
import type { Location } from "../model/location.ts";
import { quoted } from "../text/quoted.ts";

/** What is wrong with the cells of the record at hand. One object serves all records of a table, one after the other. */
export interface RowTrouble {
  location: Location;
  diagnostics: Diagnostic[] | undefined;
  damaged: string[] | undefined;
}

/** Adds a diagnostic about one cell. */
export function report(
  trouble: RowTrouble,
  level: Diagnostic["level"],
  code: DiagnosticCode,
  field: AssetField,
  message: string,
): void {
  trouble.diagnostics ??= [];
  trouble.diagnostics.push({ level, code, message, location: trouble.location, field });
}

/** Marks a value that a spreadsheet has spoilt: it is kept as read and never matched. */
export function spoil(trouble: RowTrouble, field: AssetField, text: string, what: string): void {
  trouble.damaged ??= [];
  trouble.damaged.push(field);
  report(
    trouble,
    "warning",
    "damaged-value",
    field,
    `${quoted(text)} was turned into ${what} by a spreadsheet and is not used`,
  );
}
