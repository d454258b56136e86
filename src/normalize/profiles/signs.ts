import { headerKey } from "../header-fold.ts";
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

const MAKERS =
  /\b(Huawei|ZTE|Ericsson|Nokia|Samsung|Cisco|Juniper|NEC|Fujitsu|Ciena|FiberHome|Mavenir|Ceragon|Adtran)\b/gi;

/** The maker whose name alone stands in a title; undefined when there is none or there are several. */
export function onlyMaker(texts: readonly string[]): string | undefined {
  const found = new Map(texts.flatMap((text) => (text.match(MAKERS) ?? []).map((name) => [name.toLowerCase(), name])));
  return found.size === 1 ? [...found.values()][0] : undefined;
}
