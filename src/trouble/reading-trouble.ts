import type { IntakeOptions } from "../intake.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DiagnosticCode } from "../model/diagnostic-code.ts";
import type { InputInfo } from "../model/input-info.ts";
import type { MappedField, TableMapping } from "../model/table-mapping.ts";
import { mappingKeys } from "../model/table-mapping.ts";
import { headerKey, type NormalizeOptions, savedFor } from "../normalize/index.ts";
import { nearest } from "../text/nearest.ts";
import { beginning, quoted } from "../text/quoted.ts";

type Read = Pick<InputInfo, "name" | "tables">;
type Table = Read["tables"][number];

/** What is to be said of settings that had nothing to act on: a sheet where there are none, or a mapping that fits no table. */
export function readingTrouble({ read = {}, normalize = {} }: IntakeOptions, inputs: readonly Read[]): Diagnostic[] {
  return [...sheetTrouble(read.sheet, inputs), ...mappingTrouble(normalize, inputs)];
}

function sheetTrouble(wanted: string | undefined, inputs: readonly Read[]): Diagnostic[] {
  if (wanted === undefined || inputs.some(({ tables }) => tables.some(({ sheet }) => sheet !== undefined))) return [];
  const message = `the sheet ${quoted(wanted)} was not looked for, as no input has sheets or tables with names`;
  return [about(inputs, undefined, undefined, "sheet-unused", message)];
}

/** Of a mapping that names columns which none of the tables has, or that fits no table. */
function mappingTrouble(
  { mapping = {}, tables: saved = [] }: Pick<NormalizeOptions, "mapping" | "tables">,
  inputs: readonly Read[],
): Diagnostic[] {
  const tables = inputs.flatMap(({ tables }) => tables).filter(({ columns }) => columns.length > 0);
  return [
    ...missing(mapping, tables, inputs),
    ...saved.flatMap((one) => {
      const own = tables.filter((table) => isFor(one, saved, table));
      return own.length === 0 ? [] : missing(one.columns, own, inputs);
    }),
    ...(saved.length > 0 && !tables.some((table) => saved.some((one) => isFor(one, saved, table)))
      ? [
          about(
            inputs,
            undefined,
            undefined,
            "mapping-unused",
            "no table has the columns of the mapping: it was not used",
          ),
        ]
      : []),
  ];
}

function isFor(one: TableMapping, saved: readonly TableMapping[], table: Table): boolean {
  return savedFor(saved, table, headersOf(table)) === one;
}

/** Columns that the mapping names and no table has, each with the name that comes nearest. */
function missing(
  mapping: Readonly<Record<string, MappedField>>,
  tables: readonly Table[],
  inputs: readonly Read[],
): Diagnostic[] {
  const headers = tables.flatMap(headersOf).filter((header) => header.trim() !== "");
  const known = new Set(
    tables.flatMap((table) => mappingKeys(headersOf(table))).flatMap((key) => [key, headerKey(key)]),
  );
  for (const header of headers) known.add(header.trim()).add(headerKey(header));
  return Object.entries(mapping).flatMap(([name, field]) => {
    if (known.has(name.trim()) || (headerKey(name) !== "" && known.has(headerKey(name)))) return [];
    const close = nearest(name.trim(), headers);
    const hint = close === undefined ? `the columns are: ${listed(headers)}` : `did you mean ${quoted(close)}?`;
    const message = `the mapping names a column ${quoted(name)} (${field}) that no table has; ${hint}`;
    return [about(inputs, tables[0], field, "mapped-column-missing", message)];
  });
}

function headersOf({ columns }: Table): readonly string[] {
  return columns.map(({ header }) => header);
}

const SHOWN = 12;

function listed(headers: readonly string[]): string {
  const names = [...new Set(headers)];
  const more = names.length - SHOWN;
  return `${names
    .slice(0, SHOWN)
    .map((name) => beginning(name))
    .join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function about(
  inputs: readonly Read[],
  table: Table | undefined,
  field: MappedField | undefined,
  code: DiagnosticCode,
  message: string,
): Diagnostic {
  const [input] = inputs;
  const location =
    input === undefined || inputs.length > 1
      ? undefined
      : { source: input.name, sheet: table?.sheet, record: table?.headerRow ?? 1, line: undefined };
  return { level: "warning", code, message, location, field: field === "ignore" ? undefined : field };
}
