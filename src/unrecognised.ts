import { UserError } from "./model/user-error.ts";
import { exportToBring } from "./normalize/index.ts";
import type { ReadBatch } from "./read/index.ts";

const ONE_COLUMN =
  " If this is a list of one column, name a delimiter that its texts do not hold, such as --delimiter tab.";

/** Why a table cannot be used in which nothing names equipment, with what a person can do; `wanted` is the header record that they named. */
export function unrecognised(name: string, batch: ReadBatch, wanted?: number): UserError {
  const rejected = batch.rejected[0];
  if (batch.length === 0 && rejected !== undefined)
    return new UserError(`no record could be read; record ${rejected.record}: ${rejected.message}`, { file: name });
  const seen = batch.header ?? Array.from({ length: batch.width(0) }, (_, column) => batch.cell(0, column));
  const refused = batch.rejected.find(({ record }) => record < batch.record(0));
  const words = seen.slice(0, 8).map((word) => JSON.stringify(word.slice(0, 40)));
  const first = words.length === 0 ? "the first record is empty" : `first record: ${words.join(", ")}`;
  const before = refused === undefined ? "" : `record ${refused.record}, which may be the header, was refused; `;
  const header =
    wanted === undefined
      ? "Name the header row with --header-row"
      : `Record ${wanted}, which --header-row names, is no header: name another`;
  const unnamed = `${header}, or map columns to fields with --mapping.${seen.length === 1 ? ONE_COLUMN : ""}`;
  const named = batch.header === undefined ? unnamed : "Map columns to fields with --mapping.";
  const instead = exportToBring(seen, name);
  return new UserError(
    `no column was recognised as vendor, model, part number, serial number, description, SNMP object id or MAC address (${before}${first})`,
    { file: name, line: refused?.line },
    refused?.message ?? (instead === undefined ? named : `${instead}.`),
  );
}
