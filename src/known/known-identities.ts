import type { CellField, Identifier } from "../identify/index.ts";
import { createJudge } from "../judge/index.ts";
import type { Asset } from "../model/asset.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlainColumn, PlainRows } from "../normalize/index.ts";
import { createCodeClasses } from "./code-classes.ts";
import { createKinds, NO_KIND } from "./kinds.ts";
import { fieldsOwn } from "./known-prints.ts";
import { evidenceReader } from "./own-evidence.ts";

/** The records of one table, of which many say the same of their maker. */
export interface KnownIdentities {
  /** What is known of a record before it is read; undefined for one that must be read by itself. */
  of(batch: RowBatch, row: number): KnownIdentity | undefined;
  /** Remembers the record that was asked for last, which was read by itself and had nothing wrong with it. */
  learn(asset: Asset, identity: Identity): void;
}

/** Who made the records of one kind. */
export interface KnownIdentity {
  /** The first of them, and its identity: those of the others differ in evidence alone. */
  readonly first: { readonly asset: Asset; readonly identity: Identity };
  /** Another one of them. */
  asset(batch: RowBatch, row: number): Asset;
  identity(asset: Asset): Identity;
  /** So many pieces of evidence of another one, the strongest first, without notes. */
  evidence(batch: RowBatch, row: number, most: number): readonly PlainEvidence[];
}

export type PlainEvidence = Omit<Evidence, "note">;

/** Where a record takes a piece of its evidence from; a piece that is the same for all is itself. */
type Source = PlainEvidence | ((batch: RowBatch, row: number) => PlainEvidence);

/** Nobody judges here. */
const NO_RULES = { packs: [], functions: [], vendors: [], asOf: "2000-01-01", act: "operate" } as const;

/** Nothing known yet of a table. */
export function knownIdentities(rows: PlainRows, identifier: Identifier): KnownIdentities {
  const kinds = createKinds(rows, identifier, createJudge(NO_RULES), (_, findings) => findings);
  const known: (KnownIdentity | undefined)[] = [];
  const differing = fieldsOwn(rows.columns);
  const sources = new Map<string, Source>();

  function make(number: number): KnownIdentity {
    const { asset: first } = kinds.at(number);
    const identity = identifier.alike(first);
    const whole = identity(first);
    const places = identifier.recipe(first);
    const own = differing(first);
    const from = whole.evidence.map((one, at) => {
      const { field, place } = places[at] ?? { field: one.field, place: undefined };
      if (!own.has(field as CellField)) return one; // only such fields give evidence
      return place === undefined ? undefined : sourceOf(field as CellField, place);
    });
    return {
      first: { asset: first, identity: whole },
      asset: rows.asset,
      identity,
      evidence(batch, row, most) {
        const told: PlainEvidence[] = [];
        for (const source of from.slice(0, most)) {
          if (source === undefined) return identity(rows.asset(batch, row)).evidence.slice(0, most);
          told.push(typeof source === "function" ? source(batch, row) : source);
        }
        return told;
      },
    };
  }

  function sourceOf(field: CellField, place: number): Source | undefined {
    const key = `${field} ${place}`;
    const column = rows.columns.find((one) => one.field === field);
    if (column === undefined) return undefined;
    const source = sources.get(key) ?? evidenceSource(column, field, place, identifier);
    sources.set(key, source);
    return source;
  }

  return {
    of(batch, row) {
      const number = kinds.of(batch, row);
      if (number === NO_KIND) return undefined;
      known[number] ??= make(number);
      return known[number];
    },
    learn: kinds.learn,
  };
}

/** Reads a piece of evidence from a column; of a plain code the first of its class is read, and the others are alike but for the code. */
function evidenceSource(
  column: PlainColumn,
  field: CellField,
  place: number,
  identifier: Identifier,
): (batch: RowBatch, row: number) => PlainEvidence {
  const evidenceOf = evidenceReader(field, place, identifier);
  const ofClass = createCodeClasses(column, field, identifier, (text) => {
    const one = evidenceOf(text);
    return one.read === text ? one : undefined;
  });

  return (batch, row) => {
    const text = String(column.read(batch.cell(row, column.column)).value);
    const cells = batch.column?.(column.column);
    const from = cells?.from[row] ?? -1;
    const to = cells?.to[row] ?? -1;
    if (cells === undefined || from < 0 || !column.isPlainly(cells.bytes, from, to)) return evidenceOf(text);
    const known = ofClass(cells.bytes, from, to);
    return known === undefined ? evidenceOf(text) : { ...known, read: text };
  };
}
