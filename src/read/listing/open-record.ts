import type { EmitRecord } from "./listing.ts";

/** The record to which the lines at hand belong, until it is finished. */
export interface OpenRecord {
  /** Undefined between records. */
  readonly cells: Record<string, string> | undefined;
  /** Begins a record on a line. */
  begin(cells: Record<string, string>, line: number): void;
  /** Gives the record out, if there is one that says anything. */
  finish(emit: EmitRecord): void;
}

/** No record yet. */
export function openRecord(
  saysAnything: (cells: Readonly<Record<string, string>>) => boolean = () => true,
): OpenRecord {
  let cells: Record<string, string> | undefined;
  let begun = 0;
  return {
    get cells() {
      return cells;
    },
    begin(own, line) {
      cells = own;
      begun = line;
    },
    finish(emit) {
      if (cells !== undefined && saysAnything(cells)) emit(cells, begun);
      cells = undefined;
    },
  };
}
