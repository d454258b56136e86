import { rulePackSchema } from "../model/rule-pack.ts";
import { inputSchema, type JsonSchema } from "../yaml/json-schema.ts";
import { checks } from "./checks/index.ts";

/** The schema of rule packs for editors, with the options of every check under `with`. */
export function packJsonSchema(): JsonSchema {
  const schema = inputSchema(rulePackSchema);
  const rule = schema.properties?.["rules"]?.items;
  if (rule === undefined) throw new Error("the pack schema has no rules");
  const named = { ...rule.properties, check: { type: "string", enum: checks.map((check) => check.id) } };
  const items = { ...rule, properties: named, allOf: checks.map(whenCheck) };
  return {
    ...schema,
    title: "netvet rule pack",
    properties: { ...schema.properties, rules: { ...schema.properties?.["rules"], items } },
  };
}

function whenCheck({ id, options }: (typeof checks)[number]): JsonSchema {
  const { $schema: _, ...withSchema } = inputSchema(options);
  return {
    if: { properties: { check: { const: id } }, required: ["check"] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: { properties: { with: withSchema } },
  };
}
