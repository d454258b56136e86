import type { Evidence, Grade, Strength } from "../model/evidence.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { Vendor } from "../model/vendor.ts";
import type { Cell, CellField } from "./cell.ts";

/** What evidence needs beside the feature and the cell in which it was read. */
export interface Clue {
  /** Kind of evidence, when it is not the feature's own. */
  readonly feature?: string | undefined;
  readonly vendor: string;
  readonly strength: Strength;
  readonly comparedWith: string;
  readonly grade: Grade;
  readonly side?: "for" | "against" | undefined;
  readonly read?: string | undefined;
  readonly family?: string | undefined;
  readonly brand?: string | undefined;
  /** First day of the name that was read. */
  readonly since?: string | undefined;
  readonly note?: string | undefined;
}

/** What the identity stage asks the world for, and what helps it if it is given. */
export interface IdentifyOptions {
  /** Registrant of a MAC address (lower case, colons) in the IEEE registry, or undefined. */
  readonly macRegistrant?: ((mac: string) => string | undefined) | undefined;
  /** Network functions by whose words a description supports a product family of the same function. */
  readonly functions?: readonly NetworkFunction[] | undefined;
}

/** Reads one cell: says every clue that it sees, or nothing. */
export type ReadCell = (cell: Cell, say: (clue: Clue) => void) => void;

/** One way to recognise a maker. */
export interface Feature {
  readonly id: string;
  readonly fields: readonly CellField[];
  /** Builds the indexes once; returns undefined when no vendor has facts for it. */
  compile(vendors: readonly Vendor[], options: IdentifyOptions): ReadCell | undefined;
  /**
   * Patterns of whole texts of letters and digits: cells that the same of them match say the same, but for notes. Given by
   * features of serial numbers, of which there are too many to read each.
   */
  patterns?(vendors: readonly Vendor[]): readonly string[];
}

/** Evidence with the brand that it shows and the first day of the name that was read. */
export interface BrandedEvidence extends Evidence {
  readonly brand: string | undefined;
  readonly since: string | undefined;
}

export function toEvidence(feature: string, cell: Cell, clue: Clue): BrandedEvidence {
  return {
    feature: clue.feature ?? feature,
    vendor: clue.vendor,
    strength: clue.strength,
    side: clue.side ?? "for",
    field: cell.field,
    read: clue.read ?? cell.text,
    comparedWith: clue.comparedWith,
    grade: clue.grade,
    family: clue.family,
    note: clue.note,
    brand: clue.brand,
    since: clue.since,
  };
}

/** A look-alike that was considered and lost, and why. */
export function againstClue(vendor: string, comparedWith: string, why: string | undefined): Clue {
  return { vendor, side: "against", strength: "weak", comparedWith, grade: "read", note: why };
}

/** The brand has its own place in an identity, and the first day of a name serves only to place the making. */
export function toPlainEvidence(branded: BrandedEvidence): Evidence {
  const { feature, vendor, strength, side, field, read, comparedWith, grade, family, note } = branded;
  return { feature, vendor, strength, side, field, read, comparedWith, grade, family, note };
}
