import type { Family, Vendor } from "../../model/vendor.ts";
import { fold } from "../../text/fold.ts";
import { type Cell, toCell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import type { NameIndex } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationAround } from "../negation.ts";
import { createPatternIndex, type PatternHit, type PatternIndex } from "../pattern-index.ts";

interface FamilyOf {
  readonly vendor: string;
  readonly family: Family;
}

interface FamilyIndexes {
  readonly all: PatternIndex<FamilyOf>;
  readonly freeText: PatternIndex<FamilyOf>;
  readonly names: NameIndex;
}

const SEPARATORS = /\s*[,;/()|]\s*|\s+-\s+/;
const FIRST_WORD = /^[^\s]*\d[^\s]*(?=\s)/;
const QUOTED = /"([^"]+)"/;
const LONGEST_NAME = 40;
const MODEL_FIELDS: readonly string[] = ["model", "partNumber", "hardwareVersion"];

/**
 * Product families: the whole model cell, the cell without a vendor's word before it, each separated token; families that
 * are safe in free text also as words of a description. Families of other makers are found the same way and count
 * against a weaker reading.
 */
export const modelFamily: Feature = {
  id: "model-family",
  fields: ["model", "partNumber", "hardwareVersion", "description", "name"],
  compile(vendors) {
    const families = vendors.flatMap((vendor) => vendor.families.map((family) => ({ vendor: vendor.id, family })));
    if (families.length === 0) return undefined;
    const indexes = {
      all: toIndex(families),
      freeText: toIndex(families.filter(({ family }) => family.freeText)),
      names: vendorWords(vendors),
    };
    return (cell, say) => {
      for (const clue of clues(indexes, cell)) say(clue);
    };
  },
};

function toIndex(families: readonly FamilyOf[]): PatternIndex<FamilyOf> {
  return createPatternIndex(families.flatMap((about) => about.family.patterns.map((source) => ({ source, about }))));
}

function vendorWords(vendors: readonly Vendor[]): NameIndex {
  return namesOf(vendors, (alias) => alias.kind === "name" || alias.kind === "legal");
}

function clues(indexes: FamilyIndexes, cell: Cell): Iterable<Clue> {
  const found = new Map<Family, Clue>();
  const isModel = MODEL_FIELDS.includes(cell.field);
  for (const part of isModel ? modelParts(indexes.names, cell) : descriptionParts(indexes.names, cell)) {
    for (const hit of indexes.all.whole(part, part.toLowerCase())) keep(found, toClue(hit, hit.match[0], undefined));
  }
  for (const hit of indexes.freeText.inside(cell.text, cell.lower)) {
    keep(found, toClue(hit, hit.match[0], isModel ? undefined : negationOf(cell, hit.match)));
  }
  return found.values();
}

function keep(found: Map<Family, Clue>, { family, clue }: { family: Family; clue: Clue }): void {
  const other = found.get(family);
  if (other === undefined || other.side === "against") found.set(family, clue);
}

/** Texts of a model cell that may be a model name: all of it, tokens, and the first word before a description. */
function* modelParts(names: NameIndex, cell: Cell): Iterable<string> {
  yield cell.text;
  const bare = withoutVendorWord(names, cell.text);
  if (bare !== cell.text) yield bare;
  const first = FIRST_WORD.exec(bare)?.[0];
  if (first !== undefined && first !== bare) yield first;
  if (!SEPARATORS.test(cell.text)) return;
  for (const token of cell.text.split(SEPARATORS)) {
    if (token !== "" && token !== cell.text) yield withoutVendorWord(names, token);
  }
}

/** A short description is often nothing but the model; what stands in quotes often is. */
function descriptionParts(names: NameIndex, cell: Cell): readonly string[] {
  if (cell.field !== "description") return [];
  const quoted = QUOTED.exec(cell.text)?.[1];
  const parts = [cell.text, ...(quoted === undefined ? [] : [quoted])].filter((part) => part.length <= LONGEST_NAME);
  return parts.flatMap((part) => [part, withoutVendorWord(names, part)]);
}

function withoutVendorWord(names: NameIndex, text: string): string {
  const first = /^[\p{L}\p{N}]+(?=[\s_:-])/u.exec(text)?.[0];
  if (first === undefined || names.exact(fold(first)).every((name) => name.alias === undefined)) return text;
  return text.slice(first.length).replace(/^[\s_:-]+/, "");
}

function negationOf(cell: Cell, match: RegExpExecArray): string | undefined {
  const before = toCell(cell.field, cell.text.slice(0, match.index)).folded;
  const words = cell.folded.split(" ");
  const first = before === "" ? 0 : before.split(" ").length;
  const length = fold(match[0]).split(" ").length;
  return negationAround(words, first, first + length - 1);
}

function toClue(hit: PatternHit<FamilyOf>, read: string, negated: string | undefined): { family: Family; clue: Clue } {
  const { vendor, family } = hit.about;
  if (negated !== undefined)
    return { family, clue: { ...againstClue(vendor, family.name, `it stands beside "${negated}"`), read } };
  return {
    family,
    clue: {
      vendor,
      strength: family.strength,
      comparedWith: family.name,
      grade: family.grade,
      read,
      family: family.id,
      brand: family.brand,
    },
  };
}
