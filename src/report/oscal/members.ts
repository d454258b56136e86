import { type Json, jsonArray } from "../machine/json.ts";

/** Members that are long arrays, each followed by a comma; an empty one is left out, as OSCAL has no empty arrays. */
export function* members(lists: Readonly<Record<string, Iterable<Json>>>): Iterable<string> {
  for (const [name, values] of Object.entries(lists)) {
    const iterator = values[Symbol.iterator]();
    const first = iterator.next();
    if (first.done === true) continue;
    yield `    "${name}": `;
    yield* jsonArray(resumed(first.value, iterator), "    ");
    yield ",\n";
  }
}

function* resumed(first: Json, rest: Iterator<Json>): Iterable<Json> {
  yield first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
