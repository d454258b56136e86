import type { XmlNode } from "./xml-node.ts";

/** What the beginning of a document shows of its kind. */
export interface XmlSigns {
  /** Local name of the root. */
  readonly root: string;
  /** Values of the attributes of the root, namespaces among them, joined by blanks. */
  readonly namespaces: string;
  /** Local names of the elements in the sample. */
  readonly names: ReadonlySet<string>;
}

/** One row of a table: texts by column. */
export type XmlCells = Record<string, string>;

/** Gives out one row that was made of an element. */
export type EmitRow = (cells: XmlCells, node: XmlNode) => void;

/** Makes rows of the records of one document. */
export interface XmlRowMaker {
  /** A record is closed. Its nested records were handed over before it and are not among its children. */
  record(node: XmlNode, emit: EmitRow): void;
  /** An element outside of records is closed. */
  closed?(node: XmlNode, emit: EmitRow): void;
  /** The document is closed. */
  end?(emit: EmitRow): void;
  /** What was left out and why, one sentence each, without the name of the file. */
  notes?(): readonly string[];
}

/** One kind of XML export: how it is recognised, which elements are records, and what a row of it holds. */
export interface XmlLayout {
  readonly title: string;
  readonly matches: (signs: XmlSigns) => boolean;
  /** Columns that every table of this kind has, in order. */
  readonly columns: readonly string[];
  readonly isRecord: (name: string, parent: XmlNode | undefined, path: string) => boolean;
  readonly create: () => XmlRowMaker;
}
