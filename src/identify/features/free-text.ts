import type { Strength } from "../../model/evidence.ts";
import type { Alias } from "../../model/vendor.ts";
import type { Cell } from "../cell.ts";
import { againstClue, type Clue, type Feature } from "../feature.ts";
import { functionWordsOf } from "../function-words.ts";
import { goodsBefore, standsFirst } from "../goods.ts";
import { TIES } from "../goods-words.ts";
import type { FoundName } from "../name-index.ts";
import { namesOf } from "../names.ts";
import { negationOf, placeOrPeople } from "../negation.ts";

const FIELDS: Feature["fields"] = ["model", "partNumber", "description", "name", "softwareVersion", "hardwareVersion"];

/** Kind of evidence of a brand word such as `Quidway`, which is part of a family's name more often than not. */
export const BRAND_WORD = "brand-word";

/**
 * Names and brands as whole words outside the vendor cell. Where the text begins with them, but for words of what is bought, they
 * name the maker of the row; further in they are one word among many, and behind `compatible with` or `replaced` they speak of somebody else.
 */
export const freeText: Feature = {
  id: "free-text",
  fields: FIELDS,
  compile(vendors, { functions = [] }) {
    const index = namesOf(vendors, isForText);
    const { lengthAt } = functionWordsOf(functions);
    return (cell, say) => {
      const found = index.inside(cell);
      const makers = found.flatMap(({ name }) => (name.alias === undefined ? [] : [name.vendor]));
      const first = makers[0];
      const single = new Set(makers).size === 1;
      let led: FoundName | undefined;
      for (const one of found) {
        const goods = one.name.vendor === first && goodsBefore(cell.words, one.first) !== undefined;
        const negated = negationOf(cell.words, one, goods) ?? placeOrPeople(cell.words, one.last);
        const leads =
          one.first === 0 || isJoined(cell.words, led, one) || (single && standsFirst(cell.words, one.first, lengthAt));
        if (leads) led = one;
        say(toClue(one, cell, negated, leads));
      }
    };
  },
};

function isForText(alias: Alias): boolean {
  return alias.match === "any" || (alias.kind === "legal" && alias.match !== "never-alone");
}

/** Of two makers who are named together neither comes before the other: `Ericsson and Huawei RAN maintenance`. */
function isJoined(words: readonly string[], led: FoundName | undefined, { first }: FoundName): boolean {
  return led !== undefined && first === led.last + 2 && AND.has(words[first - 1] ?? "");
}

const AND: ReadonlySet<string> = new Set("and und и a i e y et si dhe oraz en och og".split(" "));

function toClue(found: FoundName, cell: Cell, negated: string | undefined, leads: boolean): Clue {
  const { vendor, alias, folded, why } = found.name;
  if (alias === undefined) return againstClue(vendor, folded, why);
  if (negated !== undefined) return againstClue(vendor, alias.value, `it stands beside "${negated}"`);
  return {
    feature: alias.kind === "brand" ? BRAND_WORD : undefined,
    vendor,
    strength: strengthOf(cell, found.first, leads),
    comparedWith: alias.value,
    grade: gradeOf(alias),
    brand: alias.brand,
    since: alias.since,
  };
}

/** An operator chooses the name of a network element and seldom changes it after a swap: it only supports. */
function strengthOf(cell: Cell, first: number, leads: boolean): Strength {
  if (cell.field === "name") return "weak";
  return leads || (cell.field !== "description" && !isProse(cell.words, first)) ? "strong" : "medium";
}

/** More words before a name than a model has, or one that ties it to them: orders have sentences where a model is asked for. */
function isProse(words: readonly string[], first: number): boolean {
  return first > MOST_BEFORE || TIES.has(words[first - 1] ?? "");
}

const MOST_BEFORE = 2;

function gradeOf(alias: Alias): Clue["grade"] {
  return alias.kind === "brand" ? alias.grade : "read";
}
