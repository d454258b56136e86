/** An element that is held in memory: a record, or a small one that stands around records. */
export interface XmlNode {
  /** Local name. */
  readonly name: string;
  /** Attributes by local name, without declarations of namespaces and schemas. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlNode | undefined;
  readonly isRecord: boolean;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Place among all elements of the document, in the order in which they begin. */
  readonly order: number;
  /** Text of its own, trimmed once the element is closed. */
  text: string;
  readonly children: XmlNode[];
}

/** Takes one leaf: its dotted path and its text. */
export type CellSink = (key: string, text: string) => void;

/** Elements that carry the name of a value in an attribute, as in `<p name="serialNumber">`. */
const NAMED = /^(p|param|parameter|property|attr|attribute|field|column|col|list|characteristic)$/i;

/** Text of the first descendant along this path of local names; `""` when there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
  return nodeAt(node, ...path)?.text ?? "";
}

/** The first descendant along this path of local names that has one. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  const [first, ...rest] = path;
  if (node === undefined || first === undefined) return node;
  for (const child of node.children) {
    const found = child.name === first ? nodeAt(child, ...rest) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nearest element around this one with such a name. */
export function ancestor(node: XmlNode, name: RegExp): XmlNode | undefined {
  let at = node.parent;
  while (at !== undefined && !name.test(at.name)) at = at.parent;
  return at;
}

/** The outermost element. */
export function rootOf(node: XmlNode): XmlNode {
  let at = node;
  while (at.parent !== undefined) at = at.parent;
  return at;
}

/** Hands out the attributes and leaves of an element; elements between are joined with dots (`state.oper-state`). */
export function flattenNode(node: XmlNode, sink: CellSink, prefix = ""): void {
  for (const name in node.attributes) sink(`${prefix}${name}`, node.attributes[name] ?? "");
  for (const child of node.children) flattenChild(child, sink, prefix);
}

function flattenChild(child: XmlNode, sink: CellSink, prefix: string): void {
  const { name: named, value } = child.attributes;
  if (named !== undefined && NAMED.test(child.name)) {
    if (child.children.length > 0) joinLeaves(child, `${prefix}${named}`, sink);
    else sink(`${prefix}${named}`, child.text === "" ? (value ?? "") : child.text);
    return;
  }
  const key = `${prefix}${child.name}`;
  if (child.children.length === 0) sink(key, child.text);
  flattenNode(child, sink, `${key}.`);
}

/** A list of values under one name: plain ones are joined, named ones keep their names. */
function joinLeaves(list: XmlNode, key: string, sink: CellSink): void {
  for (const child of list.children) {
    if (child.children.length > 0) flattenNode({ ...child, attributes: {} }, sink, `${key}.`);
    else sink(child.attributes["name"] === undefined ? key : `${key}.${child.attributes["name"]}`, child.text);
  }
}

/** No cells yet. Without a prototype, because names in a document may be those of its members, such as `constructor`. */
export function noCells(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

/** Gathers leaves as cells by key; different texts of one key are joined with `; `. */
export function cellsInto(cells: Record<string, string>): CellSink {
  return (key, text) => {
    const before = cells[key];
    if (before === undefined || before === "") cells[key] = text;
    else if (text !== "" && before !== text && !before.split("; ").includes(text)) cells[key] = `${before}; ${text}`;
  };
}
