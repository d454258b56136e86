import type { Finding } from "../model/finding.ts";
import { findingsCsvHead, findingToCsvRow } from "./csv.ts";
import { madeFindingToNdjson } from "./finding-json.ts";

/** A format that holds every finding and needs no result: it is written while the rows pass, in constant memory. */
export interface StreamedFormat {
  readonly head: string;
  readonly row: (finding: Finding) => string;
}

/** Those formats, by id. */
export const streamedFormats: Readonly<Record<string, StreamedFormat>> = {
  csv: { head: findingsCsvHead, row: findingToCsvRow },
  ndjson: { head: "", row: madeFindingToNdjson },
};

/** The text of findings in one of them. */
export function streamedText(format: string, findings: readonly Finding[]): string {
  const row = streamedFormats[format]?.row;
  let text = "";
  if (row !== undefined) for (const finding of findings) text += row(finding);
  return text;
}
