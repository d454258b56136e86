import { fold } from "../../text/fold.ts";
import type { Cell } from "../cell.ts";
import type { FunctionWords } from "../function-words.ts";
import { goodsBefore } from "../goods.ts";
import type { NameIndex } from "../name-index.ts";
import { negationAround } from "../negation.ts";

/** A piece of a cell that may be the name of a model. */
export interface ModelPart {
  readonly text: string;
  /** Vendors whose name stands right before it; then only their families are meant. */
  readonly vendors: readonly string[] | undefined;
  readonly negated: string | undefined;
  /** One word of a longer cell: `C620` of `C620 Series Chipset`. */
  readonly loose: boolean;
}

/** Words by which makers are called, who of them sells and does not make, and words for what a model is. */
export interface VendorWords {
  readonly names: NameIndex;
  readonly sellers: ReadonlySet<string>;
  readonly functions: FunctionWords;
}

const SEPARATORS = /\s*[,;/()|]\s*|\s+-\s+/;
const FIRST_WORD = /^\S+(?=\s)/;
const DIGIT = /\d/;
const COUNT = /^[1-9]\d? ?[x×*] ?(?=\p{L})/iu;
const VENDOR_WORD = /^[\p{L}\p{N}]+(?=[\s_:-])/u;
const QUOTED = /"([^"]+)"/;
const WITHOUT_TRAILING = /^.*[\p{L}\p{N})]/su;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const LONGEST_NAME = 40;
const NAME_WITH_NUMBER = /^\p{L}+[\s_-]?\d/u;

/**
 * Parts of a model cell: all of it, all but a leading count, vendor's word and word for what it is, tokens, the first word before
 * a description, and the words behind a vendor's name.
 */
export function modelParts(words: VendorWords, cell: Cell): readonly ModelPart[] {
  const { text } = cell;
  const bare = withoutVendorWord(words, text.replace(COUNT, ""));
  const plain = withoutFunctionWord(words, bare);
  const first = FIRST_WORD.exec(plain.text)?.[0] ?? "";
  const tokens = SEPARATORS.test(text) ? text.split(SEPARATORS) : [];
  const loose = [
    ...(DIGIT.test(first) ? [{ ...plain, text: first }] : []),
    ...tokens.map((token) => withoutVendorWord(words, token)),
  ];
  const parts = distinct([wholePart(text), bare, plain, ...loose.map((part) => ({ ...part, loose: true }))]);
  return [...parts, ...behindNames(words.names, cell)];
}

/**
 * Parts of a description: all of it when it is short, what stands in quotes, and the words behind a vendor's name:
 * `set of Huawei BBU5900 for site 114`.
 */
export function descriptionParts(words: VendorWords, cell: Cell): readonly ModelPart[] {
  const { text } = cell;
  const quoted = QUOTED.exec(text)?.[1];
  const short = [text, quoted].filter((part) => part !== undefined && part.length <= LONGEST_NAME);
  const parts = short.flatMap((part = "") => {
    const bare = withoutVendorWord(words, part);
    return [wholePart(part), bare, withoutFunctionWord(words, bare)];
  });
  return [...distinct(parts), ...behindNames(words.names, cell)];
}

function wholePart(text: string): ModelPart {
  return { text, vendors: undefined, negated: undefined, loose: false };
}

/** No text twice; of two the earlier one stays. */
function distinct(parts: readonly ModelPart[]): ModelPart[] {
  const seen = new Set([""]);
  return parts.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function behindNames(names: NameIndex, cell: Cell): ModelPart[] {
  if (names.inside(cell).length === 0) return [];
  const parts: ModelPart[] = [];
  const written = cell.text.split(" ");
  let position = 0;
  for (const [at, word] of written.entries()) {
    const plain = PLAIN_WORD.test(word) ? word.toLowerCase() : fold(word);
    const length = plain === "" ? 0 : plain.split(" ").length;
    const vendors = names.exact(plain).flatMap((name) => (name.alias === undefined ? [] : [name.vendor]));
    if (vendors.length > 0) {
      for (const text of wordsBehind(written, at)) {
        const last = position + length - 1 + fold(text).split(" ").length;
        const goods = vendors.some((vendor) => isGoodsOf(names, vendor, cell, position));
        const negated =
          negationAround(cell.words, position, position + length - 1, goods) ??
          negationAround(cell.words, position, last, goods);
        parts.push({ text, vendors, negated, loose: false });
      }
    }
    position += length;
  }
  return parts;
}

/** True behind a word for software or a service where no other maker is named before: it is that of this maker's equipment. */
export function isGoodsOf(names: NameIndex, vendor: string, cell: Cell, place: number): boolean {
  if (goodsBefore(cell.words, place) === undefined) return false;
  const words = cell.words.slice(0, place);
  return names
    .inside({ folded: words.join(" "), words })
    .every(({ name }) => name.alias === undefined || name.vendor === vendor);
}

/** The next word, and the next two, without punctuation at the end. */
function wordsBehind(written: readonly string[], at: number): string[] {
  const texts = [2, 3].map((end) => WITHOUT_TRAILING.exec(written.slice(at + 1, at + end).join(" "))?.[0] ?? "");
  return texts.filter((text) => text !== "");
}

/** A maker's word in front leaves only that maker's families: `LG-F410S` is none of ZTE. A seller's word leaves all. */
function withoutVendorWord({ names, sellers }: VendorWords, text: string): ModelPart {
  const first = VENDOR_WORD.exec(text)?.[0];
  const named = first === undefined ? [] : names.exact(fold(first)).filter((name) => name.alias !== undefined);
  if (first === undefined || named.length === 0) return wholePart(text);
  const vendors = named.some(({ vendor }) => sellers.has(vendor)) ? undefined : named.map(({ vendor }) => vendor);
  return { ...wholePart(text.slice(first.length).replace(/^[\s_:-]+/, "")), vendors };
}

/** Without the word for what the model is: `C320` of `OLT C320`. Only what can be no mere number is a name of its own. */
function withoutFunctionWord({ functions }: VendorWords, part: ModelPart): ModelPart {
  const written = part.text.split(" ");
  const length = functions.lengthAt(fold(part.text).split(" "), 0);
  let folded = 0;
  let at = 0;
  while (folded < length && at < written.length) folded += fold(written[at++] ?? "").split(" ").length;
  const rest = written.slice(at).join(" ");
  return length > 0 && folded === length && NAME_WITH_NUMBER.test(rest) ? { ...part, text: rest } : part;
}
