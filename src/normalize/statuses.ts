import type { AssetStatus } from "../model/asset.ts";
import { STATUSES } from "../model/asset.ts";
import type { HeaderWords } from "../model/header-words.ts";
import { fold } from "../text/fold.ts";

/** What a word says of the life of a unit. */
export interface StatusReading {
  readonly status: AssetStatus;
  /** False for a unit that stands but does not work: another column may say what has become of it. */
  readonly works: boolean;
}

/** What may stand beside the word: a remark in brackets, a number before it, a day behind it. */
const BESIDE =
  /\(.*\)|^\d+\s*[-:=]\s*|[\s,;:–-]+(?:(?:on|since|in|am|seit|от|на|od|dne|dnia|din|le) )?\d{1,4}(?:[./-]\d{1,4}){0,2}\.?$/giu;

/** A longer text is prose, and no word with a remark beside it. */
const LONGEST_STATE = 500;

/** A function that knows the words of a state of life in the languages of the list; undefined for words that it does not know. */
export function createStatusReader({
  statuses,
  outages,
}: Pick<HeaderWords, "statuses" | "outages">): (text: string) => StatusReading | undefined {
  const known = new Map<string, StatusReading>();
  for (const word of outages) known.set(fold(word), { status: "in-service", works: false });
  for (const status of STATUSES) for (const word of statuses[status]) known.set(fold(word), { status, works: true });
  return (text) => {
    const folded = fold(text);
    return (
      known.get(folded) ??
      (text.length > LONGEST_STATE ? undefined : known.get(fold(text.replace(BESIDE, "")))) ??
      yesOrNo(folded)
    );
  };
}

/**
 * The state of a unit by what its columns say, the most specific first: the first word that is known. A unit is retired only
 * where no column says that it is still there, and that it does not work says less than any other word.
 */
export function statusOf(readings: Iterable<StatusReading | undefined>): AssetStatus | undefined {
  let left: AssetStatus | undefined;
  for (const reading of readings) {
    if (reading === undefined) continue;
    if (reading.works && reading.status !== "retired") return reading.status;
    if (left === undefined || reading.works) left = reading.status;
  }
  return left;
}

/** Columns headed "In service" or "Active" answer yes. */
function yesOrNo(folded: string): StatusReading | undefined {
  return /^(yes|true|y|да|ja|oui|si|tak|ano|да|ναι|jah|da|po|是|igen|sim|evet|kylla|taip)$/.test(folded)
    ? { status: "in-service", works: true }
    : undefined;
}
