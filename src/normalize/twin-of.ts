import type { AssetField } from "../model/asset.ts";
import type { HeaderRule } from "../model/header-words.ts";
import { quoted } from "../text/quoted.ts";
import type { Decision } from "./ambiguous.ts";
import { headerKey } from "./header-fold.ts";
import type { Choice } from "./profile-columns.ts";

/** Paths to the maker of what is plugged into a port. */
const PLUGGED = /\b(transceiver|optics?|sfp|xcvr|pluggable|module)s?\.vendor(_?name)?$/i;

/**
 * Of two columns with one name, or of which one is a part of the other, the second is not the seller because the first names
 * the maker; nor is `transceiver.vendor` where the records of parts stand beside those of the whole, whose maker is in `vendor`, or
 * `vendor` where `bbu.vendor` is that of the whole.
 */
export function twinOf(
  headers: readonly string[],
  column: number,
  rule: HeaderRule,
  choices: readonly (Choice | undefined)[],
): Decision | undefined {
  if (rule !== "maker-or-seller" && rule !== "model-or-role") return undefined;
  const header = headers[column] ?? "";
  if (PLUGGED.test(header) && headers.some((other) => other.startsWith("parent: ")))
    return { field: "vendor", why: "the maker of what is plugged in" };
  if (rule === "maker-or-seller" && isInside(header, headers, choices))
    return { field: "vendor", why: "the maker of what is inside" };
  const key = headerKey(header);
  const twin = choices.find((choice, at) => choice?.field !== undefined && headerKey(headers[at] ?? "") === key);
  if (twin?.field !== undefined) return { field: twin.field, why: `as the other ${quoted(header)}` };
  const whole = choices.findIndex((choice, at) => GIVES[rule].includes(choice?.field) && isPartOf(header, headers[at]));
  return choices[whole] && { field: choices[whole].field, why: `one thing with ${quoted(headers[whole] ?? "")}` };
}

/** True where the whole has a column for its maker, which its parts repeat as `parent: bbu.vendor`, and this one is of the parts. */
function isInside(header: string, headers: readonly string[], choices: readonly (Choice | undefined)[]): boolean {
  const isOfWhole = (name = ""): boolean => headers.includes(`parent: ${name}`);
  return !isOfWhole(header) && choices.some((choice, at) => choice?.field === "vendor" && isOfWhole(headers[at]));
}

const GIVES: Readonly<Record<"maker-or-seller" | "model-or-role", readonly (AssetField | undefined)[]>> = {
  "maker-or-seller": ["vendor", "supplier"],
  "model-or-role": ["model", "role"],
};

/** True for `vendor` and `vendor.name`: what is an object in one record is a text, or null, in another. */
function isPartOf(one: string, other = ""): boolean {
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
