import type { AssetField } from "../model/asset.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { RowBatch } from "../model/row.ts";
import { quoted } from "../text/quoted.ts";
import { becameDate, hasLostDigits } from "./damage.ts";
import type { DateReading } from "./dates.ts";
import { type RowTrouble, report, spoil } from "./row-trouble.ts";
import type { CellGetter } from "./source-cells.ts";

type Getter<T> = (batch: RowBatch, row: number) => T | undefined;

const nothing = (): undefined => undefined;

/** Text of a code: kept as read, and marked when a spreadsheet has made a number or a day of it. */
export function codeGetter(get: CellGetter | undefined, field: AssetField, trouble: RowTrouble): Getter<string> {
  if (!get) return nothing;
  return (batch, row) => {
    const text = get(batch, row);
    if (text === undefined) return undefined;
    if (hasLostDigits(text)) spoil(trouble, field, text, "a number with lost digits");
    else if (field !== "id" && becameDate(text)) spoil(trouble, field, text, "a date");
    return text;
  };
}

/** Text that names something; the bare key of another record names nothing. */
export function namingGetter(get: Getter<string> | undefined, field: AssetField, trouble: RowTrouble): Getter<string> {
  if (!get) return nothing;
  return (batch, row) => {
    const text = get(batch, row);
    if (text === undefined || text.length !== 32 || !/^[0-9a-f]{32}$/.test(text)) return text;
    const message = "the cell holds only the key of another record; export display values instead";
    report(trouble, "warning", "opaque-reference", field, message);
    return undefined;
  };
}

/** A day; what cannot be read is reported and left out. */
export function dateGetter(
  get: CellGetter | undefined,
  field: AssetField,
  read: ((text: string) => DateReading) | undefined,
  trouble: RowTrouble,
): Getter<IsoDate> {
  if (!get || !read) return nothing;
  return (batch, row) => {
    const text = get(batch, row);
    if (text === undefined) return undefined;
    const reading = read(text);
    if (reading.date !== undefined) return reading.date;
    if (reading.trouble === "unreadable") {
      report(trouble, "warning", "unreadable-date", field, `${quoted(text)} is no date that can be read`);
    } else {
      report(trouble, "note", `${reading.trouble}-date`, field, `${quoted(text)} is no whole date and is left out`);
    }
    return undefined;
  };
}

/** A number; what cannot be read is reported and left out. */
export function numberGetter(
  get: CellGetter | undefined,
  field: AssetField,
  read: ((text: string) => number | undefined) | undefined,
  trouble: RowTrouble,
): Getter<number> {
  if (!get || !read) return nothing;
  return (batch, row) => {
    const text = get(batch, row);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) {
      report(trouble, "warning", "unreadable-number", field, `${quoted(text)} is no number that can be read`);
    }
    return value;
  };
}

/** An address or identifier in its one form; other text is reported and left out. */
export function formGetter(
  get: CellGetter | undefined,
  field: AssetField,
  read: (text: string) => string | undefined,
  trouble: RowTrouble,
): Getter<string> {
  if (!get) return nothing;
  return (batch, row) => {
    const text = get(batch, row);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value !== undefined || /^[0.:f-]+$/i.test(text)) return value;
    if (hasLostDigits(text)) spoil(trouble, field, text, "a number with lost digits");
    else
      report(
        trouble,
        "note",
        "unreadable-value",
        field,
        `${quoted(text)} is not written as ${FORMS[field] ?? "expected"}`,
      );
    return undefined;
  };
}

const FORMS: Partial<Record<AssetField, string>> = {
  macAddress: "a MAC address",
  sysObjectId: "an object identifier",
};
