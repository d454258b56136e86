import type { PlannedBatch } from "./intake.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { RowTally } from "./model/row-tally.ts";
import type { Tally } from "./model/tally.ts";

/** What was counted of the batches of one input, together. */
export interface Counted {
  readonly rows: RowTally;
  /** One of each who scanned; together they are the tally of the input, but for the diagnostics that are shown. */
  readonly tallies: readonly Tally[];
  /** The first diagnostics about rows, in the order of the rows. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Others who scan batches of a run, each with stages of its own. They tell the findings as the texts of the run. */
export interface Crew {
  /** Hands over a batch, and waits while all have enough to do. False for a batch that cannot be handed over. */
  take(source: string, planned: PlannedBatch): Promise<boolean>;
  /**
   * Waits for all batches of the input. A number when records turned out to depend on those before them: the input must be
   * scanned again in its order, and so many findings of it were told already.
   */
  finish(): Promise<Counted | number>;
  /** Gives the input up; so many of its findings were told already. */
  cancel(): Promise<number>;
}
