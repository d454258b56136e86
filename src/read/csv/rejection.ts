import type { RejectionCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";

/** Why a record could not be read and what to do, in one or two sentences. */
export function rejectionMessage(code: RejectionCode, limits: ReadLimits, lines: number): string {
  const more = lines > 1 ? ` The ${lines} lines that it covers were left out.` : "";
  return words(code, limits) + more;
}

function words(code: RejectionCode, limits: ReadLimits): string {
  switch (code) {
    case "unclosed-quote":
      return "A quoted cell is not closed where a cell should end. The line was left out and reading went on behind it.";
    case "quote-too-long":
      return `A quoted cell goes on for more than ${limits.recordBytes} bytes, if it is closed at all. ${raiseLimit("record-length", limits)}`;
    case "record-too-long":
      return `The record is longer than ${limits.recordBytes} bytes. ${raiseLimit("record-length", limits)}`;
    case "too-many-columns":
      return `The record has more than ${limits.columns} cells. ${raiseLimit("columns", limits)}`;
    default:
      return "The record could not be read.";
  }
}
