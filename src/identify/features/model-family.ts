import type { NetworkFunction } from "../../model/network-function.ts";
import type { Family, Vendor } from "../../model/vendor.ts";
import { fold } from "../../text/fold.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import { functionWordsOf } from "../function-words.ts";
import { namesOf } from "../names.ts";
import { negationAround, negationWithin } from "../negation.ts";
import { createPatternIndex, type PatternHit, type PatternIndex } from "../pattern-index.ts";
import { descriptionParts, isGoodsOf, type ModelPart, modelParts, type VendorWords } from "./model-parts.ts";

interface FamilyOf {
  readonly vendor: string;
  readonly family: Family;
}

interface FamilyIndexes {
  readonly all: PatternIndex<FamilyOf>;
  readonly freeText: PatternIndex<FamilyOf>;
  readonly words: VendorWords;
}

/** Kind of evidence of a family's name that many use, found as one word of a longer cell. */
export const FAMILY_WORD = "family-word";

/** Kind of evidence of a family's name in the cell that says of what type the network element is that holds the unit. */
export const ELEMENT_TYPE = "element-type";

const MODEL_FIELDS: readonly string[] = ["model", "partNumber", "hardwareVersion", "role"];

/**
 * Product families: the whole model cell, the cell without a vendor's word before it, each separated token; families that
 * are safe in free text also as words of a description. Families of other makers are found the same way and count
 * against a weaker reading.
 */
export const modelFamily: Feature = {
  id: "model-family",
  fields: ["model", "partNumber", "hardwareVersion", "description", "name", "role"],
  compile(vendors, { functions }) {
    const families = vendors.flatMap((vendor) => vendor.families.map((family) => ({ vendor: vendor.id, family })));
    if (families.length === 0) return undefined;
    const indexes = {
      all: toIndex(families),
      freeText: toIndex(families.filter(({ family }) => family.freeText)),
      words: vendorWords(vendors, functions ?? []),
    };
    return (cell, say) => {
      for (const clue of clues(indexes, cell)) say(fitTo(cell.field, clue));
    };
  },
};

function fitTo(field: Cell["field"], clue: Clue): Clue {
  if (field === "role") return asElementType(clue);
  return field === "name" ? asHostName(clue) : clue;
}

/** An element is mostly of the maker of its boards, so its type lifts a board's name that alone proves too little. */
function asElementType(clue: Clue): Clue {
  const type = { ...clue, feature: ELEMENT_TYPE, family: undefined };
  if (clue.strength === "component") return type;
  return { ...type, strength: clue.strength === "strong" ? "medium" : "weak" };
}

/** An operator chooses the name of a network element and seldom changes it after a swap: it only supports. */
function asHostName(clue: Clue): Clue {
  return clue.strength === "component" ? clue : { ...clue, strength: "weak" };
}

function toIndex(families: readonly FamilyOf[]): PatternIndex<FamilyOf> {
  return createPatternIndex(families.flatMap((about) => about.family.patterns.map((source) => ({ source, about }))));
}

function vendorWords(vendors: readonly Vendor[], functions: readonly NetworkFunction[]): VendorWords {
  return {
    functions: functionWordsOf(functions),
    names: namesOf(vendors, (alias) => ["name", "legal", "script"].includes(alias.kind)),
    sellers: new Set(vendors.filter((vendor) => vendor.reseller).map((vendor) => vendor.id)),
  };
}

function clues(indexes: FamilyIndexes, cell: Cell): Iterable<Clue> {
  const found = new Map<Family, Clue>();
  const isModel = MODEL_FIELDS.includes(cell.field);
  for (const { text, vendors, negated, loose } of partsOf(indexes.words, cell, isModel)) {
    for (const hit of indexes.all.whole(text, text.toLowerCase())) {
      if (vendors !== undefined && !vendors.includes(hit.about.vendor)) continue;
      keep(found, hit.about.family, toClue(hit, negated ?? negationWithin(text), loose));
    }
  }
  const wordsBefore = createWordCount(cell.text);
  for (const hit of indexes.freeText.inside(cell.text, cell.lower)) {
    const negated = negationOf(indexes.words, cell, hit, wordsBefore(hit.match.index));
    keep(found, hit.about.family, toClue(hit, negated, false));
  }
  return found.values();
}

function partsOf(words: VendorWords, cell: Cell, isModel: boolean): readonly ModelPart[] {
  if (isModel) return modelParts(words, cell);
  return cell.field === "description" ? descriptionParts(words, cell) : [];
}

/** A mention that is not negated goes before one that is. */
function keep(found: Map<Family, Clue>, family: Family, clue: Clue): void {
  const other = found.get(family);
  if (other === undefined || (other.side === "against" && clue.side !== "against")) found.set(family, clue);
}

/** Counts the words before a place in a text. Asked from left to right, it looks at every letter once. */
function createWordCount(text: string): (before: number) => number {
  let counted = 0;
  let words = 0;
  return (before) => {
    const more = fold(text.slice(counted, before));
    if (more !== "") words += more.split(" ").length;
    counted = before;
    return words;
  };
}

/** What negates the maker's name right before the family negates the family: `for Huawei CE6870`. */
function negationOf(
  words: VendorWords,
  cell: Cell,
  { about, match }: PatternHit<FamilyOf>,
  wordsBefore: number,
): string | undefined {
  let first = wordsBefore;
  const last = first + fold(match[0]).split(" ").length - 1;
  while (first > 0 && isNameOf(words, about.vendor, cell.words[first - 1] ?? "")) first -= 1;
  return negationAround(cell.words, first, last, isGoodsOf(words.names, about.vendor, cell, first));
}

function isNameOf({ names }: VendorWords, vendor: string, word: string): boolean {
  return names.exact(word).some((name) => name.vendor === vendor && name.alias !== undefined);
}

/** A name that many use proves little, and as one word of a longer cell nothing: `C620 Series Chipset`. */
function toClue({ about, match }: PatternHit<FamilyOf>, negated: string | undefined, loose: boolean): Clue {
  const { vendor, family } = about;
  const read = match[0];
  if (negated !== undefined) return { ...againstClue(vendor, family.name, `it stands beside "${negated}"`), read };
  const { strength, grade, brand } = family;
  const feature = loose && strength === "weak" ? FAMILY_WORD : undefined;
  return { feature, vendor, strength, grade, brand, read, comparedWith: family.name, family: family.id };
}
