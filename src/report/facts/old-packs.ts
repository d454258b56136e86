import { addDuration, daysBetween } from "../../model/iso-date.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { count } from "../format.ts";

const OLD_AFTER = "P1Y";

/** One sentence for each pack whose last review lies more than a year before the as-of day. */
export function oldPackSentences({ packs, asOf }: ScanResult): string[] {
  return packs
    .filter(({ reviewed }) => addDuration(reviewed, OLD_AFTER) < asOf)
    .map(({ id, reviewed }) => {
      const age = count(daysBetween(reviewed, asOf), "day");
      return `Pack ${id} was last compared with its sources on ${reviewed}, ${age} before the as-of day: the law may have changed.`;
    });
}
