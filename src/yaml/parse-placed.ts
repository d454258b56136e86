import type { z } from "zod";
import type { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { allowedKeys, inputSchema } from "./json-schema.ts";
import type { PlacedYaml } from "./placed-yaml.ts";

/** What to parse and how to speak about it. */
export interface Parsing<Output> {
  readonly schema: z.ZodType<Output>;
  /** Path of the value in the file. */
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  /** What to do when nothing better can be said. */
  readonly hint: string;
}

/** Parses a value of a file. Throws a UserError at its line and column; an unknown key is told first, with the nearest one. */
export function parsePlaced<Output>(yaml: PlacedYaml, parsing: Parsing<Output>): Output {
  const result = parsing.schema.safeParse(parsing.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) throw result.error;
  throw refusal(issue, yaml, parsing);
}

function refusal(issue: z.core.$ZodIssue, yaml: PlacedYaml, parsing: Parsing<unknown>): UserError {
  const { schema, path, value, hint } = parsing;
  const full = [...path, ...issue.path];
  const where = full.length === 0 ? "" : `${full.map(String).join(".")}: `;
  if (issue.code === "invalid_value" && issue.values.length > 1) {
    const read = String(valueAt(value, issue.path));
    return yaml.error(
      `${where}${JSON.stringify(read)} is not one of the words`,
      full,
      undefined,
      didYouMean(read, issue.values.map(String)),
    );
  }
  if (issue.code !== "unrecognized_keys") return yaml.error(`${where}${inWords(issue.message)}`, full, undefined, hint);
  const key = issue.keys[0] ?? "";
  const known = allowedKeys(inputSchema(schema), issue.path);
  return yaml.error(`${where}unknown key ${key}`, full, key, didYouMean(key, known));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
  return here;
}

function inWords(message: string): string {
  const [, wanted, read] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (wanted === undefined) return message;
  if (read === "undefined") return "is missing";
  const quotes = wanted === "string" ? " (in quotes, if it looks like a number)" : "";
  return `expected ${KINDS[wanted] ?? wanted}${quotes}, not ${KINDS[read ?? ""] ?? read}`;
}

/** What zod calls the kinds of values, in the words of a person who writes YAML. */
const KINDS: Readonly<Record<string, string>> = {
  object: "keys with values",
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "nothing",
};

/** Suggests the nearest of the words that are known. */
export function didYouMean(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${close}?`;
}
