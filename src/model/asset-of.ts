import { nearest } from "../text/nearest.ts";
import { ASSET_FIELDS, type Asset } from "./asset.ts";
import { UserError } from "./user-error.ts";

/** What is known of an asset, in the canonical forms of its fields; everything else is absent. */
export type AssetFacts = { readonly [Field in keyof Asset]?: Asset[Field] | undefined };

/** Every field that a column can give, absent. */
const NOTHING = Object.fromEntries(ASSET_FIELDS.map((field) => [field, undefined]));
const BESIDE = ["location", "vendorImplied", "damaged"];
const NOWHERE: Asset["location"] = { source: "asset", sheet: undefined, record: 1, line: undefined };

/**
 * An asset of a few facts, such as `assetOf({ vendor: "Huawei", model: "BBU5900" })`: one unit, nothing damaged, all else
 * absent. Throws a UserError for a fact that no asset has, as it would be lost in silence.
 */
export function assetOf(facts: AssetFacts): Asset {
  const known = [...ASSET_FIELDS, ...BESIDE];
  for (const name of Object.keys(facts)) if (!known.includes(name)) throw noFact(name, known);
  return {
    ...(NOTHING as unknown as Asset), // every field may be undefined but those below
    ...facts,
    location: facts.location ?? NOWHERE,
    vendorImplied: facts.vendorImplied ?? false,
    generations: facts.generations ?? [],
    quantity: facts.quantity ?? 1,
    damaged: facts.damaged ?? [],
  };
}

function noFact(name: string, known: readonly string[]): UserError {
  const close = nearest(name, known);
  const hint = close === undefined ? `Facts are: ${known.join(", ")}.` : `Did you mean ${close}?`;
  return new UserError(`an asset has no fact ${JSON.stringify(name)}`, {}, hint);
}
