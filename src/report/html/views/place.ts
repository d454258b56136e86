import type { Location } from "../../../model/location.ts";

/** Where a record stood, as people write it: `inventory.csv · sheet RAN · line 97`. */
export function placeOf(location: Location | undefined): string {
  if (location === undefined) return "";
  const where = location.line === undefined ? `record ${location.record}` : `line ${location.line}`;
  return [location.source, location.sheet, where].filter((part) => part !== undefined).join(" \u00b7 ");
}
