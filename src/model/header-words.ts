import { z } from "zod";
import { ASSET_FIELDS, STATUSES } from "./asset.ts";

/** ISO 639-1 code of a language. */
const language = z.string().regex(/^[a-z]{2}$/, "expected a language code such as de");
const words = z.array(z.string().min(1));
const wordsByLanguage = z.record(language, words);

/** Ways to decide a header that means different things in different sources; the code of each is in `normalize/ambiguous.ts`. */
export const HEADER_RULES = [
  "maker-or-seller",
  "model-or-role",
  "name-or-description",
  "serial-or-slot",
  "part-or-line-number",
  "row-counter",
  "quantity-or-number",
  "version",
  "hardware",
  "site-or-position",
  "serial-or-series",
  "stock-code",
  "generation-or-domain",
  "node-kind",
] as const;
export type HeaderRule = (typeof HEADER_RULES)[number];

/** `seeds/headers.yaml`: words of column headers by canonical field and language, and words that tell rows and values apart. */
export const headerWordsSchema = z.strictObject({
  /** Names of the languages by code. */
  languages: z.record(language, z.string()),
  /** Words by field and language, the most specific first. */
  fields: z.partialRecord(z.enum(ASSET_FIELDS), wordsByLanguage),
  /** Those of `fields` that were seen in a source; the others are recalled. */
  read: z.partialRecord(z.enum(ASSET_FIELDS), wordsByLanguage),
  /** Headers that need a look at the values and at the other columns. */
  ambiguous: z.array(z.strictObject({ rule: z.enum(HEADER_RULES), words, note: z.string() })),
  /** Headers of columns without a meaning for the assessment, by kind. */
  ignore: z.record(z.string(), words),
  /** First words of rows that add up others. */
  totals: words,
  charges: words,
  /** First words of rows that close a table. */
  footers: words,
  /** First words of rows that head a group of rows. */
  sections: words,
  /** Cell texts that mean that there is no value. */
  nulls: z.array(z.string()),
  statuses: z.record(z.enum(STATUSES), words),
  /** States of equipment that stands but does not work: it is in service unless another column says what has become of it. */
  outages: words,
  /** Names of the months, January first: beginnings of words after folding. */
  months: z.array(words).length(12),
  /** Order in which a language writes day, month and year when the values do not tell. */
  dateOrders: z.record(language, z.enum(["dmy", "mdy", "ymd"])),
  /** Legacy code page by language. */
  codePages: z.record(language, z.string()),
});
export type HeaderWords = z.infer<typeof headerWordsSchema>;
