import { type HeaderWords, headerWordsSchema } from "../model/header-words.ts";
import { loadSeed, parseSeed } from "./load-seed.ts";

const KIND = {
  what: "The list of header words",
  hint: "Mend the entry; src/model/header-words.ts describes the keys.",
  schema: headerWordsSchema,
};

/** Reads `seeds/headers.yaml`. Throws a UserError with file, line and column at the first fault. */
export function loadHeaders(file: string): Promise<HeaderWords> {
  return loadSeed(file, KIND);
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseHeaders(text: string, file: string): HeaderWords {
  return parseSeed(text, file, KIND);
}
