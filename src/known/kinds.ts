import type { Identifier } from "../identify/index.ts";
import type { Judgement } from "../judge/index.ts";
import type { Asset } from "../model/asset.ts";
import type { Finding } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { RowBatch } from "../model/row.ts";
import type { PlainRows } from "../normalize/index.ts";
import type { StandingJudge } from "../order-judge.ts";
import { createColumnSenses, NOTHING, ODD } from "./column-senses.ts";
import { createKeyTable, NEW } from "./key-table.ts";

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
  /** Findings of the judgement with what is marked on those of all its records: which one binds, waivers, states beside a baseline. */
  readonly findings: readonly Finding[];
  /** The same findings on another one of the kind; with its own evidence, or with that of the first where nobody looks at it. */
  readonly findingsOn: (asset: Asset, evidence: "own" | "first") => readonly Finding[];
}

/** The number of no kind: the record must be read by itself. */
export const NO_KIND = -1;

/** Makes out the kind of a record by its cells. Kinds go by their numbers, so that what is counted of them is in plain arrays. */
export interface Kinds {
  /** Number of the kind of a record, or `NO_KIND`. */
  of(batch: RowBatch, row: number): number;
  /** The kind of that number. */
  at(number: number): Kind;
  /** By number, whether records of the kind have findings. */
  hasFindings(number: number): boolean;
  /** Number of a kind that is like another one, with such marks on its findings; `mark` is asked when it is met first. */
  marked(number: number, marks: number, mark: (finding: Finding, at: number) => Finding): number;
  /** Remembers the record that was asked for last, which was read by itself and had nothing wrong with it. */
  learn(asset: Asset, identity: Identity): void;
}

/** Marks the findings of a kind; undefined where each of its records must be read by itself. */
export type MarkKind = (asset: Asset, findings: readonly Finding[]) => readonly Finding[] | undefined;

/** The record must be read by itself, and nothing is learnt of it. */
const SINGLE = -2;

/** What is noted of each kind in bits. */
const FOUND = 1;
/** Has no name of its own and may be the sum of others: each record must be looked at. */
const MAY_BE_TOTAL = 2;

/** Kinds of one table that are remembered. Where there are more, they hardly repeat. */
const MOST_KINDS = 20_000;

/** Kinds of one table. */
export function createKinds(rows: PlainRows, identifier: Identifier, judge: StandingJudge, mark: MarkKind): Kinds {
  const columns = rows.columns.map((column) => createColumnSenses(column, identifier, judge));
  const width = columns.length;
  const table = createKeyTable(width);
  const kinds: Kind[] = [];
  const notes: number[] = [];
  /** By place in the table. */
  const numbers: number[] = [];
  /** By the number of the kind that they are like, and their marks. */
  const markedKinds = new Map<number, number>();
  const run: Run = { batch: undefined, from: 0, to: 0, keys: new Int32Array(0) };
  let last = SINGLE;

  /** Looks at the cells of all records from this one to the next that may be a header. */
  function begin(batch: RowBatch, from: number): void {
    let to = from;
    while (to < batch.length && rows.startsPlainly(batch, to)) to += 1;
    run.batch = batch;
    run.from = from;
    run.to = to;
    if (to * width > run.keys.length) run.keys = new Int32Array(batch.length * width);
    for (const [index, column] of columns.entries())
      column.read(batch, from, to, { into: run.keys, at: index, step: width });
  }

  function look(row: number): number {
    const { keys } = run;
    const start = row * width;
    let hash = 0;
    for (let at = start; at < start + width; at += 1) {
      const sense = keys[at] as number; // within bounds
      if (sense === ODD) return SINGLE;
      hash = Math.imul(hash, 0x01000193) ^ sense;
    }
    return table.find(keys, start, hash);
  }

  return {
    of(batch, row) {
      last = SINGLE;
      if (batch !== run.batch || row < run.from || row >= run.to) begin(batch, row);
      if (row >= run.to || !rows.isAsset(batch, row)) return NO_KIND;
      last = look(row);
      const number = last < 0 ? NO_KIND : (numbers[last] as number); // within bounds, as below
      if (number === NO_KIND) return NO_KIND;
      return ((notes[number] as number) & MAY_BE_TOTAL) !== 0 && rows.isTotal(batch, row) ? NO_KIND : number;
    },
    at(number) {
      return kinds[number] as Kind; // only kinds have numbers that are asked for
    },
    hasFindings(number) {
      return ((notes[number] as number) & FOUND) !== 0;
    },
    marked(number, marks, mark) {
      const key = marks * MOST_KINDS + number;
      const known = markedKinds.get(key);
      if (known !== undefined) return known;
      const { findingsOn, ...kind } = kinds[number] as Kind; // it was given by `of`
      const made = put({ ...kind, findings: kind.findings.map(mark) }, findingsOn);
      markedKinds.set(key, made);
      return made;
    },
    learn(asset, identity) {
      if (last !== NEW || numbers.length >= MOST_KINDS) return;
      table.add();
      numbers.push(isSteady(asset, identity) ? make(asset, identity) : NO_KIND);
    },
  };

  function make(asset: Asset, identity: Identity): number {
    const alike = judge.alike(asset, identity);
    const judgement = alike(asset, identity);
    const findings = mark(asset, judgement.findings);
    if (findings === undefined) return NO_KIND;
    const identify = identifier.alike(asset);
    const judgedOn: Kind["findingsOn"] = (one, evidence) =>
      alike(one, evidence === "own" ? identify(one) : identity).findings;
    return put({ asset, identity, judgement, findings }, judgedOn);
  }

  function put(kind: Omit<Kind, "number" | "findingsOn">, judgedOn: Kind["findingsOn"]): number {
    const marks = kind.findings.map(marksOf);
    const findingsOn: Kind["findingsOn"] = (...one) =>
      judgedOn(...one).map((found, at) => ({ ...found, ...marks[at] }));
    notes.push(noteOf(kind));
    return kinds.push({ ...kind, number: kinds.length, findingsOn }) - 1;
  }

  /** False when one of its own facts bears on the verdict, or so little is filled that it may be a title. */
  function isSteady(asset: Asset, identity: Identity): boolean {
    const filled = table.asked().reduce((count, sense) => count + Number(sense !== NOTHING), 0);
    return filled > 1 && !identifier.turnsOnDay(asset) && judge.reads(identity) !== undefined;
  }
}

function noteOf({
  asset: { serialNumber, macAddress, sysObjectId },
  findings,
}: Pick<Kind, "asset" | "findings">): number {
  const isNamed = serialNumber !== undefined || macAddress !== undefined || sysObjectId !== undefined;
  return (findings.length > 0 ? FOUND : 0) | (isNamed ? 0 : MAY_BE_TOTAL);
}

/** What is marked on a finding. */
function marksOf(finding: Finding): Partial<Finding> {
  return Object.fromEntries(MARKS.flatMap((key) => (finding[key] === undefined ? [] : [[key, finding[key]]])));
}

const MARKS = ["binding", "waiver", "lapsedWaiver", "exceededWaiver", "baselineState"] as const;

/** What the cells of some records that follow each other say. */
interface Run {
  batch: RowBatch | undefined;
  from: number;
  to: number;
  /** The key of each row of the batch, one behind the other. */
  keys: Int32Array;
}
