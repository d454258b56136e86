import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import type { ScanRequest } from "../scan-request.ts";

/** Files that are named; of more there is the number. */
const NAMED = 10;

/** What is to be said of files that lie beside the inputs or were left out: equipment in them is in no number of the result. */
export function notReadTrouble({
  notRead = [],
  excluded = [],
}: Pick<ScanRequest, "notRead" | "excluded">): Diagnostic[] {
  return [
    ...named("files of the named folders are no inventory by their name and were not read", notRead),
    ...named("files were left out on purpose (--exclude) and were not read", excluded),
  ];
}

function named(what: string, files: readonly string[]): Diagnostic[] {
  if (files.length === 0) return [];
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : "";
  const message = `${what}: ${files.slice(0, NAMED).join(", ")}${more}`;
  return [onTheWhole("note", "files-not-read", message)];
}
