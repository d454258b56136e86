import type { z } from "zod";
import { parsePlaced } from "./parse-placed.ts";
import { parsePlacedYaml } from "./placed-yaml.ts";

/**
 * Reads a YAML file by its schema. Throws a UserError with file, line and column at the first fault; a misspelt key is
 * named first, with the nearest known one. `hint` says where the person finds what the file may hold.
 */
export function parseYaml<Output>(schema: z.ZodType<Output>, text: string, file: string, hint: string): Output {
  const yaml = parsePlacedYaml(text, file);
  return parsePlaced(yaml, { schema, path: [], value: yaml.value, hint });
}
