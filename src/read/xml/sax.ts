import { SaxesParser, type SaxesTagPlain } from "saxes";
import { UserError } from "../../model/user-error.ts";
import type { ReadLimits } from "../limits.ts";

/** What is told about a document while it is read. Names are local: prefixes are free in every format that netvet reads. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** A document that is fed piece by piece. */
export interface XmlFeed {
  write(text: string): void;
  end(): void;
  /** 1-based line that was reached. */
  line(): number;
  /** Characters and entities that do not belong in XML and were kept as they stand. */
  oddities(): number;
  /** True when the document names a DTD, which is never fetched. */
  hasDtd(): boolean;
}

/** Errors that cost one character or word; everything after them is still understood. */
const HARMLESS =
  /entity|disallowed character\.|in char data|XML declaration|encoding value|standalone|at the start of the/;
/** Stands for an `&` that begins no reference, because a parser would swallow all up to the next `;`. Private use area. */
const BARE = "\ue0a6";
const BARE_ALL = new RegExp(BARE, "g");
const REFERENCE = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z_][\w.-]{0,39};)/gi;
const MAYBE_CUT = /&[#\w.-]{0,41}$/;
const PIECE = 65_536;

/**
 * Reads XML with a parser that knows no DTD: nothing is fetched, no entity but the five of XML is expanded. Throws
 * UserError for what is not well-formed, too deep, or has a token beyond the limit for a record.
 */
export function xmlFeed(name: string, limits: ReadLimits, handler: XmlHandler): XmlFeed {
  const parser = new SaxesParser();
  let [depth, sinceEvent, odd, held] = [0, 0, 0, ""];
  let [dtd, cdata, bare] = [false, false, false];

  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message)) throw illFormed(name, parser.line, parser.column, error.message);
    odd += 1;
  });
  parser.on("doctype", () => {
    dtd = true;
    sinceEvent = 0;
  });
  parser.on("comment", () => {
    sinceEvent = 0;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    sinceEvent = 0;
    if (++depth > limits.depth) throw tooDeep(name, parser.line, limits);
    handler.open(localName(tag.name), bare ? withoutMarks(tag.attributes) : tag.attributes);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    depth -= 1;
    handler.close(localName(tag.name));
  });
  parser.on("text", onText);
  parser.on("cdata", (text) => {
    cdata = true;
    onText(text);
    cdata = false;
  });

  function onText(text: string): void {
    sinceEvent = 0;
    if (text.includes(BARE)) {
      if (!cdata) odd += 1;
      handler.text(text.replace(BARE_ALL, "&"));
    } else handler.text(text);
  }

  function escapeBare(text: string): string {
    return text.replace(REFERENCE, () => {
      bare = true;
      return BARE;
    });
  }

  function feed(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = text.slice(at, at + PIECE);
      sinceEvent += piece.length;
      explain(name, () => parser.write(piece));
      if (sinceEvent > limits.recordBytes) throw tooLong(name, parser.line, limits);
    }
  }

  return {
    write(text) {
      const all = held + text;
      const cut = MAYBE_CUT.exec(all)?.index ?? all.length;
      held = all.slice(cut);
      feed(escapeBare(all.slice(0, cut)));
    },
    end() {
      feed(escapeBare(held));
      held = "";
      explain(name, () => parser.close());
    },
    line: () => parser.line,
    oddities: () => odd,
    hasDtd: () => dtd,
  };
}

/** Name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutMarks(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value.replace(BARE_ALL, "&")]));
}

/** Runs the parser; it gives up on some damage with errors of its own. */
function explain(name: string, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw illFormed(name, undefined, undefined, error instanceof Error ? error.message : "unknown reason");
  }
}

function illFormed(name: string, line: number | undefined, column: number | undefined, why: string): UserError {
  const reason = why.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return new UserError(`${name} is not well-formed XML: ${reason}`, { file: name, line, column }, "Export it again.");
}

function tooDeep(name: string, line: number, limits: ReadLimits): UserError {
  const hint = "Raise the limit for nesting depth to read it.";
  return new UserError(`${name} has more than ${limits.depth} levels of elements`, { file: name, line }, hint);
}

function tooLong(name: string, line: number, limits: ReadLimits): UserError {
  const hint = "Raise the limit for the length of a record to read it.";
  const what = `has a text, tag, comment or document type of more than ${limits.recordBytes} bytes`;
  return new UserError(`${name} ${what}`, { file: name, line }, hint);
}
