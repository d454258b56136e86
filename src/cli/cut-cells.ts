import type { IdentifiedBatch, IdentifiedRow } from "../identify-rows.ts";
import type { Location } from "../model/location.ts";
import { count } from "../report/format.ts";
import { warningLine } from "./warnings.ts";

/** Counts the records of which the written table leaves cells out, and says where the first one stands. */
export interface CutCells {
  /** What follows is of this source. */
  readonly begin: (source: string) => void;
  readonly add: (row: IdentifiedRow, table: IdentifiedBatch["table"]) => void;
  /** A warning, or nothing. */
  readonly lines: () => string[];
}

export function createCutCells(): CutCells {
  let source = "";
  let first: Location | undefined;
  let records = 0;
  return {
    begin(name) {
      source = name;
    },
    add({ record, asset }, { sheet }) {
      first ??= { source, sheet, record, line: asset?.location.line };
      records += 1;
    },
    lines() {
      if (first === undefined) return [];
      const message = `cells behind the last named column are not in the table (${count(records, "record")}, the first one here): name those columns in the header to keep them`;
      const code = "cells-behind-header";
      return [warningLine({ level: "warning", code, message, location: first, field: undefined })];
    },
  };
}
