import type { Layout, Vendor } from "../../model/vendor.ts";
import { createPatternIndex, type PatternIndex } from "../pattern-index.ts";

/** A layout of serial numbers, part numbers or software strings and whose it is. */
export interface LayoutOf {
  readonly vendor: string;
  readonly layout: Layout;
}

/** Index over one kind of layouts of all vendors; undefined when there are none. */
export function layoutIndex(
  vendors: readonly Vendor[],
  layoutsOf: (vendor: Vendor) => readonly Layout[],
): PatternIndex<LayoutOf> | undefined {
  const all = vendors.flatMap((vendor) => layoutsOf(vendor).map((layout) => ({ vendor: vendor.id, layout })));
  if (all.length === 0) return undefined;
  return createPatternIndex(all.map((about) => ({ source: about.layout.pattern, about })));
}
