import type { ANSWERS, Criterion } from "./assessment.ts";
import type { IsoDate } from "./iso-date.ts";

/** What was answered about one supplier under one criterion, by whom and on which day. */
export interface SupplierAnswer {
  readonly criterion: Criterion;
  readonly answer: (typeof ANSWERS)[number];
  /** Absent when nobody answered. */
  readonly source?: string | undefined;
  readonly on?: IsoDate | undefined;
  readonly note?: string | undefined;
}

/** One supplier of the inventory and how it was evaluated. */
export interface EvaluatedSupplier {
  readonly vendor: string;
  readonly name: string;
  /** One for each criterion of the matrix, in its order. */
  readonly answers: readonly SupplierAnswer[];
  /** Authorities that designated the supplier as a whole; it ascribes and asserts nothing. */
  readonly designations: readonly { readonly by: string; readonly on: IsoDate }[];
  /** contested: the operator's answers all meet, and an authority has designated the supplier. */
  readonly standing: "meets" | "fails" | "designated" | "contested" | "not-assessed";
}

/** Suppliers by criteria, as the applied packs or the operator's assessments ask. */
export interface SupplierMatrix {
  readonly criteria: readonly Criterion[];
  /** Rules that ask; empty when only the operator does. */
  readonly askedBy: readonly {
    readonly pack: string;
    readonly rule: string;
    readonly title: string;
    readonly criteria: readonly Criterion[];
  }[];
  readonly suppliers: readonly EvaluatedSupplier[];
}
