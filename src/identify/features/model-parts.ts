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
export function descriptionParts(names: NameIndex, { text, folded }: Cell): readonly ModelPart[] {
  const quoted = QUOTED.exec(text)?.[1];
  const short = [text, quoted].filter((part) => part !== undefined && part.length <= LONGEST_NAME);
  return [
    ...toParts(short),
    ...toParts(short.map((part) => withoutVendorWord(names, part ?? ""))),
    ...behindNames(names, text, folded),
  ];
}

function toParts(texts: readonly (string | undefined)[]): ModelPart[] {
  const parts = new Set(texts.filter((text): text is string => text !== undefined && text !== ""));
  return [...parts].map((text) => ({ text, vendors: undefined, negated: undefined }));
}

function behindNames(names: NameIndex, text: string, folded: string): ModelPart[] {
  if (names.inside(folded).length === 0) return [];
  const parts: ModelPart[] = [];
  const words = folded.split(" ");
  const written = text.split(" ");
  let position = 0;
  for (const [at, word] of written.entries()) {
    const plain = fold(word);
    const vendors = names
      .exact(plain)
      .filter((name) => name.alias !== undefined)
      .map((name) => name.vendor);
    const length = plain === "" ? 0 : plain.split(" ").length;
    if (vendors.length > 0) {
      const negated = negationAround(words, position, position + length - 1);
      for (const end of [2, 3])
        parts.push({
          text: written
            .slice(at + 1, at + end)
            .join(" ")
            .replace(TRAILING, ""),
          vendors,
          negated,
        });
    }
    position += length;
  }
  return parts.filter((part) => part.text !== "");
}

function withoutVendorWord(names: NameIndex, text: string): string {
  const first = VENDOR_WORD.exec(text)?.[0];
  if (first === undefined || names.exact(fold(first)).every((name) => name.alias === undefined)) return text;
  return text.slice(first.length).replace(/^[\s_:-]+/, "");
}
