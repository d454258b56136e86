import type { z } from "zod";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { resultSchema } from "./result-schema.ts";

const HINT = "Give the file that `netvet scan -o json=…` wrote.";

/** Reads a result that the `json` reporter wrote. Throws a UserError that says what is wrong with the file and where. */
export function parseResult(json: string): ScanResult {
  const parsed = resultSchema.safeParse(parseJson(json));
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
