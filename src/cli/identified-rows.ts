import type { IdentifiedRow, KnownRow, PassingBatch, PassingRow } from "../identify-rows.ts";
import type { Asset } from "../model/asset.ts";
import type { Evidence } from "../model/evidence.ts";
import { type Identity, STRANGER_WORDS, strangerOf } from "../model/identity.ts";
import { mappingKeys } from "../model/table-mapping.ts";
import { UserError } from "../model/user-error.ts";
import { inertJson } from "../report/escape/json.ts";
import { csvCell, guardCall } from "../report/escape/spreadsheet.ts";
import { columnNames } from "../table-names.ts";
import { isSecretName } from "../text/secret-name.ts";

const ADDED = ["vendor", "vendor_name", "confidence", "family", "function", "evidence"].map((name) => `netvet_${name}`);
const EVIDENCE_SHOWN = 3;

/** Told of a record with filled cells for which the written table has no column. */
type OnCut = (row: PassingRow, table: PassingBatch["table"]) => void;

/**
 * The lines of batches as CSV: the cells as they were written, then the columns of netvet. The header is written before the first
 * batch. Cells of the input are quoted and not changed, save where a spreadsheet would run them (see `guardCall`): a text of
 * a workbook or of JSON was harmless in its source. What netvet adds is inert.
 */
export function createCsvEnricher(
  functions: ReadonlyMap<string, string>,
  tables: readonly (readonly string[])[] | undefined,
  onCut: OnCut = () => undefined,
): (batch: PassingBatch) => Iterable<string> {
  const added = createAdded(functions);
  const union = tables === undefined ? undefined : joinColumns(tables);
  let header: readonly string[] | undefined;
  return function* linesOf({ table, rows }) {
    const own = columnNames(table);
    const begins = header === undefined;
    const names: readonly string[] = union?.names ?? header ?? own;
    const places = union?.placesOf(own);
    if (union === undefined && names.join("\n") !== own.join("\n")) throw differentColumns();
    header = names;
    const secret = new Set(names.flatMap((name, column) => (isSecretName(name) ? [column] : [])));
    const kept = own.length === 0 ? names.length : own.length;
    if (begins) yield `${cellsText(names)},${ADDED.join(",")}\r\n`;
    for (const row of rows) {
      const { cells } = row;
      if (cells.length > kept && cells.slice(kept).some((cell) => cell.trim() !== "")) onCut(row, table);
      const under = shown(places === undefined ? cells : placed(cells, places), names.length, secret);
      yield `${cellsText(under)},${added(row)}\r\n`;
    }
  };
}

/** The columns of several tables beside each other: those of the first, then what each further one has besides. */
function joinColumns(tables: readonly (readonly string[])[]) {
  const columns = new Map<string, number>();
  const names: string[] = [];
  for (const table of tables) {
    for (const [at, key] of mappingKeys(table).entries()) {
      if (columns.has(key)) continue;
      columns.set(key, names.length);
      names.push(table[at] ?? "");
    }
  }
  const placesOf = (table: readonly string[]): readonly number[] =>
    mappingKeys(table).map((key) => columns.get(key) ?? -1);
  return { names, placesOf };
}

/** Cells of a record under the columns of the whole; those beyond its table's header stay where they are cut off. */
function placed(cells: readonly string[], places: readonly number[]): string[] {
  const out: string[] = [];
  cells.forEach((cell, at) => {
    // A table that was left out has no columns of its own: its cells are shown in their order.
    const place = places.length === 0 ? at : (places[at] ?? -1);
    if (place >= 0) out[place] = cell;
  });
  return out;
}

function cellsText(cells: readonly string[]): string {
  return cells.map(quoted).join(",");
}

/** Letters, digits and signs between them that mean nothing to CSV or to a spreadsheet. */
const PLAIN = /^[A-Za-z0-9](?:[\w .:/()-]*[\w.:/()-])?$/;

/** By RFC 4180, guarded against what would be run. */
function quoted(cell: string): string {
  if (cell === "" || PLAIN.test(cell)) return cell;
  const text = guardCall(cell);
  return /[",\r\n;\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A record shorter than the header is filled up, so that the columns of netvet stand under their names. Secrets are not repeated. */
function shown(cells: readonly string[], width: number, secret: ReadonlySet<number>): readonly string[] {
  if (cells.length === width && secret.size === 0) return cells;
  return Array.from({ length: width }, (_, column) =>
    secret.has(column) && cells[column] ? "***" : (cells[column] ?? ""),
  );
}

/** What netvet says of a record, as CSV. All but the evidence is the same for records that say what one before them said. */
function createAdded(functions: ReadonlyMap<string, string>): (row: PassingRow) => string {
  // As long as the table lasts whose records know each other.
  const makers = new WeakMap<KnownRow["first"], string>();
  const ofItself = ({ asset, identity }: IdentifiedRow): string =>
    identity === undefined
      ? NOTHING_ADDED
      : `${makerText(asset, identity, functions)},${evidenceText(identity, identity.evidence)}`;
  return (row) => {
    if (row.known === undefined) return ofItself(row);
    const { first, evidence } = row.known;
    const maker = makers.get(first) ?? makerText(first.asset, first.identity, functions);
    makers.set(first, maker);
    return `${maker},${evidenceText(first.identity, evidence(EVIDENCE_SHOWN))}`;
  };
}

const NOTHING_ADDED = ",".repeat(ADDED.length - 1);

function makerText(asset: Asset | undefined, identity: Identity, functions: ReadonlyMap<string, string>): string {
  const id = asset?.networkFunction ?? identity.familyFunction;
  const name = id === undefined ? "" : (functions.get(id) ?? id);
  const { vendor = "", vendorName = "", confidence, family = "" } = identity;
  return [vendor, vendorName, confidence, family, name].map(csvCell).join(",");
}

type Shown = Pick<Evidence, "side" | "field" | "read" | "comparedWith" | "strength">;

/** The strongest reasons in a few words: `vendor "HUAWEI" = huawei; model "BBU5900" = BBU5900; against: …`. */
function evidenceText(identity: Identity, evidence: readonly Shown[]): string {
  const shown = evidence.slice(0, EVIDENCE_SHOWN).map(reason);
  const more = identity.evidence.length - shown.length;
  const stranger = strangerOf(identity);
  const against = stranger === undefined ? [] : [`against: vendor ${JSON.stringify(stranger)} (${STRANGER_WORDS})`];
  return csvCell([...shown, ...against, ...(more > 0 ? [`and ${more} more`] : [])].join("; "));
}

function reason({ side, field, read, comparedWith, strength }: Shown): string {
  return `${side === "against" ? "against: " : ""}${field} ${JSON.stringify(read)} ~ ${comparedWith} (${strength})`;
}

/** The records of a batch as NDJSON. */
export function* identifiedLines({ rows }: PassingBatch): Iterable<string> {
  for (const row of rows) yield identifiedLine(row);
}

/** One record as a line of NDJSON: absent fields are left out, and a record that is no asset has none. */
function identifiedLine({ asset, identity, diagnostics, dropped, record: number }: IdentifiedRow): string {
  if (asset === undefined) return line({ location: { record: number }, dropped, diagnostics });
  const { location, ...fields } = asset;
  const { vendor, vendorName, confidence, family, brand, rival, evidence } = identity ?? {};
  const who = { vendor, vendorName, confidence, family, brand, rival, evidence };
  return line({ location, asset: filled(fields), identity: who, diagnostics });
}

function line(value: object): string {
  return `${inertJson(JSON.stringify(value))}\n`;
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
    "the tables of this stream have different columns, which must be known before the first row is written",
    {},
    "Save it to a file and identify that, or use --format ndjson.",
  );
}
