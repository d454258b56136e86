import type { AssetField } from "../model/asset.ts";
import type { HeaderRule } from "../model/header-words.ts";
import { type ColumnSample, countsUp } from "./column-sample.ts";
import { readGenerations } from "./generations.ts";
import type { HeaderMeaning } from "./header-index.ts";

/** What a rule may look at. */
export interface RuleContext {
  readonly meaning: HeaderMeaning;
  readonly sample: ColumnSample;
  /** True when another column surely gives the field. */
  readonly has: (field: AssetField) => boolean;
  /** True when the text names a network function. */
  readonly namesFunction: (text: string) => boolean;
}

/** The field that the column is taken for, if any, and why. */
export interface Decision {
  readonly field: AssetField | undefined;
  readonly why: string;
}

type Rule = (context: RuleContext) => Decision;

const WHOLE = /^\d{1,4}$/;
const CODE = /^(?=.*\d)[\w./-]{4,}$/;
const ACCOUNT = /^\d{4,10}\s{2,}\S/;
const PLACE = /\b(rack|shelf|slot|subrack|cabinet)\s*=|^\d+([/.-]\d+){1,3}$/i;
const REVISION = /^(R\d+[A-Z]?(\/[A-Z0-9]+)?|[A-Z]\d{0,2}|\d{1,2}|rev\.?\s*\w+|VER\.?[A-Z])$/i;
/** Up to four digits, or more of them in groups, and a unit behind them. */
const AMOUNT = /^(\d{1,4}|\d{1,3}([ \u00a0.,'’]\d{3})+)([.,]\d{1,3})?(\s\p{L}{1,6}\.?)?$/u;
/** What ENTITY-MIB and managers of networks call parts, whatever they are. */
const CLASS =
  /^([a-z][\w-]*:)?(chassis|line_?card|controller_card|fabric|integrated_circuit|modules?|ports?|containers?|slots?|fans?|fan trays?|power ?suppl(y|ies)|psu|sensors?|backplane|stack|cpu|((line|interface) ?)?cards?|boards?|units?|racks?|shel(f|ves)|subracks?|cabinets?|pluggables?|transceivers?|hardware|devices?|equipment)$/i;
const YES_NO = /^(yes|no|true|false|0|1|y|n)$/i;

const RULES: Readonly<Record<HeaderRule, Rule>> = {
  "maker-or-seller": ({ sample, has, meaning }) => {
    if (sample.share((value) => ACCOUNT.test(value)) > 0.5) return as("supplier", "cells begin with account numbers");
    if (has("vendor")) return as("supplier", "the seller: another column names the maker");
    return as(meaning.hits[0]?.field ?? "vendor", "no other column names the maker");
  },
  "model-or-role": ({ sample, has, namesFunction }) => {
    if (sample.share((value) => /^\d{5,}$/.test(value)) > 0.9)
      return as(has("id") ? undefined : "id", "values are numbers of units");
    if (sample.share((value) => CLASS.test(value)) > 0.5) return as("role", "values are classes of parts");
    const roles = sample.share(namesFunction);
    const coded = sample.share((value) => /\d/.test(value));
    if (has("model") && !has("role")) return as("role", "another column names the model");
    if (has("model"))
      return coded > 0.5 ? as("model", "values name products") : as(undefined, "model and role stand elsewhere");
    if (roles > 0.5 && coded < 0.5) return as("role", "values name kinds of equipment");
    return as("model", "values name products, and no other column does");
  },
  "name-or-description": ({ has, meaning }) => {
    if (has("name")) return as("description", "another column holds the name");
    if (has("quantity") || has("price")) return as("description", "positions of an order: quantity or price beside it");
    if (has("description")) return as("name", "another column holds the description");
    if (["site", "ipAddress", "macAddress", "sysObjectId"].some((field) => has(field as AssetField))) {
      return as("name", "names of elements: a site or an address beside it");
    }
    return as(meaning.hits[0]?.field ?? "name", "nothing beside it says otherwise");
  },
  "serial-or-slot": ({ sample }) =>
    sample.values.length > 1 && sample.share((value) => /^\d{1,3}$/.test(value)) >= 0.9
      ? as("position", "small numbers are slots")
      : as("serialNumber", "values are no slots"),
  "part-or-line-number": ({ sample, has, meaning }) => {
    if (countsUp(sample) || sample.share((value) => WHOLE.test(value) || /^\d+(\.\d+)*$/.test(value)) >= 0.9) {
      return as(undefined, "numbers of lines");
    }
    if (sample.share((value) => CODE.test(value)) > 0.5)
      return as(has("partNumber") ? undefined : "partNumber", "values are codes");
    if (meaning.hits[0]?.field === "position") return as("position", "values are places");
    return as(
      has("description") ? (has("model") ? undefined : "model") : "description",
      "values are names of articles",
    );
  },
  "row-counter": ({ sample, has }) => {
    if (countsUp(sample) || sample.share((value) => /^[\d.]+$/.test(value)) > 0.5)
      return as(undefined, "counts the rows");
    return sample.values.length === 0 || has("id") ? as(undefined, "counts the rows") : as("id", "values do not count");
  },
  "quantity-or-number": ({ sample, has, meaning }) => {
    const small = sample.share((value) => AMOUNT.test(value)) >= 0.9 && !countsUp(sample);
    if (small && !has("quantity")) return as("quantity", "small whole numbers");
    const other = meaning.hits.find((hit) => hit.field !== "quantity")?.field;
    if (sample.values.length === 0) return as(meaning.hits[0]?.field, "no values to look at");
    return as(other, "values are no quantities");
  },
  version: ({ sample, has }) => {
    const revisions = sample.share((value) => REVISION.test(value)) > 0.6;
    if (revisions && !has("hardwareVersion")) return as("hardwareVersion", "values look like revisions");
    return as("softwareVersion", "values look like releases");
  },
  hardware: ({ sample }) =>
    sample.share((value) => YES_NO.test(value)) > 0.8
      ? as(undefined, "yes or no")
      : as("model", "values name products"),
  "site-or-position": ({ sample, meaning }) =>
    sample.share((value) => PLACE.test(value)) > 0.5
      ? as("position", "values are racks and slots")
      : as(meaning.hits[0]?.field ?? "site", "values are places"),
  "serial-or-series": ({ sample, has }) => {
    if (has("serialNumber") || countsUp(sample)) return as(undefined, "a series or a counter");
    const differ = sample.values.length > 0 && sample.distinct >= sample.values.length * 0.8;
    return differ && sample.share((value) => value.length >= 5 && /\d/.test(value)) >= 0.5
      ? as("serialNumber", "values differ from row to row")
      : as(undefined, "values repeat: a series of products");
  },
  "stock-code": ({ has }) =>
    has("partNumber")
      ? as(undefined, "stock code; another column holds the part number")
      : as("partNumber", "the only code of an article"),
  "generation-or-domain": ({ sample, has, namesFunction, meaning }) => {
    if (sample.share((value) => readGenerations(value).length > 0) > 0.3)
      return as("generations", "values are radio technologies");
    if (sample.values.length === 0) return as(meaning.hits[0]?.field, "no values to look at");
    if (!has("role") && sample.share(namesFunction) > 0.3) return as("role", "values name parts of the network");
    return as(undefined, "values are no radio technologies");
  },
  "node-kind": ({ has }) =>
    has("name")
      ? as("parent", "named after the kind of node: the node it is in")
      : as("name", "named after the kind of node"),
};

/** Decides a header that means different things in different sources. */
export function decideAmbiguous(rule: HeaderRule, context: RuleContext): Decision {
  return RULES[rule](context);
}

function as(field: AssetField | undefined, why: string): Decision {
  return { field, why };
}
