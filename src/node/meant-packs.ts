import type { LoadedPack } from "../model/rule-pack.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";

/**
 * Ids of the packs that a person may mean by a word that is no id: that of the same letters, those of the country that the
 * word names or of which it is a code (`uk` is another code of GB), else the one that a slip of the pen would explain.
 */
export function meantPacks(word: string, known: readonly LoadedPack[]): string[] {
  const wanted = word.toLowerCase();
  const ids = known.map(({ pack }) => pack.id);
  if (ids.includes(wanted)) return [wanted];
  const ofCountry = known.filter(({ pack }) => pack.jurisdiction === regionOf(wanted) || isNamed(pack.title, wanted));
  if (ofCountry.length > 0) return ofCountry.map(({ pack }) => pack.id);
  // The code of another state is no other spelling of it.
  const close = regionOf(wanted) === undefined ? nearest(wanted, ids) : undefined;
  return close === undefined ? [] : [close];
}

/** The country of a code of two letters, by the aliases of Unicode's CLDR. */
function regionOf(word: string): string | undefined {
  return /^[a-z]{2}$/.test(word) ? new Intl.Locale(`und-${word}`).region : undefined;
}

/** True when a title such as `Germany, contracts on …` begins with the word. */
function isNamed(title: string, word: string): boolean {
  return fold(title.split(",")[0] ?? "") === fold(word);
}
