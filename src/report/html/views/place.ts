import type { Location } from "../../../model/location.ts";
import type { ScanResult } from "../../../model/scan-result.ts";

/** Where a record stood, as people write it: `inventory.csv · sheet RAN · line 97`. */
export function placeOf(location: Location | undefined): string {
  return location === undefined ? "" : `${location.source} \u00b7 ${spotOf(location)}`;
}

/** The same; of a result that was made of one file its name needs no repeating. */
export function spotIn({ inputs }: ScanResult, location: Location | undefined): string {
  const only = inputs.length === 1 && inputs[0]?.name === location?.source;
  return location !== undefined && only ? spotOf(location) : placeOf(location);
}

function spotOf({ sheet, line, record }: Location): string {
  const where = line === undefined ? `record ${record}` : `line ${line}`;
  return [sheet, where].filter((part) => part !== undefined).join(" \u00b7 ");
}
