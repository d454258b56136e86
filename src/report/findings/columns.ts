import type { Finding } from "../../model/finding.ts";
import { findingText } from "../finding-words.ts";
import { type TableColumn, tableColumn } from "../table-column.ts";

const column = tableColumn<Finding>;

/** Columns of the findings, in the order of the CSV. */
export const FINDING_COLUMNS: readonly TableColumn<Finding>[] = [
  column("outcome", "text", 11, (f) => f.outcome),
  column("pack", "text", 16, (f) => f.pack),
  column("rule", "text", 28, (f) => f.rule),
  column("severity", "text", 11, (f) => f.severity),
  column("force", "text", 11, (f) => f.force),
  column("act", "text", 11, (f) => f.act),
  column("deadline", "day", 13, (f) => f.deadline),
  column("breach_from", "day", 13, (f) => f.breachFrom),
  column("decides", "text", 10, (f) => (f.binding === true ? "yes" : undefined)),
  column("maker", "text", 20, (f) => f.identity?.vendorName),
  column("maker_id", "text", 14, (f) => f.identity?.vendor),
  column("confidence", "text", 13, (f) => f.identity?.confidence),
  column("family", "text", 30, (f) => f.identity?.family),
  column("function", "text", 20, (f) => f.function?.name),
  column("domain", "text", 12, (f) => f.function?.domain),
  column("asset", "text", 20, (f) => f.asset?.id),
  column("name", "text", 24, (f) => f.asset?.name),
  column("vendor_as_read", "text", 20, (f) => f.asset?.vendor),
  column("model", "text", 24, (f) => f.asset?.model),
  column("part_number", "text", 18, (f) => f.asset?.partNumber),
  column("serial_number", "text", 24, (f) => f.asset?.serialNumber),
  column("site", "text", 24, (f) => f.asset?.site),
  column("region", "text", 16, (f) => f.asset?.region),
  column("units", "number", 9, (f) => f.units),
  column("finding", "text", 90, findingText),
  column("baseline_state", "text", 14, (f) => f.baselineState),
  column("waiver", "text", 14, (f) => f.waiver?.id),
  column("waiver_reason", "text", 30, (f) => f.waiver?.reason),
  column("waiver_expires", "day", 13, (f) => f.waiver?.expires),
  column("source", "text", 24, (f) => f.asset?.location.source),
  column("sheet", "text", 16, (f) => f.asset?.location.sheet),
  column("record", "number", 10, (f) => f.asset?.location.record),
  column("line", "number", 10, (f) => f.asset?.location.line),
  column("fingerprint", "text", 20, (f) => f.fingerprint),
];
