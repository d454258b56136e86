import { inertJson } from "../escape/json.ts";

/** What a machine format is made of; `undefined` members are left out. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/**
 * The value as JSON on one line that is inert wherever it is pasted: no `<` for a page to run, no invisible characters, and
 * no `##[` or `##vso[` for a CI log. It reads back as the same value.
 */
export function machineJson(value: Json): string {
  return inertJson(JSON.stringify(value)).replaceAll("<", "\\u003c").replaceAll("##", "#\\u0023");
}

/** An array in pieces, one element a line, so that a long list is never one string. `indent` is put before each line. */
export function* jsonArray(values: Iterable<Json>, indent: string): Iterable<string> {
  let before = "[\n";
  for (const value of values) {
    yield `${before}${indent}  ${machineJson(value)}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : `\n${indent}]`;
}
