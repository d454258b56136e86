import type { IdentifiedBatch, IdentifiedRow } from "../identify-rows.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { UserError } from "../model/user-error.ts";
import { csvCell } from "../report/escape/spreadsheet.ts";
import { isSecretName } from "../text/secret-name.ts";

const ADDED = ["vendor", "vendor_name", "confidence", "family", "function", "evidence"].map((name) => `netvet_${name}`);
const EVIDENCE_SHOWN = 3;

/**
 * Batches as CSV: the cells as they were written, then the columns of netvet. The header is written before the first
 * batch. Cells of the input are quoted and not changed, also when a spreadsheet would take them for a formula: they come
 * from the person's own file, and the values must survive. What netvet adds is inert.
 */
export function createCsvEnricher(functions: ReadonlyMap<string, string>): (batch: IdentifiedBatch) => string {
  let header: readonly string[] | undefined;
  return ({ table, rows }) => {
    const names = table.columns.map((column) => column.header);
    const begins = header === undefined;
    if (header !== undefined && header.join("\n") !== names.join("\n")) throw differentColumns();
    header = names;
    const secret = new Set(names.flatMap((name, column) => (isSecretName(name) ? [column] : [])));
    const lines = rows.map((row) => record(shown(row.cells, names.length, secret), added(row, functions)));
    return (begins ? record(names, ADDED) : "") + lines.join("");
  };
}

function record(cells: readonly string[], own: readonly string[]): string {
  return `${[...cells.map(quoted), ...own.map(csvCell)].join(",")}\r\n`;
}

/** By RFC 4180, and nothing more. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A record shorter than the header is filled up, so that the columns of netvet stand under their names. Secrets are not repeated. */
function shown(cells: readonly string[], width: number, secret: ReadonlySet<number>): readonly string[] {
  if (cells.length === width && secret.size === 0) return cells;
  return Array.from({ length: width }, (_, column) =>
    secret.has(column) && cells[column] ? "***" : (cells[column] ?? ""),
  );
}

function added({ asset, identity }: IdentifiedRow, functions: ReadonlyMap<string, string>): string[] {
  if (identity === undefined) return ADDED.map(() => "");
  const id = asset?.networkFunction ?? identity.familyFunction;
  const name = id === undefined ? "" : (functions.get(id) ?? id);
  const { vendor = "", vendorName = "", confidence, family = "" } = identity;
  return [vendor, vendorName, confidence, family, name, evidenceText(identity)];
}

/** The strongest reasons in a few words: `vendor "HUAWEI" = huawei; model "BBU5900" = BBU5900; against: …`. */
function evidenceText({ evidence }: Identity): string {
  const shown = evidence.slice(0, EVIDENCE_SHOWN).map(reason);
  const more = evidence.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function reason({ side, field, read, comparedWith, strength }: Evidence): string {
  return `${side === "against" ? "against: " : ""}${field} ${JSON.stringify(read)} ~ ${comparedWith} (${strength})`;
}

/** One record as a line of NDJSON: absent fields are left out, and a record that is no asset has none. */
export function identifiedLine({ asset, identity, diagnostics, dropped, record: number }: IdentifiedRow): string {
  if (asset === undefined) return `${JSON.stringify({ location: { record: number }, dropped, diagnostics })}\n`;
  const { location, ...fields } = asset;
  const { vendor, vendorName, confidence, family, brand, rival, evidence } = identity ?? {};
  const who = { vendor, vendorName, confidence, family, brand, rival, evidence };
  return `${JSON.stringify({ location, asset: filled(fields), identity: who, diagnostics })}\n`;
}

/** The facts that are there: no absent field, no empty list, no flag that is not set. */
function filled(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function differentColumns(): UserError {
  return new UserError(
    "these inputs have different columns, and one CSV cannot hold them",
    {},
    "Identify one at a time, or use --format ndjson.",
  );
}
