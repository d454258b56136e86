import { z } from "zod";
import type { CORRECTION_KEYS, Correction } from "../model/correction.ts";
import { addDays, type IsoDate, isIsoDate, LAST_DAY } from "../model/iso-date.ts";
import { unknownVendor } from "../text/unknown-vendor.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { parsePlacedYaml } from "../yaml/placed-yaml.ts";

const words = z.string().trim().min(1, "must not be empty");
const optional = words.optional();

const matchSchema = z
  .strictObject({
    serialNumber: optional,
    id: optional,
    name: optional,
    site: optional,
    model: optional,
    partNumber: optional,
    vendor: optional,
  } satisfies Record<(typeof CORRECTION_KEYS)[number], typeof optional>)
  .refine((match) => Object.keys(match).length > 0, "must name at least one fact of the asset that is meant");

const correctionSchema = z.strictObject({
  id: words,
  match: matchSchema,
  vendor: words,
  evidence: words,
  author: words,
  date: z.string().refine(isIsoDate, "a day written YYYY-MM-DD"),
});

const fileSchema = z.strictObject({ corrections: z.array(correctionSchema) });
const HINT =
  "`netvet init` writes a file of corrections with every key explained; `netvet vendors list` names the makers.";

/**
 * Reads a file of corrections. One bad entry refuses the whole file, with line and column; so does one of a day that has not
 * come anywhere, when it is said which day it is.
 */
export function parseCorrections(
  text: string,
  file: string,
  vendors: readonly string[],
  today: IsoDate = LAST_DAY,
): Correction[] {
  const { corrections } = parseYaml(fileSchema, text, file, HINT);
  const yaml = parsePlacedYaml(text, file);
  const seen = new Set<string>();
  return corrections.map(({ match, ...entry }, index) => {
    const fail = (key: string, why: string) =>
      yaml.error(`${entry.id}: ${why}`, ["corrections", index, key], undefined, HINT);
    if (seen.has(entry.id)) throw fail("id", "another correction of this file has the same id");
    if (!vendors.includes(entry.vendor)) throw fail("vendor", unknownVendor(entry.vendor, vendors));
    if (entry.date > addDays(today, 1)) throw fail("date", `${entry.date} has not come yet`);
    const facts = JSON.stringify(match);
    if (seen.has(facts)) throw fail("match", "another correction of this file means the same assets");
    seen.add(entry.id).add(facts);
    return { ...entry, match: Object.fromEntries(Object.entries(match).filter(([, fact]) => fact !== undefined)) };
  });
}
