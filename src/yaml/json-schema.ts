import { z } from "zod";

/** A JSON Schema as far as this folder reads one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly propertyNames?: { readonly enum?: readonly string[] };
}

/** The JSON Schema of what a person writes, before defaults are filled in. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema; // zod types it more narrowly than it is read here
}

/** The keys that a schema allows at a path of keys and list positions. */
export function allowedKeys(schema: JsonSchema, path: readonly PropertyKey[]): readonly string[] {
  let here: JsonSchema | undefined = schema;
  for (const step of path) here = typeof step === "number" ? here?.items : here?.properties?.[String(step)];
  return here?.propertyNames?.enum ?? Object.keys(here?.properties ?? {});
}
