import { inertJson } from "./escape/json.ts";
import { inKeyOrder } from "./key-order.ts";

/** Stands where a part of its own will stand; a finding that holds it by chance is cut into too many pieces and not used. */
export const HOLE = "\u0000hole";

/** Keys in the order in which they are written, and how each begins. */
export function namedKeys<Key extends string>(
  keys: readonly Key[],
): readonly { readonly key: Key; readonly name: string }[] {
  return inKeyOrder(keys).map((key) => ({ key, name: `"${key}":` }));
}

const PLAIN = /^[ !#-[\]-~]*$/;

/** JSON of a text. */
export function textJson(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : inertJson(JSON.stringify(text));
}
