import { z } from "zod";
import { type RulePack, rulePackSchema } from "../model/rule.ts";
import type { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { checkById, checks } from "./checks/index.ts";
import { allowedKeys, type JsonSchema, packJsonSchema } from "./pack-json-schema.ts";
import { type PlacedYaml, parsePlacedYaml } from "./yaml-place.ts";

const HINT = "`netvet rules schema` prints what a pack may hold; `netvet rules check` tries it.";

/** Reads a rule pack. Throws a UserError with file, line, column and, for a misspelt key, the nearest one. */
export function parsePack(text: string, file: string): RulePack {
  const yaml = parsePlacedYaml(text, file);
  const pack = parseWith(rulePackSchema, yaml, [], yaml.value, packJsonSchema);
  return { ...pack, rules: pack.rules.map((rule, index) => ({ ...rule, with: parseOptions(rule, index, yaml) })) };
}

/** The options of a rule as its check understands them, defaults filled in. */
function parseOptions(rule: RulePack["rules"][number], index: number, yaml: PlacedYaml): Record<string, unknown> {
  const check = checkById(rule.check);
  if (check === undefined) {
    const ids = checks.map(({ id }) => id);
    throw yaml.error(
      `there is no check ${rule.check}`,
      ["rules", index, "check"],
      undefined,
      didYouMean(rule.check, ids),
    );
  }
  const schema = () => z.toJSONSchema(check.options, { io: "input" }) as JsonSchema; // as in packJsonSchema
  return parseWith(check.options, yaml, ["rules", index, "with"], rule.with, schema) as Record<string, unknown>; // options are objects
}

function parseWith<Output>(
  schema: z.ZodType<Output>,
  yaml: PlacedYaml,
  path: readonly PropertyKey[],
  value: unknown,
  json: () => JsonSchema,
): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) throw result.error;
  throw refuse(issue, yaml, path, json());
}

function refuse(
  issue: z.core.$ZodIssue,
  yaml: PlacedYaml,
  path: readonly PropertyKey[],
  schema: JsonSchema,
): UserError {
  const full = [...path, ...issue.path];
  const where = full.map(String).join(".") || "pack";
  if (issue.code !== "unrecognized_keys")
    return yaml.error(`${where}: ${inWords(issue.message)}`, full, undefined, HINT);
  const key = issue.keys[0] ?? "";
  return yaml.error(`${where}: unknown key ${key}`, full, key, didYouMean(key, allowedKeys(schema, issue.path)));
}

function inWords(message: string): string {
  return /^Invalid input: expected \w+, received undefined$/.test(message) ? "is missing" : message;
}

function didYouMean(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${close}?`;
}
