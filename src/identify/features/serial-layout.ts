import { CELL_FIELDS } from "../cell.ts";
import type { Feature } from "../feature.ts";
import type { PatternHit } from "../pattern-index.ts";
import type { Reading } from "../reading.ts";
import { type LayoutOf, layoutIndex } from "./layouts.ts";

/** Letters of the year in a 20-character bar code: 1-9 are 2001 to 2009, then A is 2010; I, O and Z are not used. */
const YEARS = "123456789ABCDEFGHJKLMNPQRSTUVWXY";
const MONTHS = "123456789ABC";

/** The build of a serial number; its code, month and factory are shown, the sequence is not evidence. */
export const serialLayout: Feature = {
  id: "serial-layout",
  fields: ["serialNumber"],
  compile(vendors) {
    const index = layoutIndex(vendors, (vendor) => vendor.serials);
    if (index === undefined) return undefined;
    return (cell, say) => {
      for (const hit of index.whole(cell.text, cell.lower)) {
        const { vendor, layout } = hit.about;
        say({ vendor, strength: layout.strength, grade: layout.grade, comparedWith: layout.name, note: noteOf(hit) });
      }
    };
  },
  patterns: (vendors) => vendors.flatMap(({ serials }) => serials.map(({ pattern }) => pattern)),
};

function noteOf({ about, match }: PatternHit<LayoutOf>): string | undefined {
  const group = (name: string): string | undefined => match[about.layout.groups.indexOf(name) + 1];
  if (about.layout.groups.length === 0) return undefined;
  const item = group("itemCode");
  const built = buildMonth(group("year"), group("month"));
  const parts = [item && `item code ${item.toUpperCase()}`, built && `built ${built}`].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** `YYYY-MM` of the two date characters of a bar code, or undefined. */
export function buildMonth(year: string | undefined, month: string | undefined): string | undefined {
  if (!year || !month) return undefined;
  const years = YEARS.indexOf(year.toUpperCase());
  const months = MONTHS.indexOf(month.toUpperCase());
  return years < 0 || months < 0 ? undefined : `${2001 + years}-${String(months + 1).padStart(2, "0")}`;
}

const BUILT = /\bbuilt (\d{4}-\d{2})/;

/** The month of manufacture that the reading of a serial number shows, as `YYYY-MM`. */
export function builtInMonth(readings: readonly Reading[]): string | undefined {
  const serial = readings[CELL_FIELDS.indexOf("serialNumber")];
  if (serial === undefined || serial.evidence.length === 0) return undefined;
  const note = serial.evidence.find((one) => one.note?.includes("built "))?.note;
  return note === undefined ? undefined : BUILT.exec(note)?.[1];
}
