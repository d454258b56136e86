import type { Strength } from "../../model/evidence.ts";
import type { Alias } from "../../model/vendor.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import type { FoundName } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationAround, placeOrPeople } from "../negation.ts";

const FIELDS: Feature["fields"] = ["model", "partNumber", "description", "name", "softwareVersion", "hardwareVersion"];

/** Kind of evidence of a brand word such as `Quidway`, which is part of a family's name more often than not. */
export const BRAND_WORD = "brand-word";

/**
 * Names and brands as whole words outside the vendor cell. Where the text begins with them they name the maker of the
 * row; further in they are one word among many, and behind `compatible with` or `replaced` they speak of somebody else.
 */
export const freeText: Feature = {
  id: "free-text",
  fields: FIELDS,
  compile(vendors) {
    const index = namesOf(vendors, isForText);
    return (cell, say) => {
      for (const one of index.inside(cell)) {
        const negated = negationAround(cell.words, one.first, one.last) ?? placeOrPeople(cell.words, one.last);
        say(toClue(one, cell, negated));
      }
    };
  },
};

function isForText(alias: Alias): boolean {
  return alias.match === "any" || (alias.kind === "legal" && alias.match !== "never-alone");
}

function toClue(found: FoundName, cell: Cell, negated: string | undefined): Clue {
  const { vendor, alias, folded, why } = found.name;
  if (alias === undefined) return againstClue(vendor, folded, why);
  if (negated !== undefined) return againstClue(vendor, alias.value, `it stands beside "${negated}"`);
  return {
    feature: alias.kind === "brand" ? BRAND_WORD : undefined,
    vendor,
    strength: strengthOf(found, cell),
    comparedWith: alias.value,
    grade: gradeOf(alias),
    brand: alias.brand,
    since: alias.since,
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
