import type { Found, FoundTexts } from "./finding-out.ts";
import { type PlannedBatch, planBatch } from "./intake.ts";
import { type Known, knownKinds } from "./known/known.ts";
import { scanBatch } from "./line.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import { noRows, type RowTally } from "./model/row-tally.ts";
import { noteTable, type Tally } from "./model/tally.ts";
import { forgetUnits, tableNumber } from "./model/unit-tally.ts";
import { type Line, openLine } from "./open-line.ts";
import type { ReadBatch } from "./read/index.ts";
import type { ScanRequest } from "./scan-request.ts";

/** What one batch gave. */
export interface ScannedBatch {
  readonly rows: RowTally;
  readonly found: Found;
  readonly diagnostics: readonly Diagnostic[];
  /** False when what was found may depend on batches before this one. */
  readonly isSteady: boolean;
  /** Units that are remembered by now, to find those that are named twice. */
  readonly units: number;
}

/** Scans batches of one inventory apart from the others, in any order. */
export interface PartScan {
  /** Begins a table with its first batch, which is scanned like any other. */
  plan(batch: ReadBatch): void;
  scan(batch: ReadBatch, first: number): ScannedBatch;
  /** Gives texts of findings back, as `FindingOut.reuse` does. */
  reuse(texts: FoundTexts): void;
  /** Remembers no units any more, as the parts have too many together. */
  forgetUnits(): void;
  /** Everything that was counted. */
  finish(): Tally;
}

/** Makes the stages ready for one input. */
export function createPartScan(request: ScanRequest, source: string, formats: readonly string[]): PartScan {
  const line = openLine(request, formats);
  let planned: Omit<PlannedBatch, "batch" | "first"> | undefined;
  let known: Known | undefined;

  function endTable(): void {
    known?.counts.settle(line.tally);
    noteTable(line.tally, planned?.plan);
    known = undefined;
  }

  return {
    plan(batch) {
      endTable();
      tableNumber(line.tally.units, source, batch.sheet); // every part has the tables in their order
      planned = planBatch(batch, source, line.reference, request.intake);
      known = knownKinds(line, { ...planned, batch, first: 0 }, "inventory");
    },
    scan(batch, first) {
      if (planned === undefined) throw new Error("a batch came before its table");
      const rows = noRows();
      scanBatch(line, { ...planned, batch, first }, { source, part: "inventory", rows, known });
      const found = line.out.take();
      const diagnostics = takeDiagnostics(line);
      return { rows, found, diagnostics, isSteady: isSteady(line, planned.plan), units: line.tally.units.count };
    },
    reuse: line.out.reuse,
    forgetUnits() {
      forgetUnits(line.tally.units);
    },
    finish() {
      endTable();
      return line.tally;
    },
  };
}

/** Unnamed equal assets are numbered in the order of the rows. */
function isSteady({ tally }: Line, plan: PlannedBatch["plan"]): boolean {
  return plan.isSteady() && tally.twins.size === 0;
}

/** Each batch brings its first diagnostics, as only the whole knows which come first. */
function takeDiagnostics({ tally }: Line): readonly Diagnostic[] {
  const { shown } = tally.diagnostics;
  tally.diagnostics.shown = [];
  return shown;
}
