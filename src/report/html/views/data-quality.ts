import type { DuplicateUnits } from "../../../model/duplicate-units.ts";
import type { RecordPlace } from "../../../model/record-place.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { coverageText } from "../../../text/coverage.ts";
import { fieldWord } from "../../facts/field-words.ts";
import { droppedTotal, rowsAddUp } from "../../facts/totals.ts";
import { formatPart } from "../../format.ts";
import { CAPS, type Page } from "../page.ts";
import { alikeDiagnostics } from "./diagnostics.ts";

/** Values that stand for nothing or for an unknown day, which were left out. */
function placeholders(byCode: readonly { readonly code: string; readonly count: number }[]): number {
  const codes = new Set(["placeholder-date", "incomplete-date", "opaque-reference"]);
  return byCode.reduce((sum, { code, count }) => sum + (codes.has(code) ? count : 0), 0);
}

/** How much of the inventory could be used, and what that does to the conclusions. */
export function dataQuality({ result }: Page): Record<string, unknown> {
  const { rows, quality, diagnostics } = result;
  const alike = alikeDiagnostics(result, CAPS.diagnostics);
  return {
    rows,
    droppedTotal: droppedTotal(rows),
    addsUp: rowsAddUp(rows),
    dropped: Object.entries(rows.dropped)
      .filter(([, number]) => number > 0)
      .map(([reason, number]) => ({ reason: reason.replace("-", " "), number })),
    named: coverageText(quality.named),
    damaged: quality.damagedValues,
    implied: quality.impliedVendors,
    duplicates: duplicates(quality.duplicates),
    newestDay: dataDay(result),
    contradicting: diagnostics.byCode.find(({ code }) => code === "dates-out-of-order")?.count ?? 0,
    placeholders: placeholders(diagnostics.byCode),
    complete: quality.coverage
      .filter(({ filled }) => filled === rows.assets)
      .map(({ field }) => fieldWord(field))
      .join(", "),
    coverage: quality.coverage
      .filter(({ filled }) => filled < rows.assets)
      .map(({ field, filled }) => ({
        field: fieldWord(field),
        filled,
        empty: rows.assets - filled,
        share: formatPart(filled, rows.assets),
        value: rows.assets === 0 ? 0 : filled / rows.assets,
      })),
    byCode: diagnostics.byCode,
    diagnostics: alike,
    shown: alike.reduce((sum, { count }) => sum + count, 0),
    total: diagnostics.total,
    columns: result.inputs.flatMap((input) =>
      input.tables.map((table) => ({
        source: [input.name, table.sheet].filter(Boolean).join(" \u00b7 "),
        header: table.headerRow,
        used: table.columns.flatMap((column) =>
          column.field === undefined ? [] : [{ ...column, field: fieldWord(column.field) }],
        ),
        unused: table.columns
          .filter((column) => column.field === undefined)
          .map((column) => column.header)
          .join(", "),
      })),
    ),
  };
}

/** The day up to which the data speak; that of an order is the day of a delivery and says nothing of the kind. */
function dataDay({ act, asOf, quality: { newestDay } }: ScanResult): string | undefined {
  return act === "procure" || (newestDay ?? "") > asOf ? undefined : newestDay;
}

/** Units that several records name; undefined when there are none. */
function duplicates(units: DuplicateUnits | undefined): Record<string, unknown> | undefined {
  if (units === undefined || units.records === 0) return undefined;
  const { records, conflicting, shown } = units;
  const place = ({ source, sheet, record }: RecordPlace) =>
    [source, sheet, `record ${record}`].filter(Boolean).join(" \u00b7 ");
  return {
    records,
    conflicting,
    shown: shown.map(({ first, again, isConflicting }) => ({
      first: place(first),
      again: place(again),
      differs: isConflicting ? "yes" : "no",
    })),
    count: shown.length,
  };
}
