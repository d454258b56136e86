import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import type { DuplicateUnits } from "../model/duplicate-units.ts";
import { count, formatNumber } from "../report/format.ts";

/** What is to be said of units that several records name: which comes first, and what became of the others. */
export function duplicateTrouble(
  { complete, limit, records, conflicting, shown }: DuplicateUnits,
  leftOut: boolean,
): Diagnostic[] {
  if (!complete) {
    const message = `There are more than ${formatNumber(limit)} serial numbers: it was not looked whether some stand twice.`;
    return [onTheWhole("note", "duplicate-unit", message)];
  }
  const [first] = shown;
  if (first === undefined) return [];
  const again = `record ${first.again.record} of ${first.again.source} and record ${first.first.record} of ${first.first.source}`;
  const some = count(records, "record names", "records name");
  const conflict =
    conflicting === 0 ? "" : ` ${formatNumber(conflicting)} of them differ in site, function, status or quantity.`;
  const fate = leftOut
    ? "They were left out (--dedupe)."
    : "Each was counted; --dedupe counts the first record of a unit only.";
  const message = `${some} a maker and serial number that an earlier record names, such as ${again}.${conflict} ${fate}`;
  return [onTheWhole("warning", "duplicate-unit", message)];
}
