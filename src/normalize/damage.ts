const LOST_DIGITS = /^\d([.,]\d+)?[Ee]\+?\d+$/;
/** A spreadsheet keeps fifteen digits and fills up with zeros. */
const ROUNDED = /^[1-9]\d{14}0{3,}$/;
const DAY_OR_MONTH =
  /^(\d{1,2}[-. ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-. ]\d{2,4})?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ]\d{2,4})$/i;
const SEPARATED = /^\w{1,9}[-. /]/;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}([T ]00:00(:00(\.0+)?)?)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/;

/** True for a code that a spreadsheet has turned into a number with lost digits, such as `2.10306E+19` or `210306123456789000000`. */
export function hasLostDigits(text: string): boolean {
  if (text.length >= 18 && ROUNDED.test(text)) return true;
  return text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57 && LOST_DIGITS.test(text) && /[.,]|\+/.test(text);
}

/** True for a model or code that a spreadsheet has turned into a day, such as `2-Mar` or `2023-03-02 00:00:00`. */
export function becameDate(text: string): boolean {
  if (text.length > 23 || !SEPARATED.test(text)) return false;
  return DAY_OR_MONTH.test(text) || WHOLE_DAY.test(text);
}
