export type FormCell = string | number | undefined;

/** A table of a form: what netvet can fill, and the columns that a person fills. */
export interface FormTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Columns that netvet cannot know; they stand to the right, empty. */
  readonly toFill: readonly string[];
}

/** A form as far as a result can fill it. */
export interface FilledForm {
  readonly title: string;
  /** Which provision it serves, how well its field list is known, and what it is not. */
  readonly basis: string;
  /** Facts that stand once, with their labels. */
  readonly about: readonly (readonly [string, string])[];
  /** Fields that stand once and that netvet cannot know. */
  readonly toFill: readonly string[];
  readonly tables: readonly FormTable[];
  /** What a reader must know before it is used, such as a list that is not complete. */
  readonly notes: readonly string[];
}
