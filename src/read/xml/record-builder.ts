import type { ReadLimits } from "../../model/read-limits.ts";
import type { EmitRow, XmlCells, XmlLayout, XmlRowMaker } from "./layout.ts";
import type { XmlHandler } from "./sax.ts";
import { noCells, type XmlNode } from "./xml-node.ts";

/** Elements kept around records, for what they say about these; more of them are read past. */
const MOST_KEPT = 400;
/** Characters kept of a text outside of records. */
const MOST_TEXT = 1_000;
/** Rows of records inside one record that wait for it. */
const MOST_WAITING = 5_000;
const DECLARATIONS = /^(xmlns(:|$)|xsi:|xml:(space|base)$)/;

interface OpenElement {
  readonly node: XmlNode;
  readonly path: string;
  /** The innermost record that it stands in or is. */
  record: OpenElement | undefined;
  /** Characters of a record, or elements kept below an element outside of records. */
  size: number;
  overflow: boolean;
}

/** What a builder works with. */
export interface BuilderParts {
  readonly layout: XmlLayout;
  readonly maker: XmlRowMaker;
  readonly limits: ReadLimits;
  /** Line that was reached. */
  readonly line: () => number;
  readonly emit: EmitRow;
  /** Takes a record that is too long to be held. */
  readonly reject: (node: XmlNode) => void;
}

/** Builds the records of a document as small trees and hands them over when they close; nothing else grows with the document. */
export function recordBuilder(given: BuilderParts): XmlHandler {
  const stack: OpenElement[] = [];
  const { emit, release } = inOrder(given.emit);
  const parts = { ...given, emit };
  let order = 0;
  return {
    open(name, attributes) {
      order += 1;
      stack.push(openElement(parts, stack.at(-1), { name, attributes, order }));
    },
    close() {
      const element = stack.pop();
      const around = stack.at(-1);
      if (element !== undefined) closeElement(parts, element, around);
      if (around?.record === undefined) release();
    },
    text(text) {
      const element = stack.at(-1);
      if (element === undefined || (element.node.text === "" && text.trim() === "")) return;
      const { node, record } = element;
      const hasRoom = record === undefined ? node.text.length < MOST_TEXT : grow(record, text.length, parts.limits);
      if (hasRoom) node.text += text;
    },
  };
}

/** Records inside a record close before it; rows come in the order in which their elements begin. */
function inOrder(emit: EmitRow): { readonly emit: EmitRow; readonly release: () => void } {
  let waiting: { readonly cells: XmlCells; readonly node: XmlNode }[] = [];
  const release = (): void => {
    if (waiting.length > 1) waiting.sort((a, b) => a.node.order - b.node.order);
    for (const { cells, node } of waiting) emit(cells, node);
    waiting = [];
  };
  return {
    emit(cells, node) {
      if (waiting.push({ cells, node }) >= MOST_WAITING) release();
    },
    release,
  };
}

interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly order: number;
}

function openElement(
  { layout, line, limits }: BuilderParts,
  around: OpenElement | undefined,
  { name, attributes: given, order }: Opened,
): OpenElement {
  const path = around === undefined ? name : `${around.path}/${name}`;
  const parent = around?.node;
  const isRecord = layout.isRecord(name, parent, path);
  const attributes = localAttributes(given);
  const node: XmlNode = { name, attributes, parent, isRecord, line: line(), order, text: "", children: [] };
  const element: OpenElement = { node, path, record: around?.record, size: 0, overflow: false };
  if (isRecord) element.record = element;
  if (element.record !== undefined) grow(element.record, sizeOf(node), limits);
  return element;
}

function closeElement(
  { maker, emit, reject }: BuilderParts,
  element: OpenElement,
  around: OpenElement | undefined,
): void {
  const { node, record } = element;
  node.text = node.text.trim();
  if (node.isRecord) {
    if (element.overflow) reject(node);
    else maker.record(node, emit);
    return;
  }
  if (record === undefined) maker.closed?.(node, emit);
  if (around !== undefined) keep(element, around);
}

/** Attaches an element to the one around it, as long as that may grow. */
function keep(element: OpenElement, around: OpenElement): void {
  if (element.record !== undefined) {
    if (!element.record.overflow) around.node.children.push(element.node);
    return;
  }
  const count = element.size + 1;
  if (around.size + count > MOST_KEPT || element.node.text.length > MOST_TEXT) return;
  around.size += count;
  around.node.children.push(element.node);
}

function grow(record: OpenElement, by: number, limits: ReadLimits): boolean {
  record.size += by;
  if (record.size > limits.recordBytes) record.overflow = true;
  return !record.overflow;
}

/** Room of an element in a record: a rough count of characters. */
function sizeOf({ name, attributes }: XmlNode): number {
  let size = name.length + 32;
  for (const key in attributes) size += key.length + (attributes[key]?.length ?? 0);
  return size;
}

function localAttributes(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const attributes = noCells();
  for (const key in given) {
    if (DECLARATIONS.test(key)) continue;
    attributes[key.slice(key.indexOf(":") + 1)] = given[key]?.trim() ?? "";
  }
  return attributes;
}
