import type { Diagnostic } from "../model/diagnostic.ts";
import type { FirstTexts } from "../model/first-texts.ts";
import { beginning } from "../text/quoted.ts";

const SHOWN = 6;
const LONGEST = 40;

/** What is to be said of words for the state of life of equipment that no list knows. */
export function statusTrouble({ texts, isCut }: FirstTexts): Diagnostic[] {
  if (texts.length === 0) return [];
  const words = texts.slice(0, SHOWN).map((text) => `“${beginning(text, LONGEST)}”`);
  const more = isCut || texts.length > SHOWN ? " and others" : "";
  const message = `the status ${words.join(", ")}${more} is no word that is known: such equipment is judged as if it were in service`;
  return [{ level: "warning", code: "status-unread", message, location: undefined, field: "status" }];
}
