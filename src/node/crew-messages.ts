import type { FoundTexts } from "../finding-out.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { RowTally } from "../model/row-tally.ts";
import type { Tally } from "../model/tally.ts";
import type { BatchBytes } from "../read/index.ts";
import type { ScanRequest } from "../scan-request.ts";

/** What a thread is started with: the part of a request that is plain data, and the formats in which findings are written. */
export interface CrewOrder {
  readonly request: Omit<ScanRequest, "inputs" | "crew" | "texts" | "identify">;
  readonly formats: readonly string[];
}

/** To a thread: a table begins; a batch, and texts to write over; remember no units; give what was counted and forget it. */
export type CrewTask =
  | { readonly is: "table"; readonly source: string; readonly batch: BatchBytes }
  | {
      readonly is: "batch";
      readonly number: number;
      readonly first: number;
      readonly batch: BatchBytes;
      readonly room: FoundTexts | undefined;
    }
  | { readonly is: "forget units" }
  | { readonly is: "finish" };

/** From a thread. */
export type CrewReply =
  | {
      readonly is: "batch";
      readonly number: number;
      readonly rows: RowTally;
      readonly diagnostics: readonly Diagnostic[];
      readonly findings: number;
      readonly texts: FoundTexts;
      readonly isSteady: boolean;
      /** Units that the thread remembers by now. */
      readonly units: number;
      /** The batch, to write another one over it; undefined for one that was not handed over. */
      readonly batch: BatchBytes | undefined;
    }
  | { readonly is: "tally"; readonly tally: Tally | undefined };
