/** Sign that separates the decimals in a column. */
export type DecimalMark = "." | ",";

const NUMBER = /[-+]?\d[\d.,'’\u00A0\u202F ]*/;

/**
 * Decimal mark of a column: the last of two marks in one number; a mark not followed by three digits; a mark followed by
 * `000` in every value (three fixed decimals). When nothing tells, the mark of the language.
 */
export function decideDecimalMark(values: readonly string[], assumed: DecimalMark): DecimalMark {
  const numbers = values.map((value) => NUMBER.exec(value)?.[0].trim() ?? "").filter((text) => text !== "");
  for (const text of numbers) {
    const last = /([.,])(\d*)$/.exec(text);
    if (!last) continue;
    const mark = last[1] === "," ? "," : ".";
    const other = mark === "," ? "." : ",";
    if (text.includes(other)) return mark;
    const times = text.split(mark).length - 1;
    if (times > 1) return other;
    if (last[2]?.length !== 3) return mark;
  }
  for (const mark of [".", ","] as const) {
    if (numbers.length > 1 && numbers.every((text) => text.endsWith(`${mark}000`))) return mark;
  }
  const grouped = numbers.find((text) => /[.,]\d{3}$/.test(text));
  if (grouped === undefined) return assumed;
  return grouped.includes(",") ? "." : ",";
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
  const raw = found[0].replace(/[.,'’\s]+$/, "").replace(/['’\s]/g, "");
  const plain = mark === "," ? raw.replaceAll(".", "").replace(",", ".") : raw.replaceAll(",", "");
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const negative = /^\s*-(?!\w)/.test(after) || (/^\(.*\)$/.test(text.trim()) && value > 0);
  return negative ? -Math.abs(value) : value;
}
