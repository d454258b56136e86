import { z } from "zod";
import type { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { type PlacedYaml, parsePlacedYaml } from "./placed-yaml.ts";

/** A JSON Schema as far as this folder reads one. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/**
 * Reads a YAML file by its schema. Throws a UserError with file, line and column at the first fault; a misspelt key is
 * named first, with the nearest known one. `hint` says where the person finds what the file may hold.
 */
export function parseYaml<Output>(schema: z.ZodType<Output>, text: string, file: string, hint: string): Output {
  const yaml = parsePlacedYaml(text, file);
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) throw result.error;
  throw refuse(issue, yaml, z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema, hint); // zod types it more narrowly
}

function refuse(issue: z.core.$ZodIssue, yaml: PlacedYaml, schema: JsonSchema, hint: string): UserError {
  const where = issue.path.map(String).join(".");
  const prefix = where === "" ? "" : `${where}: `;
  if (issue.code !== "unrecognized_keys")
    return yaml.error(`${prefix}${inWords(issue.message)}`, issue.path, undefined, hint);
  const key = issue.keys[0] ?? "";
  const known = allowedKeys(schema, issue.path);
  const close = nearest(key, known);
  const advice = close === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${close}?`;
  return yaml.error(`${prefix}unknown key ${key}`, issue.path, key, advice);
}

function inWords(message: string): string {
  return /^Invalid input: expected \w+, received undefined$/.test(message) ? "is missing" : message;
}

/** The keys that a schema allows at a path of keys and list positions. */
function allowedKeys(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  let here: JsonSchema | undefined = schema;
  for (const step of path) here = typeof step === "number" ? here?.items : here?.properties?.[String(step)];
  return Object.keys(here?.properties ?? {});
}
