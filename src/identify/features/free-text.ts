import type { Strength } from "../../model/evidence.ts";
import type { Alias } from "../../model/vendor.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import type { FoundName } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationAround } from "../negation.ts";

const FIELDS: Feature["fields"] = ["model", "partNumber", "description", "name", "softwareVersion", "hardwareVersion"];

/**
 * Names as whole words outside the vendor cell. Where the text begins with them they name the maker of the
 * row; further in they are one word among many, and behind `compatible with` or `replaced` they speak of somebody else.
 */
export const freeText = inText("free-text", (alias) => alias.kind !== "brand");

/** Brand words outside the vendor cell, such as `Quidway`; they are part of a family's name more often than not. */
export const brandWord = inText("brand-word", (alias) => alias.kind === "brand");

function inText(id: string, wanted: (alias: Alias) => boolean): Feature {
  return {
    id,
    fields: FIELDS,
    compile(vendors) {
      const index = namesOf(vendors, isForText);
      return (cell, say) => {
        const found = index.inside(cell.folded).filter(({ name }) => isWanted(name, wanted));
        if (found.length === 0) return;
        const words = cell.folded.split(" ");
        for (const one of found) say(toClue(one, cell, negationAround(words, one.first, one.last)));
      };
    },
  };
}

function isForText(alias: Alias): boolean {
  return alias.match === "any" || (alias.kind === "legal" && alias.match !== "never-alone");
}

/** False friends are spoken of once, with the names. */
function isWanted({ alias }: FoundName["name"], wanted: (alias: Alias) => boolean): boolean {
  return alias === undefined ? wanted(NAME) : wanted(alias);
}

const NAME: Alias = { value: "", kind: "name", match: "any", source: "", grade: "read" };

function toClue(found: FoundName, cell: Cell, negated: string | undefined): Clue {
  const { vendor, alias, folded, why } = found.name;
  if (alias === undefined) return againstClue(vendor, folded, why);
  if (negated !== undefined) return againstClue(vendor, alias.value, `it stands beside "${negated}"`);
  return {
    vendor,
    strength: strengthOf(found, cell),
    comparedWith: alias.value,
    grade: gradeOf(alias),
    brand: alias.brand,
  };
}

/** An operator chooses the name of a network element and seldom changes it after a swap: it only supports. */
function strengthOf(found: FoundName, cell: Cell): Strength {
  if (cell.field === "name") return "weak";
  return found.first === 0 || cell.field !== "description" ? "strong" : "medium";
}

function gradeOf(alias: Alias): Clue["grade"] {
  return alias.kind === "brand" ? alias.grade : "read";
}
