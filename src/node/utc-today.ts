import type { IsoDate } from "../model/iso-date.ts";

/** The calendar day at this moment in UTC; the same for everybody, whatever the zone of the machine. */
export function utcToday(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
