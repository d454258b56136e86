import { headerKey } from "../header-fold.ts";
import { makersIn } from "../implied-vendor.ts";
import type { TableSigns } from "../profile.ts";

/** True when all these headers are there. */
export function hasAll({ keys }: TableSigns, ...headers: readonly string[]): boolean {
  return headers.every((header) => keys.has(headerKey(header)));
}

/** True when one of these headers is there. */
export function hasAny({ keys }: TableSigns, ...headers: readonly string[]): boolean {
  return headers.some((header) => keys.has(headerKey(header)));
}

/** True when a record before the header has such a text. */
export function hasTitle({ preamble }: TableSigns, title: RegExp): boolean {
  return preamble.some((text) => title.test(text));
}

/** The maker whose name alone stands in a title; undefined when there is none or there are several. */
export function onlyMaker(texts: readonly string[]): string | undefined {
  const found = makersIn(texts.join(" | "));
  return found.length === 1 ? found[0] : undefined;
}
