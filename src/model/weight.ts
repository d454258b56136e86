import type { Asset } from "./asset.ts";

/** How many assets are counted at once, how many units they are, and where they stand. */
export interface Weight {
  readonly assets: number;
  readonly units: number;
  /** Names of sites, each at least once. */
  readonly sites: Iterable<string>;
}

const NOWHERE: readonly string[] = [];

/** The weight of one asset. */
export function weightOf({ quantity, site }: Asset): Weight {
  return { assets: 1, units: quantity, sites: site === undefined ? NOWHERE : [site] };
}
