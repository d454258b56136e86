import type { Diagnostic } from "../model/diagnostic.ts";
import { DIAGNOSTICS_SHOWN } from "../model/diagnostic-tally.ts";
import { addRows, noRows, type RowTally } from "../model/row-tally.ts";
import type { PartScan } from "../scan-part.ts";
import type { Member } from "./crew-member.ts";
import type { CrewReply } from "./crew-messages.ts";

/** What a thread answers to a batch. */
export type BatchReply = Extract<CrewReply, { is: "batch" }>;

/** How far one input has come. */
export interface InputState {
  source: string | undefined;
  /** Batches handed over, and those whose findings are written. */
  count: number;
  next: number;
  /** False once a batch has turned out to depend on those before it. */
  isSteady: boolean;
  /** Findings written. */
  told: number;
  /** Units that each who scans remembers; false once they were too many together. */
  readonly units: Map<Member | PartScan, number>;
  hasUnits: boolean;
  readonly rows: RowTally;
  diagnostics: Diagnostic[];
  readonly replies: Map<number, BatchReply>;
  /** Records of each batch that is under way. */
  readonly places: Map<number, { readonly from: number; readonly to: number }>;
}

/** Nothing of it yet. */
export function noInput(): InputState {
  return {
    source: undefined,
    count: 0,
    next: 0,
    isSteady: true,
    told: 0,
    units: new Map(),
    hasUnits: true,
    rows: noRows(),
    diagnostics: [],
    replies: new Map(),
    places: new Map(),
  };
}

/** Takes note of the answer to the next batch, whose findings are written. */
export function note(input: InputState, { rows, diagnostics, findings }: BatchReply): void {
  input.next += 1;
  input.told += findings;
  addRows(input.rows, rows);
  input.diagnostics = [...input.diagnostics, ...diagnostics].slice(0, DIAGNOSTICS_SHOWN);
}
