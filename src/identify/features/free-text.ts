import type { Strength } from "../../model/evidence.ts";
import type { Alias } from "../../model/vendor.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import type { FoundName } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationAround } from "../negation.ts";

/**
 * Names and brands as whole words outside the vendor cell. Where the text begins with them they name the maker of the
 * row; further in they are one word among many, and behind `compatible with` or `replaced` they speak of somebody else.
 */
export const freeText: Feature = {
  id: "free-text",
  fields: ["model", "partNumber", "description", "name", "softwareVersion", "hardwareVersion"],
  compile(vendors) {
    const index = namesOf(
      vendors,
      (alias) => alias.match === "any" || (alias.kind === "legal" && alias.match !== "never-alone"),
    );
    return (cell, say) => {
      const found = index.inside(cell.folded);
      if (found.length === 0) return;
      const words = cell.folded.split(" ");
      for (const one of found) say(toClue(one, cell, negationAround(words, one.first, one.last)));
    };
  },
};

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
