import type { IsoDate } from "./iso-date.ts";

/** What an item costs as a whole, or as many of its units as `units` says: three points of one range, in one currency. */
export interface CostRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly currency: string;
  /** `plan` when people wrote it into the plan, otherwise the lines of the price book. */
  readonly from: string;
  /** Units that it covers when nobody supplied a price for the others; absent when it covers all. */
  readonly units?: number | undefined;
}

/** What people decided about an item of the plan; it survives the next assessment by the item's key. */
export interface PlanEntry {
  readonly key: string;
  readonly owner: string | undefined;
  readonly status: string | undefined;
  readonly due: IsoDate | undefined;
  readonly cost: CostRange | undefined;
  readonly note: string | undefined;
  /** What stands in columns that people added, by the name of the column; undefined when there is nothing. */
  readonly own: Readonly<Record<string, string>> | undefined;
  /** 1-based line in its file, or row of its sheet. */
  readonly line: number;
  readonly sheet: string | undefined;
}

/** What people decided on an item that no open finding asks for now: the plan carries it on until they delete the line. */
export type KeptDecision = Omit<PlanEntry, "line" | "sheet">;

/** A plan as it came back from people. */
export interface PlanFile {
  readonly file: string;
  readonly entries: readonly PlanEntry[];
  /** Lines that hold something and name no item: their key is empty, or another word such as that of a sum. */
  readonly nameless?: readonly Pick<PlanEntry, "line" | "sheet">[] | undefined;
  /** Columns for people to fill in that the file does not have, or has under other names. */
  readonly missing?: readonly string[] | undefined;
}

/** One line of an operator's own price book: what a unit costs. An absent key fits everything. */
export interface PriceEntry {
  readonly vendor: string | undefined;
  readonly function: string | undefined;
  readonly domain: string | undefined;
  readonly family: string | undefined;
  readonly action: string | undefined;
  /** Of one unit, in `currency`: the least, the likeliest and the most. */
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** Code in capital letters. */
  readonly currency: string;
  /** Where the price comes from and of which year it is, in the operator's words. */
  readonly source: string | undefined;
  readonly year: string | undefined;
  readonly file: string;
  readonly line: number;
}
