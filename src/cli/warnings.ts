import type { Diagnostic } from "../model/diagnostic.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { placeText } from "../model/user-error.ts";
import { escapeTerminal } from "../report/escape/terminal.ts";
import { formatNumber } from "../report/format.ts";

/** What was wrong with the input, the first of each kind and how many more there are; with `every` all that the result keeps. */
export function warningLines({ diagnostics }: ScanResult, every: boolean): string[] {
  const warnings = diagnostics.shown.filter(({ level }) => level !== "note");
  return every ? warnings.map(warningLine) : firstOfEach(warnings, diagnostics);
}

/** The errors alone: what could not be read and is in no report but as a number. */
export function errorLines({ diagnostics }: ScanResult): string[] {
  const errors = diagnostics.shown.filter(({ level }) => level === "error");
  return firstOfEach(errors, diagnostics);
}

function firstOfEach(warnings: readonly Diagnostic[], { byCode }: ScanResult["diagnostics"]): string[] {
  return byCode.flatMap(({ code, count }) => {
    const first = warnings.find((one) => one.code === code);
    if (first === undefined) return [];
    return [
      count === 1 ? warningLine(first) : `${warningLine(first)} (and ${formatNumber(count - 1)} more of this kind)`,
    ];
  });
}

/** A diagnostic as it is said on standard error. */
export function warningLine({ level, location, message }: Diagnostic): string {
  const { source, sheet, line, record } = location ?? {};
  const place = placeText({ file: source, line });
  const where = [place, sheet, line === undefined && record !== undefined ? `record ${record}` : undefined];
  return escapeTerminal(`netvet: ${level}: ${[...where.filter(Boolean), message].join(": ")}`);
}
