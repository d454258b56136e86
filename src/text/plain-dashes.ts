/** Hyphens that break no line, dashes and the minus sign: what is typed in Word or copied from a PDF has them for hyphens. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The text with plain hyphens for dashes of every kind. */
export function plainDashes(text: string): string {
  return text.replace(DASHES, "-");
}
