import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import { raiseLimit } from "../model/limit-names.ts";
import type { ReadLimits } from "../model/read-limits.ts";

/** Counts the values of a source that stood in columns beyond the limit and were not read. */
export interface DroppedColumns {
  readonly limits: ReadLimits;
  add(): void;
  /** What is said of them, if there are any. */
  notes(): readonly Diagnostic[];
}

/** One for all tables of a source. */
export function droppedColumns(source: string, limits: ReadLimits): DroppedColumns {
  let values = 0;
  return {
    limits,
    add() {
      values += 1;
    },
    notes() {
      if (values === 0) return [];
      const what = `values in more than ${limits.columns} columns were not read (${values})`;
      const message = `${source}: ${what}; ${raiseLimit("columns", limits)}`;
      return [onTheWhole("warning", "columns-dropped", message)];
    },
  };
}
