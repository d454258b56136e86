import type { Strength } from "../../model/evidence.ts";
import type { Alias, Vendor } from "../../model/vendor.ts";
import { fold } from "../../text/fold.ts";
import { withoutLegalForm } from "../../text/legal-form.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import type { Name, NameIndex } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationOf } from "../negation.ts";

/**
 * The maker's name in the vendor cell: whole, without legal forms, or as whole words. Says nothing about resellers'
 * names, so that they neither clear a row nor name a maker.
 */
export const vendorCell: Feature = {
  id: "vendor-cell",
  fields: ["vendor"],
  compile(vendors) {
    const names = vendorNames(vendors, (alias) => alias.match !== "never-alone");
    const resellers = new Set(vendors.filter((vendor) => vendor.reseller).map((vendor) => vendor.id));
    const wordsOf = new Map(vendors.map((vendor) => [vendor.id, wordsOfNames(vendor)]));
    return (cell, say) => {
      for (const { name, how, negated } of namesIn(names, cell)) {
        if (resellers.has(name.vendor)) continue;
        const isMisspelt = name.alias?.kind === "misspelling" && how === "word";
        const isOwn = isMisspelt && isOnlyOf(wordsOf.get(name.vendor), cell, name);
        say(toClue(name, isOwn ? "whole" : how, negated));
      }
    };
  },
};

/** Words of all names of a maker. */
function wordsOfNames({ aliases }: Vendor): ReadonlySet<string> {
  return new Set(aliases.flatMap(({ value }) => fold(value).split(" ")));
}

/** True when beside a name stand words of the maker's names alone: `Huawey Technologies` is written as `Huawei Technologies` is. */
function isOnlyOf(words: ReadonlySet<string> = new Set(), { folded }: Cell, name: Name): boolean {
  const rest = withoutLegalForm(folded).replace(name.folded, "").split(" ");
  return rest.every((word) => word === "" || words.has(word));
}

const NUMBER_BEHIND = /(?<=\p{L}{3})(?=\d)/gu;

interface VendorName {
  readonly name: Name;
  readonly how: "whole" | "word";
  readonly negated: string | undefined;
}

/** Names that fill a cell, and those that count as words of a longer one: there no other hides `ZTE` of `ZTE Telecom India`. */
interface VendorNames {
  readonly whole: NameIndex;
  readonly words: NameIndex;
}

function vendorNames(vendors: readonly Vendor[], wanted: (alias: Alias) => boolean): VendorNames {
  return {
    whole: namesOf(vendors, wanted),
    words: namesOf(vendors, (alias) => wanted(alias) && alias.match !== "exact"),
  };
}

function namesIn({ whole, words }: VendorNames, cell: Cell): VendorName[] {
  for (const folded of [cell.folded, withoutLegalForm(cell.folded), cell.folded.replaceAll(" ", "")]) {
    const exact = whole.exact(folded);
    if (exact.length > 0) return exact.map((name) => ({ name, how: "whole", negated: undefined }));
  }
  const found = inside(words, cell);
  return found.length > 0 ? found : inside(words, partedFromNumbers(cell));
}

function inside(names: NameIndex, text: Pick<Cell, "folded" | "words">): VendorName[] {
  return names.inside(text).map((found) => ({ name: found.name, how: "word", negated: negationOf(text.words, found) }));
}

/** `huawei 5g` of `HUAWEI5G`: exports write the generation right behind the maker. */
function partedFromNumbers({ folded }: Cell): Pick<Cell, "folded" | "words"> {
  const parted = folded.replace(NUMBER_BEHIND, " ");
  return { folded: parted, words: parted.split(" ") };
}

function toClue(name: Name, how: "whole" | "word", negated: string | undefined): Clue {
  const { vendor, alias } = name;
  if (alias === undefined) return againstClue(vendor, name.folded, name.why);
  if (negated !== undefined) return againstClue(vendor, alias.value, `it stands beside "${negated}"`);
  const strength = strengthOf(alias, how);
  const { value, brand, since } = alias;
  return { vendor, strength, comparedWith: value, grade: gradeOf(alias), brand, since };
}

/** Beside words that are no legal form a misspelt name may be a name of its own: `Huaway Travel`. */
function strengthOf(alias: Alias, how: "whole" | "word"): Strength {
  if (alias.strength !== undefined) return alias.strength;
  return how === "word" && (alias.kind === "brand" || alias.kind === "misspelling") ? "medium" : "strong";
}

/** A spelling of the maker's own name is no fact that needs a source: the cell itself names the maker. */
function gradeOf(alias: Alias): Clue["grade"] {
  return alias.kind === "brand" ? alias.grade : "read";
}

/** True when the cell is a name that the catalogue knows to sell and not to make. */
export function resellerNames(vendors: readonly Vendor[]): (cell: Cell) => boolean {
  const sellers = vendors.filter((vendor) => vendor.reseller);
  const names = vendorNames(sellers, () => true);
  return (cell) => namesIn(names, cell).some(({ name }) => name.alias !== undefined);
}
