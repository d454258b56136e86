import type { Diagnostic } from "../model/diagnostic.ts";
import type { PriceEntry } from "../model/plan.ts";
import type { RemediationItem } from "../model/remediation.ts";
import type { Vendor } from "../model/vendor.ts";
import { keyOf } from "./cost-of.ts";

/** Lines that are named; of more there is the number. */
const NAMED = 5;

/**
 * What is to be said of prices for a family that neither the catalogue nor the plan knows: a misspelt one, or a model where the
 * plan has its family, would fit nothing in silence.
 */
export function unknownFamilies(
  prices: readonly PriceEntry[],
  items: readonly RemediationItem[],
  vendors: readonly Vendor[],
): Diagnostic[] {
  const priced = prices.filter(({ family }) => family !== undefined);
  if (priced.length === 0) return [];
  const catalogued = vendors.flatMap(({ families }) => families.map(({ name }) => name));
  const planned = items.flatMap(({ unitsByFamily = [] }) => unitsByFamily.map(({ family }) => family));
  const known = new Set([...catalogued, ...planned].map(keyOf));
  const unknown = priced.filter(({ family }) => !known.has(keyOf(family)));
  const [first] = unknown;
  if (first === undefined) return [];
  const named = unknown.slice(0, NAMED).map(({ family, line }) => `${JSON.stringify(family)} (line ${line})`);
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : "";
  const message = `prices for families of which the plan has none were not used: ${named.join(", ")}${more}; the column families of the plan's table says how they are written`;
  const location = { source: first.file, sheet: undefined, record: first.line, line: first.line };
  return [{ level: "warning", code: "price-families-unknown", message, location, field: undefined }];
}
