import type { Sites } from "./site-set.ts";

/** How many assets are counted at once, how many units they are, and where they stand. */
export interface Weight {
  readonly assets: number;
  readonly units: number;
  readonly sites: Sites;
}
