import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { utf8Decoder } from "../text-decoding.ts";
import type { XmlHandler } from "../xml/sax.ts";
import { type Parts, readPart } from "./parts.ts";

/** The texts that cells name by number. */
export interface SharedStrings {
  readonly count: number;
  /** Text by number; undefined when there is no such number. */
  get(index: number): string | undefined;
}

const PAGE = 1024 * 1024;

/** Reads the shared texts into pages of UTF-8: a quarter to a half of what as many strings would take. */
export async function readSharedStrings(parts: Parts, path: string | undefined): Promise<SharedStrings> {
  const store = textStore(parts);
  if (path === undefined) return store;
  let text = "";
  let [inText, phonetic] = [false, false];
  const handler: XmlHandler = {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = !phonetic;
      else if (name === "rPh") phonetic = true;
    },
    close(name) {
      if (name === "si") store.add(unescapeText(text));
      else if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  };
  await readPart(parts, path, handler);
  return store;
}

/** Undoes `_x000D_` and its like, by which workbooks write characters that XML does not allow. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface TextStore extends SharedStrings {
  add(text: string): void;
}

function textStore({ name, limits }: Parts): TextStore {
  const encoder = new TextEncoder();
  const decoder = utf8Decoder(false);
  const pages: Uint8Array[] = [];
  let ends = new Float64Array(1024);
  let [count, used, total] = [0, 0, 0];
  // A text stands in one page; its place is page × 2^32 + offset behind it, and it begins where the last one ended.
  const PLACE = 2 ** 32;

  function pageFor(size: number): Uint8Array {
    const last = pages.at(-1);
    if (last !== undefined && used + size <= last.length) return last;
    used = 0;
    const fresh = new Uint8Array(Math.max(PAGE, size));
    pages.push(fresh);
    return fresh;
  }

  return {
    get count() {
      return count;
    },
    add(text) {
      const bytes = encoder.encode(text);
      total += bytes.length;
      if (total > limits.sharedTextBytes) throw tooMuch(name, limits);
      pageFor(bytes.length).set(bytes, used);
      used += bytes.length;
      if (count === ends.length) ends = grown(ends);
      ends[count++] = (pages.length - 1) * PLACE + used;
    },
    get(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const place = ends[index] ?? 0;
      const before = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const page = Math.floor(place / PLACE);
      const start = Math.floor(before / PLACE) === page ? before % PLACE : 0;
      return decoder.any(pages[page] ?? new Uint8Array(0), start, place % PLACE);
    },
  };
}

function grown(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function tooMuch(name: string, limits: ReadLimits): UserError {
  const what = `has more than ${limits.sharedTextBytes} bytes of texts that its sheets share`;
  return new UserError(
    `${name} ${what}`,
    { file: name },
    `Save the sheets as CSV. ${raiseLimit("shared-texts", limits)}`,
  );
}
