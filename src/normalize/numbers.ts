/** Sign that separates the decimals in a column. */
export type DecimalMark = "." | ",";

const NUMBER = /[-+]?\d[\d.,'’\u00A0\u202F ]*/;
const UP_TO_LAST_DIGIT = /^.*\d/s;

/**
 * Decimal mark of a column: shown by its values, else that of the column beside it; else three digits after a mark are
 * thousands; else the mark of the language. Three zeros in every value are fixed decimals.
 */
export function decideDecimalMark(
  values: readonly string[],
  assumed: DecimalMark,
  beside?: DecimalMark | undefined,
): DecimalMark {
  const told = tellingMark(values) ?? beside;
  if (told !== undefined) return told;
  const numbers = numbersIn(values);
  for (const mark of [".", ","] as const) {
    if (numbers.length > 1 && numbers.every((text) => text.endsWith(`${mark}000`))) return mark;
  }
  const grouped = numbers.find((text) => /[.,]\d{3}$/.test(text));
  if (grouped === undefined) return assumed;
  return grouped.includes(",") ? "." : ",";
}

/** The mark that values show beyond doubt: the last of two marks in one number, or one not followed by three digits. */
export function tellingMark(values: readonly string[]): DecimalMark | undefined {
  for (const text of numbersIn(values)) {
    const last = /([.,])(\d*)$/.exec(text);
    if (!last) continue;
    const mark = last[1] === "," ? "," : ".";
    const other = mark === "," ? "." : ",";
    if (text.includes(other)) return mark;
    if (text.split(mark).length > 2) return other;
    if (last[2]?.length !== 3) return mark;
  }
  return undefined;
}

function numbersIn(values: readonly string[]): string[] {
  return values.map((value) => NUMBER.exec(value)?.[0].trim() ?? "").filter((text) => text !== "");
}

/**
 * A number as people and systems write it: `1.000,00`, `1,000.00`, `12 pcs`, `5-` and `(5)` for minus five, `x 3`.
 * Undefined when the text holds none, or more than one.
 */
export function readNumber(text: string, mark: DecimalMark): number | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const after = text.slice(found.index + found[0].length);
  if (/\d/.test(after)) return undefined;
  if (/[eE]$/.test(text.slice(0, found.index)) && text !== found[0]) return undefined;
  const raw = (UP_TO_LAST_DIGIT.exec(found[0])?.[0] ?? "").replace(/['’\s]/g, "");
  const plain = mark === "," ? raw.replaceAll(".", "").replace(",", ".") : raw.replaceAll(",", "");
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const negative = /^\s*-(?!\w)/.test(after) || (/^\(.*\)$/.test(text.trim()) && value > 0);
  return negative ? -Math.abs(value) : value;
}
