import type { ReadLimits } from "../limits.ts";
import type { EmitRow, XmlLayout, XmlRowMaker } from "./layout.ts";
import type { XmlHandler } from "./sax.ts";
import { noCells, type XmlNode } from "./xml-node.ts";

/** Elements kept around records, for what they say about these; more of them are read past. */
const MOST_KEPT = 400;
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

/** How a record came out that is too long to be held. */
export type RejectRecord = (node: XmlNode) => void;

/** Builds the records of a document as small trees and hands them over when they close; nothing else grows with the document. */
export function recordBuilder(
  layout: XmlLayout,
  maker: XmlRowMaker,
  limits: ReadLimits,
  line: () => number,
  emit: EmitRow,
  reject: RejectRecord,
): XmlHandler {
  const stack: OpenElement[] = [];

  function open(name: string, given: Readonly<Record<string, string>>): void {
    const around = stack.at(-1);
    const path = around === undefined ? name : `${around.path}/${name}`;
    const isRecord = layout.isRecord(name, around?.node, path);
    const parent = around?.node;
    const node: XmlNode = {
      name,
      attributes: localAttributes(given),
      parent,
      isRecord,
      line: line(),
      text: "",
      children: [],
    };
    const element: OpenElement = { node, path, record: undefined, size: 0, overflow: false };
    element.record = isRecord ? element : around?.record;
    stack.push(element);
    grow(element, sizeOf(node));
  }

  function close(): void {
    const element = stack.pop();
    if (element === undefined) return;
    const { node } = element;
    node.text = node.text.trim();
    if (node.isRecord) {
      if (element.overflow) reject(node);
      else maker.record(node, emit);
      return;
    }
    if (element.record === undefined) maker.closed?.(node, emit);
    keep(element, stack.at(-1));
  }

  /** Attaches an element to the one around it, as long as that may grow. */
  function keep(element: OpenElement, around: OpenElement | undefined): void {
    if (around === undefined) return;
    if (element.record !== undefined) {
      if (!element.record.overflow) around.node.children.push(element.node);
      return;
    }
    const count = element.size + 1;
    if (around.size + count > MOST_KEPT || element.node.text.length > 1_000) return;
    around.size += count;
    around.node.children.push(element.node);
  }

  function grow(element: OpenElement | undefined, by: number): boolean {
    const record = element?.record;
    if (record === undefined) return true;
    record.size += by;
    if (record.size > limits.recordBytes) record.overflow = true;
    return !record.overflow;
  }

  return {
    open,
    close,
    text(text) {
      const element = stack.at(-1);
      if (element === undefined || (element.node.text === "" && text.trim() === "")) return;
      const room = element.record === undefined ? element.node.text.length < 1_000 : grow(element, text.length);
      if (room) element.node.text += text;
    },
  };
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
