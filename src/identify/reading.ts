import type { Evidence } from "../model/evidence.ts";
import { remember } from "../text/remember.ts";
import type { CellField } from "./cell.ts";
import { type BrandedEvidence, toPlainEvidence } from "./feature.ts";
import type { RowFunction } from "./function-words.ts";

/** What one cell says. Cells that say the same for the verdict have the same `id`, however they are written. */
export interface Reading {
  readonly id: number;
  readonly field: CellField | undefined;
  readonly evidence: readonly BrandedEvidence[];
  /** The evidence as an identity has it; made when it is asked for first. */
  plain: readonly Evidence[] | undefined;
  /** The vendor cell as read, when it names somebody whom the catalogue does not know. */
  readonly unlisted: string | undefined;
  /** The cell speaks of a pluggable module, whose serial number may have been programmed by anybody. */
  readonly pluggable: boolean;
  /** Kinds of network functions that a description or role names. */
  readonly functions: readonly RowFunction[];
}
export type Unnumbered = Omit<Reading, "id" | "plain">;

const MOST_SIGNATURES = 50_000;

/** The reading of an empty cell, and of every cell that says nothing. */
export const NOTHING: Reading = {
  id: 0,
  field: undefined,
  evidence: [],
  plain: [],
  unlisted: undefined,
  pluggable: false,
  functions: [],
};

/** Gives the same number to readings that say the same; a number is never used for two things. */
export function createNumbering(): (reading: Unnumbered) => Reading {
  let last = 0;
  const numberOf = remember(MOST_SIGNATURES, () => {
    last += 1;
    return last;
  });
  return (reading) => {
    if (saysNothing(reading)) return NOTHING;
    const { field, evidence, unlisted, pluggable, functions } = reading;
    return { id: numberOf(signatureOf(reading)), field, evidence, plain: undefined, unlisted, pluggable, functions };
  };
}

function saysNothing({ evidence, unlisted, pluggable, functions }: Unnumbered): boolean {
  return evidence.length === 0 && unlisted === undefined && !pluggable && functions.length === 0;
}

/** All that bears on the verdict: not the text as read, nor with what it was compared. */
function signatureOf({ field, evidence, unlisted, pluggable, functions }: Unnumbered): string {
  let signature = `${field}|${unlisted}|${pluggable}|${functions.map(({ kind }) => kind).join()}`;
  for (const { feature, vendor, side, strength, grade, family, brand } of evidence) {
    signature += `\n${feature}|${vendor}|${side}|${strength}|${grade}|${family}|${brand}`;
  }
  return signature;
}

/** The evidence of one cell; that of a cell that repeats is the same objects each time. */
export function plainEvidence(reading: Reading): readonly Evidence[] {
  reading.plain ??= reading.evidence.map(toPlainEvidence);
  return reading.plain;
}
