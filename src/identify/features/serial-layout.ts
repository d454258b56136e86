import type { Evidence } from "../../model/evidence.ts";
import type { Vendor } from "../../model/vendor.ts";
import { asciiText } from "../../text/bytes-to-text.ts";
import { CELL_FIELDS } from "../cell.ts";
import type { Feature } from "../feature.ts";
import type { PatternHit } from "../pattern-index.ts";
import { type Piece, parsePattern } from "../pattern-parser.ts";
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
  const { groups } = about.layout;
  if (groups.length === 0) return undefined;
  const group = (name: string): string | undefined =>
    groups.includes(name) ? match[groups.indexOf(name) + 1] : undefined;
  return noteFrom(group("itemCode"), group("year"), group("month"));
}

function noteFrom(item: string | undefined, year: string | undefined, month: string | undefined): string | undefined {
  const built = buildMonth(year, month);
  const code = item ? `item code ${item.toUpperCase()}` : undefined;
  if (built === undefined) return code;
  return code === undefined ? `built ${built}` : `${code}, built ${built}`;
}

/** The note on serial numbers of one layout by their bytes. */
export type NoteReader = (bytes: Uint8Array, from: number) => string | undefined;

const NO_NOTE: NoteReader = () => undefined;

/** Prepares the note on all serial numbers that give this evidence; undefined where their parts may stand elsewhere. */
export function createNoteReader(
  vendors: readonly Vendor[],
  { vendor, comparedWith, feature, note }: Evidence,
  serialNumber: string,
): NoteReader | undefined {
  if (feature !== serialLayout.id) return note === undefined ? NO_NOTE : undefined;
  const layout = vendors.find(({ id }) => id === vendor)?.serials.find(({ name }) => name === comparedWith);
  if (layout?.groups.length === 0) return NO_NOTE;
  if (layout === undefined || widthOf(parsePattern(layout.pattern)) === undefined) return undefined;
  const { pattern, groups } = layout;
  const places = new RegExp(pattern, "di").exec(serialNumber)?.indices;
  if (places === undefined) return undefined;
  const part = (name: string) => {
    const [start, end] = places[groups.indexOf(name) + 1] ?? [0, 0];
    return groups.includes(name)
      ? (bytes: Uint8Array, from: number) => asciiText(bytes, from + start, from + end)
      : () => undefined;
  };
  const [item, year, month] = [part("itemCode"), part("year"), part("month")];
  return (bytes, from) => noteFrom(item(bytes, from), year(bytes, from), month(bytes, from));
}

/** Letters that all texts of a pattern have; undefined where some have more than others. */
function widthOf(options: readonly (readonly Piece[])[]): number | undefined {
  const widths = options.map((pieces) =>
    pieces.reduce<number | undefined>((sum, { node, least, most }) => {
      const width = typeof node === "object" && "options" in node ? widthOf(node.options) : 1;
      return sum === undefined || width === undefined || least !== most ? undefined : sum + least * width;
    }, 0),
  );
  return widths.every((width) => width === widths[0]) ? widths[0] : undefined;
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
