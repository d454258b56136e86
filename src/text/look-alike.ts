/** Letters of other alphabets that print like these Latin ones; source: Unicode confusables, the rows for these letters. */
const LATIN_OF: Readonly<Record<string, string>> = { т: "t", е: "e", ζ: "z", τ: "t", ε: "e" };

/** A folded word with Cyrillic and Greek look-alikes of z, t and e turned into Latin; other letters stay. */
export function latinLookAlike(word: string): string {
  let latin = "";
  for (const letter of word) latin += LATIN_OF[letter] ?? letter;
  return latin;
}
