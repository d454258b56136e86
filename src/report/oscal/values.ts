import type { IsoDate } from "../../model/iso-date.ts";
import type { Json } from "../machine/json.ts";
import { shown } from "../machine/shown.ts";

/** Namespace of netvet's own properties and naming systems. */
export const NETVET_NS = "urn:netvet";
/** Version of the OSCAL models that the documents are written and checked against. */
export const OSCAL_VERSION = "1.0.6";

/** Longest text that a document takes from an inventory. */
const TEXT = 1000;

/** The beginning of a day, UTC. */
export function dayTime(day: IsoDate): string {
  return `${day}T00:00:00Z`;
}

/** Text as OSCAL's string: one line, neither empty nor with space at its ends. */
export function oscalText(text: string): string {
  return shown(text, TEXT).trim() || "-";
}

/** Text as OSCAL's token, such as `own-policy.core-out`. */
export function oscalToken(text: string): string {
  const token = text.replaceAll("/", ".").replace(/[^\p{L}\p{N}.\-_]/gu, "-");
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}

/** Properties of netvet's namespace; absent values make none. An empty list is left out, as OSCAL has no empty arrays. */
export function oscalProps(values: Readonly<Record<string, string | number | undefined>>): Json {
  return unlessEmpty(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [{ name, ns: NETVET_NS, value: oscalText(String(value)) }],
    ),
  );
}

/** The array, or nothing when it is empty. */
export function unlessEmpty(values: readonly Json[]): Json {
  return values.length > 0 ? values : undefined;
}
