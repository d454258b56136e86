import { SaxesParser, type SaxesTagPlain } from "saxes";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";

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

interface State {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly handler: XmlHandler;
  readonly parser: SaxesParser;
  depth: number;
  /** Characters since the parser last told of something: what it must be holding. */
  sinceEvent: number;
  odd: number;
  /** End of the last piece, which may be the beginning of a reference. */
  held: string;
  hasDtd: boolean;
  inCdata: boolean;
  /** A bare `&` was met. */
  hasBare: boolean;
}

/**
 * Reads XML with a parser that knows no DTD: nothing is fetched, no entity but the five of XML is expanded. Throws
 * UserError for what is not well-formed, too deep, or has a token beyond the limit for a record.
 */
export function xmlFeed(name: string, limits: ReadLimits, handler: XmlHandler): XmlFeed {
  const parser = new SaxesParser();
  const none = { depth: 0, sinceEvent: 0, odd: 0, held: "", hasDtd: false, inCdata: false, hasBare: false };
  const state: State = { name, limits, handler, parser, ...none };
  listen(state);
  return {
    write(text) {
      const all = state.held + text;
      const cut = MAYBE_CUT.exec(all)?.index ?? all.length;
      state.held = all.slice(cut);
      feed(state, all.slice(0, cut));
    },
    end() {
      feed(state, state.held);
      state.held = "";
      explain(name, () => parser.close());
    },
    line: () => parser.line,
    oddities: () => state.odd,
    hasDtd: () => state.hasDtd,
  };
}

function listen(state: State): void {
  const { name, limits, handler, parser } = state;
  parser.on("error", (error) => {
    if (!HARMLESS.test(error.message)) throw illFormed(name, parser.line, parser.column, error.message);
    state.odd += 1;
  });
  parser.on("doctype", () => {
    state.hasDtd = true;
    state.sinceEvent = 0;
  });
  parser.on("comment", () => {
    state.sinceEvent = 0;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    state.sinceEvent = 0;
    if (++state.depth > limits.depth) throw tooDeep(name, parser.line, limits);
    handler.open(localName(tag.name), state.hasBare ? withoutMarks(tag.attributes) : tag.attributes);
  });
  parser.on("closetag", (tag: SaxesTagPlain) => {
    state.depth -= 1;
    handler.close(localName(tag.name));
  });
  parser.on("text", (text) => tell(state, text));
  parser.on("cdata", (text) => {
    state.inCdata = true;
    tell(state, text);
    state.inCdata = false;
  });
}

function tell(state: State, text: string): void {
  state.sinceEvent = 0;
  const isMarked = state.hasBare && text.includes(BARE);
  if (isMarked && !state.inCdata) state.odd += 1;
  state.handler.text(isMarked ? text.replace(BARE_ALL, "&") : text);
}

function feed(state: State, text: string): void {
  const { name, limits, parser } = state;
  const clean = text.replace(REFERENCE, () => {
    state.hasBare = true;
    return BARE;
  });
  for (let at = 0; at < clean.length; at += PIECE) {
    const piece = clean.slice(at, at + PIECE);
    state.sinceEvent += piece.length;
    explain(name, () => parser.write(piece));
    if (state.sinceEvent > limits.recordBytes) throw tooLong(name, parser.line, limits);
  }
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
  const hint = raiseLimit("depth", limits);
  return new UserError(`${name} has more than ${limits.depth} levels of elements`, { file: name, line }, hint);
}

function tooLong(name: string, line: number, limits: ReadLimits): UserError {
  const hint = raiseLimit("record-length", limits);
  const what = `has a text, tag, comment or document type of more than ${limits.recordBytes} bytes`;
  return new UserError(`${name} ${what}`, { file: name, line }, hint);
}
