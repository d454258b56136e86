/** A text as it is compared: small letters, with blanks for all that is no letter or digit. Accents count. */
export function pageWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
