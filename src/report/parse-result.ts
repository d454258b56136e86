import { z } from "zod";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { resultSchema, SCHEMA_VERSION } from "./result-schema.ts";

const HINT = "Give the file that `netvet scan -o json=…` wrote.";

/** What a result of any version begins with. */
const otherVersion = z.looseObject({
  schemaVersion: z.number().refine((version) => version !== SCHEMA_VERSION),
  tool: z.looseObject({ name: z.literal("netvet"), version: z.string() }),
});

/** Reads a result that the `json` reporter wrote. Throws a UserError that says what is wrong with the file and where. */
export function parseResult(json: string): ScanResult {
  const value = parseJson(json);
  const other = otherVersion.safeParse(value).data;
  if (other !== undefined)
    throw new UserError(
      `netvet ${other.tool.version} wrote this result with schemaVersion ${other.schemaVersion}, and this netvet reads ${SCHEMA_VERSION}`,
      {},
      "Read it with the version that wrote it, or scan again with this one: netvet scan … -o json=result.json.",
    );
  const parsed = resultSchema.safeParse(value);
  if (!parsed.success) throw new UserError(`not a result of netvet: ${describe(parsed.error)}`, {}, HINT);
  // Absent keys of JSON read as undefined, which is what the result's type asks for; zod can only call them optional.
  return parsed.data as unknown as ScanResult;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.startsWith("\ufeff") ? json.slice(1) : json);
  } catch (error) {
    const why = error instanceof Error ? error.message : "unreadable";
    throw new UserError(`not JSON: ${why}`, {}, `${HINT} It may have been cut off.`);
  }
}

function describe(error: z.ZodError): string {
  const [first] = error.issues;
  const more = error.issues.length - 1;
  const place = first?.path.map(String).join(".") || "the top";
  return `at ${place}: ${first?.message ?? "unknown"}${more > 0 ? ` (and ${more} more)` : ""}`;
}
