import { CELL_FIELDS, type CellField, type Identifier } from "../identify/index.ts";
import type { AssetField } from "../model/asset.ts";
import type { ColumnCells, RowBatch } from "../model/row.ts";
import type { PlainCell, PlainColumn } from "../normalize/index.ts";
import type { StandingJudge } from "../order-judge.ts";

/** A cell that says nothing, and one that must be read with its row. */
export const NOTHING = 0;
export const ODD = -1;
/** Not looked at yet. */
const UNKNOWN = -2;
/** So many cells show whether those of a column are plain. */
const TRIAL = 64;

/** Numbers of what the cells of one column say, as far as it bears on kind. */
export interface ColumnSenses {
  /** Puts those of the rows from `from` to before `to` where they belong. */
  read(batch: RowBatch, from: number, to: number, places: Places): void;
}

/** Where the number of a row stands: `at` plus its row times `step`. */
export interface Places {
  readonly into: Int32Array;
  readonly at: number;
  readonly step: number;
}

/** What cells say is told by their bytes where these are plain, and else looked up by the number of their text where they have one. */
export function createColumnSenses(column: PlainColumn, identifier: Identifier, judge: StandingJudge): ColumnSenses {
  const { field, column: index } = column;
  const sense = cellSense(field, identifier, judge);
  const ofBytes = byteSense(column, sense, identifier);
  let byCode = new Int32Array(256).fill(UNKNOWN);
  /** False once most cells had to be looked up by number after all. */
  let tellsByBytes = ofBytes !== undefined;

  function read(raw: string): number {
    const cell = column.read(raw);
    if (cell.odd) return ODD;
    return cell.value === undefined ? NOTHING : sense(cell);
  }

  function learn(code: number, raw: string): number {
    const found = read(raw);
    if (code >= byCode.length) {
      const wider = new Int32Array(2 * Math.max(code, byCode.length)).fill(UNKNOWN);
      wider.set(byCode);
      byCode = wider;
    }
    byCode[code] = found;
    return found;
  }

  function readCode(batch: RowBatch, row: number): number {
    const code = batch.codes?.(index)[row] ?? -1;
    if (code < 0) return read(batch.cell(row, index));
    const known = code < byCode.length ? (byCode[code] as number) : UNKNOWN; // within bounds
    return known === UNKNOWN ? learn(code, batch.cell(row, index)) : known;
  }

  function readBytes(
    says: OfBytes,
    { bytes, from: starts, to: ends }: ColumnCells,
    batch: RowBatch,
    from: number,
    to: number,
    { into, at, step }: Places,
  ): void {
    let unsure = 0;
    for (let row = from; row < to; row += 1) {
      const start = starts[row] as number; // within bounds, as below
      const found = start < 0 ? UNKNOWN : says(bytes, start, ends[row] as number);
      unsure += Number(found < 0);
      into[at + row * step] = found < 0 ? readCode(batch, row) : found;
    }
    if (to - from >= TRIAL) tellsByBytes = 2 * unsure <= to - from;
  }

  function readCodes(batch: RowBatch, codes: Int32Array, from: number, to: number, { into, at, step }: Places): void {
    for (let row = from; row < to; row += 1) {
      const code = codes[row] as number; // within bounds, as below
      const known = code >= 0 && code < byCode.length ? (byCode[code] as number) : UNKNOWN;
      into[at + row * step] = known === UNKNOWN ? readCode(batch, row) : known;
    }
  }

  return {
    read(batch, from, to, places) {
      const cells = tellsByBytes ? batch.column?.(index) : undefined;
      if (ofBytes !== undefined && cells !== undefined) readBytes(ofBytes, cells, batch, from, to, places);
      else if (batch.codes !== undefined) readCodes(batch, batch.codes(index), from, to, places);
      else
        for (let row = from; row < to; row += 1)
          places.into[places.at + row * places.step] = read(batch.cell(row, index));
    },
  };
}

type Sense = (cell: PlainCell) => number;

/** Of some fields it only matters that they are filled. */
const THERE = (): number => 1;

type OfBytes = (bytes: Uint8Array, from: number, to: number) => number;

/** The sense of a cell by its bytes, below zero where they do not tell. */
function byteSense({ field, isPlainly }: PlainColumn, sense: Sense, identifier: Identifier): OfBytes | undefined {
  if (sense === THERE) return (bytes, from, to) => (isPlainly(bytes, from, to) ? 1 : UNKNOWN);
  const says = isIdentifying(field) ? identifier.byteSense(field) : undefined;
  if (says === undefined) return undefined;
  return (bytes, from, to) => {
    const cells = isPlainly(bytes, from, to) ? says.classOf(bytes, from, to) : UNKNOWN;
    return cells < 0 ? UNKNOWN : 1 + says.idOf(cells);
  };
}

/** Fields of which the value itself counts: few values, read by more than one stage. */
export const BY_VALUE: ReadonlySet<AssetField> = new Set<AssetField>([
  "role",
  "networkFunction",
  "generations",
  "siteTags",
  "status",
  "countryOfProduction",
]);
const IDENTIFYING: ReadonlySet<string> = new Set(CELL_FIELDS);

/** What of a field bears on kind: its whole value, what it says of a maker, which side of a day it lies on, or only that it is there. */
function cellSense(field: AssetField | undefined, identifier: Identifier, judge: StandingJudge): Sense {
  const parts = (judge.reads({ vendor: undefined }) ?? []).filter((part) => part.field === field);
  const whole = field === undefined || BY_VALUE.has(field) || parts.some(({ before }) => before === undefined);
  if (whole) return numbered(({ value }) => JSON.stringify(value));
  const days = parts.flatMap(({ before }) => before ?? []);
  if (days.length > 0) return ({ value }) => 1 + days.filter((day) => day <= String(value)).length;
  if (!isIdentifying(field)) return THERE;
  const sense = identifier.sense(field);
  const says = ({ value }: PlainCell): number => sense(String(value));
  if (field !== "description" && field !== "name") return (cell) => 1 + says(cell);
  return numbered((cell) => `${says(cell)} ${cell.mentions}`);
}

function isIdentifying(field: AssetField | undefined): field is CellField {
  return field !== undefined && IDENTIFYING.has(field);
}

function numbered(keyOf: (cell: PlainCell) => string): Sense {
  const numbers = new Map<string, number>();
  return (cell) => {
    const key = keyOf(cell);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    return numbers.size;
  };
}
