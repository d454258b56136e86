import type { Diagnostic } from "./model/diagnostic.ts";

/** Files that are named; of more there is the number. */
const NAMED = 10;

/** What is to be said of files in the named folders that are not read: equipment in them is in no number of the result. */
export function notReadTrouble(files: readonly string[] = []): Diagnostic[] {
  if (files.length === 0) return [];
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : "";
  const message = `files of the named folders are no inventory by their name and were not read: ${files.slice(0, NAMED).join(", ")}${more}`;
  return [{ level: "note", code: "files-not-read", message, location: undefined, field: undefined }];
}
