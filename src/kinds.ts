import { markBinding } from "./binding-line.ts";
import type { CellField, Identifier } from "./identify/index.ts";
import { CELL_FIELDS } from "./identify/index.ts";
import type { Judge, Judgement } from "./judge/index.ts";
import { createKeyTable, NEW } from "./key-table.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import type { Finding } from "./model/finding.ts";
import type { Identity } from "./model/identity.ts";
import type { RowBatch } from "./model/row.ts";
import type { PlainCell, PlainColumn, PlainRows } from "./normalize/index.ts";

/**
 * Records that are recognised and judged alike: they differ in nothing but what is each one's own, such as its serial
 * number, its place, or a day that turns nothing. The first of them was made out in full.
 */
export interface Kind {
  /** Numbers begin at 0 in each table. */
  readonly number: number;
  readonly asset: Asset;
  readonly identity: Identity;
  readonly judgement: Judgement;
  /** Findings of the judgement; the one that binds is marked. */
  readonly findings: readonly Finding[];
  /** The same findings on another one of the kind; with its own evidence, or with that of the first where nobody looks at it. */
  readonly findingsOn: (asset: Asset, evidence: "own" | "first") => readonly Finding[];
  /** Has no name of its own and may be the sum of others: each record must be looked at. */
  readonly mayBeTotal: boolean;
}

/** Makes out the kind of a record by its cells. */
export interface Kinds {
  /** Undefined for a record that must be read by itself. */
  of(batch: RowBatch, row: number): Kind | undefined;
  /** Remembers the record that was asked for last, which was read by itself and had nothing wrong with it. */
  learn(asset: Asset, identity: Identity): void;
}

/** Fields of which the value itself counts: few values, read by more than one stage. */
const BY_VALUE: ReadonlySet<AssetField> = new Set<AssetField>([
  "role",
  "networkFunction",
  "generations",
  "siteTags",
  "status",
  "countryOfProduction",
]);
const IDENTIFYING: ReadonlySet<string> = new Set(CELL_FIELDS);

/** A cell that says nothing, and one that must be read with its row. */
const NOTHING = 0;
const ODD = -1;
/** The record must be read by itself. */
const SINGLE = -2;

/** Kinds of one table that are remembered. Where there are more, they hardly repeat. */
const MOST_KINDS = 20_000;

/** Kinds of one table. */
export function createKinds(rows: PlainRows, identifier: Identifier, judge: Judge): Kinds {
  const senses = rows.columns.map((column) => columnSense(column, identifier, judge));
  const width = senses.length;
  const key = new Int32Array(width);
  const table = createKeyTable(width);
  const kinds: (Kind | undefined)[] = [];
  let last = SINGLE;

  function look(batch: RowBatch, row: number): number {
    let hash = 0;
    for (let index = 0; index < width; index += 1) {
      const sense = (senses[index] as ColumnSense)(batch, row); // within bounds
      if (sense === ODD) return SINGLE;
      key[index] = sense;
      hash = (Math.imul(hash, 0x01000193) ^ sense) | 0;
    }
    return table.find(key, hash);
  }

  return {
    of(batch, row) {
      last = SINGLE;
      if (!rows.isAsset(batch, row)) return undefined;
      last = look(batch, row);
      const kind = last < 0 ? undefined : kinds[last];
      return kind?.mayBeTotal === true && rows.isTotal(batch, row) ? undefined : kind;
    },
    learn(asset, identity) {
      if (last !== NEW || kinds.length >= MOST_KINDS) return;
      table.add();
      kinds.push(isSteady(asset, identity) ? makeKind(asset, identity) : undefined);
    },
  };

  function makeKind(asset: Asset, identity: Identity): Kind {
    const { serialNumber, macAddress, sysObjectId } = asset;
    const alike = judge.alike(asset, identity);
    const judgement = alike(asset, identity);
    const findings = markBinding(judgement.findings);
    const identify = identifier.alike(asset);
    const binding = findings.findIndex((finding) => finding.binding === true);
    return {
      number: kinds.length,
      asset,
      identity,
      judgement,
      findings,
      findingsOn: (one, evidence) =>
        alike(one, evidence === "own" ? identify(one) : identity).findings.map((found, at) =>
          at === binding ? { ...found, binding: true } : found,
        ),
      mayBeTotal: serialNumber === undefined && macAddress === undefined && sysObjectId === undefined,
    };
  }

  /** False when one of its own facts bears on the verdict, or so little is filled that it may be a title. */
  function isSteady(asset: Asset, identity: Identity): boolean {
    const filled = key.reduce((count, sense) => count + Number(sense !== NOTHING), 0);
    return filled > 1 && !identifier.turnsOnDay(asset) && judge.reads(identity) !== undefined;
  }
}

type ColumnSense = (batch: RowBatch, row: number) => number;

/** Number of what a cell says, as far as it bears on kind; looked up by the number of its text where it has one. */
function columnSense(column: PlainColumn, identifier: Identifier, judge: Judge): ColumnSense {
  const sense = cellSense(column.field, identifier, judge);
  const isPlainly = sense === THERE ? column.isPlainly : undefined;
  const byCode: (number | undefined)[] = [];
  const index = column.column;
  const read = (raw: string): number => {
    const cell = column.read(raw);
    if (cell.odd) return ODD;
    return cell.value === undefined ? NOTHING : sense(cell);
  };
  return (batch, row) => {
    const code = batch.code?.(row, index) ?? ODD;
    const known = code < 0 ? undefined : byCode[code];
    if (known !== undefined) return known;
    const raw = batch.cell(row, index);
    const found = isPlainly?.(raw) === true ? THERE() : read(raw);
    if (code >= 0) byCode[code] = found;
    return found;
  };
}

type Sense = (cell: PlainCell) => number;

/** Of some fields it only matters that they are filled. */
const THERE = (): number => 1;

/** What of a field bears on kind: its whole value, what it says of a maker, which side of a day it lies on, or only that it is there. */
function cellSense(field: AssetField | undefined, identifier: Identifier, judge: Judge): Sense {
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

function isIdentifying(field: AssetField): field is CellField {
  return IDENTIFYING.has(field);
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
