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
