import { z } from "zod";
import { rulePackSchema } from "../model/rule.ts";
import { checks } from "./checks/index.ts";

/** A JSON Schema of a pack file as far as this folder reads one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The schema of rule packs for editors, with the options of every check under `with`. */
export function packJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(rulePackSchema, { io: "input" }) as JsonSchema; // zod types it more narrowly than it is read here
  const rule = schema.properties?.["rules"]?.items;
  if (rule === undefined) throw new Error("the pack schema has no rules");
  const named = { ...rule.properties, check: { type: "string", enum: checks.map((check) => check.id) } };
  const items = { ...rule, properties: named, allOf: checks.map(whenCheck) };
  return {
    ...schema,
    $id: "https://netvet.example/pack.schema.json",
    title: "netvet rule pack",
    properties: { ...schema.properties, rules: { ...schema.properties?.["rules"], items } },
  };
}

function whenCheck({ id, options }: (typeof checks)[number]): JsonSchema {
  const { $schema: _, ...withSchema } = z.toJSONSchema(options, { io: "input" });
  return {
    if: { properties: { check: { const: id } }, required: ["check"] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: { properties: { with: withSchema } },
  };
}

/** The keys that a schema allows at a path of keys and list positions. */
export function allowedKeys(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  let here: JsonSchema | undefined = schema;
  for (const step of path) here = typeof step === "number" ? here?.items : here?.properties?.[String(step)];
  return Object.keys(here?.properties ?? {});
}
