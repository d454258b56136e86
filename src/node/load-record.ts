import type { RunRecord } from "../model/run-record.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { parseRecord } from "../report/parse-record.ts";
import { parseResult } from "../report/parse-result.ts";
import { recordOf } from "../report/record.ts";
import { readText } from "./read-text.ts";

/** What a report says of its own making; the whole result too when the file is one. */
export interface LoadedRecord {
  readonly record: RunRecord;
  readonly result: ScanResult | undefined;
}

/** Reads the record of an HTML report or of a saved result. Throws a UserError that names the file. */
export async function loadRecord(file: string, cwd: string): Promise<LoadedRecord> {
  const text = await readText(file, cwd);
  try {
    if (!/^\ufeff?\s*</.test(text)) {
      // Numbers that do not add up are no obstacle here: they come out as what differs.
      const result = parseResult(text);
      return { result, record: recordOf(result) };
    }
    return { result: undefined, record: parseRecord(text) };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(cause.message, { file }, cause.hint);
  }
}
