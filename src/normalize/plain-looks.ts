/** A text of 32 hexadecimal digits is the key of another record, so what is longer than this must be looked at. */
const LONGEST_NAME = 31;
/** Longer numbers may have been rounded by a spreadsheet. */
const LONGEST_NUMBER = 17;
const COLON = 58;
const HYPHEN = 45;

/**
 * A code that begins with a letter and has a digit in it, or an IPv4 address: no word for nothing, and nothing that a
 * spreadsheet leaves.
 */
export function isNameLike(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 4 || to - from > LONGEST_NAME) return false;
  if (!isLetter(bytes[from] as number)) return isAddress(bytes, from, to); // within bounds, as below
  let digits = 0;
  for (let at = from + 1; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (isDigit(byte)) digits += 1;
    else if (!isLetter(byte) && !(at < to - 1 && isJoint(byte))) return false;
  }
  return digits > 0;
}

/** `-`, `.`, `/` or `_`. */
function isJoint(byte: number): boolean {
  return (byte >= 45 && byte <= 47) || byte === 95;
}

function isAddress(bytes: Uint8Array, from: number, to: number): boolean {
  let dots = 0;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number; // within bounds
    if (byte === 46 && digits > 0) {
      dots += 1;
      digits = 0;
    } else if (isDigit(byte) && digits < 3) digits += 1;
    else return false;
  }
  return dots === 3 && digits > 0;
}

/** Letters and digits, not only letters: no word for nothing, and nothing that a spreadsheet has made of a code. */
export function isSerialLike(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number; // within bounds
    if (isDigit(byte)) digits += 1;
    else if (!isLetter(byte)) return false;
  }
  return digits > 0 && (digits < to - from || digits <= LONGEST_NUMBER);
}

/** Six pairs of hexadecimal digits with colons or hyphens between them, other than all zeros or all ones. */
export function isMacLike(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 17) return false;
  let telling = false;
  for (let at = from; at < to; at += 3) {
    const [high, low] = [bytes[at] as number, bytes[at + 1] as number]; // within bounds
    if (!isHexadecimal(high) || !isHexadecimal(low)) return false;
    if (at + 2 < to && bytes[at + 2] !== COLON && bytes[at + 2] !== HYPHEN) return false;
    telling ||= !isZeroOrOne(high) || !isZeroOrOne(low);
  }
  return telling;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function isHexadecimal(byte: number): boolean {
  return isDigit(byte) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
}

/** All bits of the digit are 0, or all are 1. */
function isZeroOrOne(byte: number): boolean {
  return byte === 48 || byte === 70 || byte === 102;
}
