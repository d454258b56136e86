import type { Finding } from "../model/finding.ts";
import { sentence } from "./words.ts";

/** The finding as one sentence. */
export function findingText(finding: Finding): string {
  return sentence(finding.message);
}
