import type { Finding } from "../model/finding.ts";
import { madeFindingToNdjson } from "./finding-json.ts";
import { findingsCsvHead, findingToCsvRow } from "./findings/csv.ts";
import { findingToSheetRow } from "./findings/sheet-row.ts";
import type { StreamedRendering } from "./reporter.ts";

/** A format that holds every finding and needs no result: it is written while the rows pass, in constant memory. */
export interface StreamedFormat {
  readonly head: string;
  readonly row: (finding: Finding) => string;
  /** Takes the rows where they are packed, and closes with what the result says. */
  readonly load?: () => Promise<StreamedRendering>;
}

/** Those formats, by id. */
export const streamedFormats: Readonly<Record<string, StreamedFormat>> = {
  csv: { head: findingsCsvHead, row: findingToCsvRow },
  ndjson: { head: "", row: madeFindingToNdjson },
  "findings-xlsx": {
    head: "",
    row: findingToSheetRow,
    load: async () => (await import("./findings/packing.ts")).packFindings,
  },
};
