import type { AssetStatus } from "../model/asset.ts";
import { STATUSES } from "../model/asset.ts";
import { fold } from "../text/fold.ts";

/** A function that knows the words of a state of life in the languages of the list; undefined for words that it does not know. */
export function createStatusReader(
  words: Readonly<Record<AssetStatus, readonly string[]>>,
): (text: string) => AssetStatus | undefined {
  const known = new Map<string, AssetStatus>();
  for (const status of STATUSES) for (const word of words[status]) known.set(fold(word), status);
  return (text) => {
    const folded = fold(text);
    return known.get(folded) ?? known.get(fold(text.replace(/\(.*\)|^\d+\s*[-:=]\s*/g, ""))) ?? yesOrNo(folded);
  };
}

/** Columns headed "In service" or "Active" answer yes. */
function yesOrNo(folded: string): AssetStatus | undefined {
  return /^(yes|true|y|да|ja|oui|si|tak|ano|да|ναι|jah|da|po|是)$/.test(folded) ? "in-service" : undefined;
}
