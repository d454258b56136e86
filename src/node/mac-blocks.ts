import { createRequire } from "node:module";
import { createIsKnownRegistrant } from "../identify/index.ts";
import type { Vendor } from "../model/vendor.ts";

/**
 * MAC blocks of the IEEE registry (MA-L, MA-M, MA-S) whose registrant the catalogue knows, as registrant → prefixes joined by
 * spaces. Source: the npm package oui-data, made from the registry of the IEEE.
 */
export function macBlocks(vendors: readonly Vendor[]): Record<string, string> {
  const registry = createRequire(import.meta.url)("oui-data") as Readonly<Record<string, string>>; // its documented shape
  const isKnown = createIsKnownRegistrant(vendors);
  const blocks = new Map<string, string[]>();
  for (const [prefix, entry] of Object.entries(registry)) {
    const registrant = entry.split("\n", 1)[0] ?? "";
    if (isKnown(registrant)) blocks.set(registrant, [...(blocks.get(registrant) ?? []), prefix]);
  }
  return Object.fromEntries([...blocks].map(([registrant, prefixes]) => [registrant, prefixes.join(" ")]));
}
