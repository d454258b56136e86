import { fold } from "../../text/fold.ts";
import type { Cell } from "../cell.ts";
import type { NameIndex } from "../name-index.ts";
import { negationAround } from "../negation.ts";

/** A piece of a cell that may be the name of a model. */
export interface ModelPart {
  readonly text: string;
  /** Vendors whose name stands right before it; then only their families are meant. */
  readonly vendors: readonly string[] | undefined;
  readonly negated: string | undefined;
}

const SEPARATORS = /\s*[,;/()|]\s*|\s+-\s+/;
const FIRST_WORD = /^[^\s]*\d[^\s]*(?=\s)/;
const VENDOR_WORD = /^[\p{L}\p{N}]+(?=[\s_:-])/u;
const QUOTED = /"([^"]+)"/;
const TRAILING = /[^\p{L}\p{N})]+$/u;
const LONGEST_NAME = 40;

/** Parts of a model cell: all of it, all but a leading vendor's word, tokens, the first word before a description. */
export function modelParts(names: NameIndex, { text }: Cell): readonly ModelPart[] {
  const bare = withoutVendorWord(names, text);
  const first = FIRST_WORD.exec(bare)?.[0];
  const tokens = SEPARATORS.test(text) ? text.split(SEPARATORS).map((token) => withoutVendorWord(names, token)) : [];
  return toParts([text, bare, first, ...tokens]);
}

/**
 * Parts of a description: all of it when it is short, what stands in quotes, and the words behind a vendor's name:
 * `set of Huawei BBU5900 for site 114`.
 */
export function descriptionParts(names: NameIndex, cell: Cell): readonly ModelPart[] {
  const { text } = cell;
  const quoted = QUOTED.exec(text)?.[1];
  const short = [text, quoted].filter((part) => part !== undefined && part.length <= LONGEST_NAME);
  return [
    ...toParts(short),
    ...toParts(short.map((part) => withoutVendorWord(names, part ?? ""))),
    ...behindNames(names, cell),
  ];
}

function toParts(texts: readonly (string | undefined)[]): ModelPart[] {
  const parts = new Set(texts.filter((text): text is string => text !== undefined && text !== ""));
  return [...parts].map((text) => ({ text, vendors: undefined, negated: undefined }));
}

function behindNames(names: NameIndex, cell: Cell): ModelPart[] {
  if (names.inside(cell).length === 0) return [];
  const parts: ModelPart[] = [];
  const written = cell.text.split(" ");
  let position = 0;
  for (const [at, word] of written.entries()) {
    const plain = fold(word);
    const length = plain === "" ? 0 : plain.split(" ").length;
    const vendors = names.exact(plain).flatMap((name) => (name.alias === undefined ? [] : [name.vendor]));
    if (vendors.length > 0) {
      const negated = negationAround(cell.words, position, position + length - 1);
      for (const text of wordsBehind(written, at)) parts.push({ text, vendors, negated });
    }
    position += length;
  }
  return parts;
}

/** The next word, and the next two, without punctuation at the end. */
function wordsBehind(written: readonly string[], at: number): string[] {
  const texts = [2, 3].map((end) =>
    written
      .slice(at + 1, at + end)
      .join(" ")
      .replace(TRAILING, ""),
  );
  return texts.filter((text) => text !== "");
}

function withoutVendorWord(names: NameIndex, text: string): string {
  const first = VENDOR_WORD.exec(text)?.[0];
  if (first === undefined || names.exact(fold(first)).every((name) => name.alias === undefined)) return text;
  return text.slice(first.length).replace(/^[\s_:-]+/, "");
}
