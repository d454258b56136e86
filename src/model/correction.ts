import type { IsoDate } from "./iso-date.ts";

/** Facts of an asset that can tell which one is meant; all that are given must be equal. */
export const CORRECTION_KEYS = ["serialNumber", "id", "name", "site", "model", "partNumber", "vendor"] as const;
export type CorrectionKey = (typeof CORRECTION_KEYS)[number];

/** What a person found out about the maker of some assets, where the inventory is wrong. It accepts nothing: see waivers. */
export interface Correction {
  readonly id: string;
  /** The assets that it means. */
  readonly match: Readonly<Partial<Record<CorrectionKey, string>>>;
  /** Id of the maker in the catalogue. */
  readonly vendor: string;
  /** What was seen, by whom and when. */
  readonly evidence: string;
  readonly author: string;
  readonly date: IsoDate;
}

/** A correction as a run used it. */
export interface CorrectionUse {
  readonly correction: Correction;
  readonly assets: number;
}
