import { z } from "zod";
import type { Builtin } from "../model/builtin.ts";
import { addDuration, isIsoDate } from "../model/iso-date.ts";
import type { Waiver } from "../model/waiver.ts";
import { unknownVendor } from "../text/unknown-vendor.ts";
import { didYouMean } from "../yaml/parse-placed.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { type PlacedYaml, parsePlacedYaml } from "../yaml/placed-yaml.ts";
import { WAIVER_REASONS, type WaiverReason } from "./waiver-reasons.ts";

const day = z.string().refine(isIsoDate, "a day written YYYY-MM-DD");
const words = z.string().trim().min(1, "must not be empty");

const matchSchema = z
  .strictObject({
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}(-\d+)?$/, "16 hexadecimal digits, as the reports print them")
      .optional(),
    pack: words.optional(),
    rule: words.optional(),
    vendor: words.optional(),
    site: words.optional(),
    model: words.optional(),
    serialNumber: words.optional(),
    function: words.optional(),
  })
  .refine((match) => Object.keys(match).length > 0, "must name at least one thing that is waived");

const waiverSchema = z.strictObject({
  id: words,
  match: matchSchema,
  units: z.int().positive("a whole number above 0").optional(),
  reason: z.enum(Object.keys(WAIVER_REASONS) as [WaiverReason, ...WaiverReason[]]), // the table is not empty
  text: words,
  author: words,
  approver: words,
  ticket: words,
  granted: day,
  expires: day,
});

/** What a waiver file holds. */
export const waiverFileSchema = z.strictObject({ waivers: z.array(waiverSchema) });

const HINT = "`netvet init` writes a waiver file with every key explained.";

/** Reads a waiver file. One bad entry, also one of a maker or function that there is not, refuses the whole file, with line and column. */
export function parseWaivers(text: string, file: string, known: Known): Waiver[] {
  const ids = { vendors: known.vendors.map(({ id }) => id), functions: known.functions.map(({ id }) => id) };
  const { waivers } = parseYaml(waiverFileSchema, text, file, HINT);
  const yaml = parsePlacedYaml(text, file);
  const seen = new Set<string>();
  return waivers.map((waiver, index) => {
    const fault = faultOf(waiver, seen);
    if (fault !== undefined)
      throw yaml.error(`${waiver.id}: ${fault.text}`, ["waivers", index, fault.key], undefined, HINT);
    const strange = strangerIn(waiver.match, ids);
    if (strange !== undefined)
      throw yaml.error(
        `${waiver.id}: ${strange.text}`,
        ["waivers", index, "match", strange.key],
        undefined,
        strange.hint,
      );
    seen.add(waiver.id);
    return { ...waiver, match: wholeMatch(waiver.match), line: lineOf(yaml, index) };
  });
}

type Known = Pick<Builtin, "vendors" | "functions">;

type Entry = z.infer<typeof waiverSchema>;

function faultOf(waiver: Entry, seen: ReadonlySet<string>): { key: keyof Entry; text: string } | undefined {
  if (seen.has(waiver.id)) return { key: "id", text: "another waiver of this file has the same id" };
  if (waiver.approver.toLowerCase() === waiver.author.toLowerCase())
    return { key: "approver", text: "the approver must be somebody else than the author" };
  if (waiver.expires < waiver.granted) return { key: "expires", text: "it expires before it was granted" };
  const last = addDuration(waiver.granted, WAIVER_REASONS[waiver.reason].atMost);
  if (waiver.expires > last)
    return {
      key: "expires",
      text: `a waiver for ${waiver.reason} granted on ${waiver.granted} may run until ${last} at most`,
    };
  return undefined;
}

/** A maker or network function that the catalogue does not have, as where its name stands for its id. */
function strangerIn(
  { vendor, function: networkFunction }: Entry["match"],
  { vendors, functions }: Readonly<Record<keyof Known, readonly string[]>>,
): { key: keyof Entry["match"]; text: string; hint: string } | undefined {
  if (vendor !== undefined && !vendors.includes(vendor))
    return { key: "vendor", text: unknownVendor(vendor, vendors), hint: "`netvet vendors list` names the makers." };
  if (networkFunction === undefined || functions.includes(networkFunction)) return undefined;
  const text = `there is no network function ${JSON.stringify(networkFunction)}`;
  return { key: "function", text, hint: didYouMean(networkFunction, functions) };
}

function wholeMatch(match: Entry["match"]): Waiver["match"] {
  const { fingerprint, pack, rule, vendor, site, model, serialNumber, function: networkFunction } = match;
  return { fingerprint, pack, rule, vendor, site, model, serialNumber, function: networkFunction };
}

function lineOf(yaml: PlacedYaml, index: number): number | undefined {
  return yaml.error("", ["waivers", index], undefined, "").place.line;
}
