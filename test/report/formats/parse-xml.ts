/** An element as parsed: its text pieces and its children, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly text: string[];
  readonly children: XmlElement[];
}

const TOKEN = /<\?xml[^?]*\?>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#35": "#" };
/** Everything outside of XML 1.0's characters. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A strict parser of the XML that a report may contain; it throws at whatever is not well formed. */
export function parseXml(xml: string): XmlElement {
  if (ILLEGAL.test(xml)) throw new Error("a character that XML 1.0 forbids");
  if (xml.includes("]]>")) throw new Error("]]> in character data");
  const root: XmlElement = { name: "", attributes: {}, text: [], children: [] };
  const stack = [root];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, closing, opening, attributes = "", empty, text] = token;
    const current = stack.at(-1) ?? root;
    if (closing !== undefined) {
      if (stack.pop()?.name !== closing) throw new Error(`</${closing}> closes another element`);
    } else if (opening !== undefined) {
      const element: XmlElement = { name: opening, attributes: parseAttributes(attributes), text: [], children: [] };
      current.children.push(element);
      if (empty === "") stack.push(element);
    } else if (text !== undefined && text.trim() !== "") current.text.push(decoded(text));
  }
  const [only] = root.children;
  if (end !== xml.length || stack.length !== 1 || root.children.length !== 1 || only === undefined)
    throw new Error(`not well formed near character ${end}`);
  return only;
}

function parseAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, decoded(value)]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length !== pairs.length) throw new Error("an attribute is given twice");
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&([^;]*;)?/g, (whole, name: string | undefined) => {
    const char = ENTITIES[name?.slice(0, -1) ?? ""];
    if (char === undefined) throw new Error(`${whole} is not an entity`);
    return char;
  });
}
