import type { RunRecord } from "../model/run-record.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { parseRecord } from "../report/parse-record.ts";
import { recordOf } from "../report/record.ts";
import { readResult } from "./read-result.ts";
import { readText } from "./read-text.ts";

/** What a report says of its own making; the whole result too when the file is one. */
export interface LoadedRecord {
  readonly record: RunRecord;
  readonly result: ScanResult | undefined;
}

/** Reads the record of an HTML report or of a saved result. Throws a UserError that names the file. */
export async function loadRecord(file: string, cwd: string): Promise<LoadedRecord> {
  const text = await readText(file, cwd);
  if (!/^\ufeff?\s*</.test(text)) {
    const result = await readResult(file, cwd);
    return { result, record: recordOf(result) };
  }
  try {
    return { result: undefined, record: parseRecord(text) };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(cause.message, { file }, cause.hint);
  }
}
