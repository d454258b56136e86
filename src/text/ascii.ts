const ASCII = /^[\x00-\x7f]*$/;

/** True for a text of ASCII alone: it has no accents, no letters of other alphabets and no invisible characters to even out. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}
