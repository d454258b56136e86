import type { AssetField } from "../model/asset.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { DateReading } from "./dates.ts";
import { DATE_FIELDS } from "./field-readers.ts";
import { readMacAddress } from "./mac-addresses.ts";
import { readNumberWord } from "./number-words.ts";
import { readNumber } from "./numbers.ts";
import { readObjectId } from "./object-ids.ts";

/** An address of a network, with the length of its prefix or not. */
const NETWORK_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|(?=.*:.*:)[\da-f:]+)(\/\d{1,3})?$/i;

const TESTS: Partial<Record<AssetField, { readonly holds: (value: string) => boolean; readonly least: number }>> = {
  macAddress: { holds: (value) => readMacAddress(value) !== undefined || /[eE]\+/.test(value), least: 0.3 },
  sysObjectId: { holds: (value) => readObjectId(value) !== undefined, least: 0.3 },
  site: { holds: (value) => !NETWORK_ADDRESS.test(value), least: 0.5 },
  quantity: { holds: (value) => (readNumber(value, ".") ?? readNumberWord(value)) !== undefined, least: 0.5 },
  price: { holds: (value) => readNumber(value, ".") !== undefined, least: 0.3 },
  trafficWeight: { holds: (value) => readNumber(value, ".") !== undefined, least: 0.5 },
};
const DATES: ReadonlySet<AssetField> = new Set(DATE_FIELDS);

/** False when the values of a column cannot be those of the field that its header names. A column without values may be anything. */
export function isPlausible(field: AssetField, sample: ColumnSample, readDate: (text: string) => DateReading): boolean {
  if (sample.values.length === 0) return true;
  if (DATES.has(field)) return sample.share((value) => isDateLike(readDate(value))) >= 0.3;
  const test = TESTS[field];
  return test === undefined || sample.share(test.holds) >= test.least;
}

function isDateLike(reading: DateReading): boolean {
  return reading.date !== undefined || reading.trouble !== "unreadable";
}
