import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ASSET_FIELDS } from "../model/asset.ts";
import type { MappedField, TableMapping } from "../model/table-mapping.ts";
import { type Place, UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { refuseRepeatedKey } from "../yaml/refuse-repeated-key.ts";
import { readText } from "./read-text.ts";

/** Column headers as written, and the canonical field that each stands for; `ignore` leaves a column out. */
export type ColumnMapping = Readonly<Record<string, MappedField>>;

/** What a mapping file holds: lines for any table, or tables as `--save-mapping` wrote them. */
export interface Mapping {
  readonly mapping?: ColumnMapping;
  readonly tables?: readonly TableMapping[];
}

const FIELDS: readonly string[] = [...ASSET_FIELDS, "ignore"];
const SAVED_HINT = "`netvet identify --save-mapping` writes such a file.";
const savedSchema = z.strictObject({
  tables: z.array(
    z.strictObject({
      sheet: z.string().optional(),
      profile: z.string().optional(),
      columns: z.record(z.string(), z.enum([...ASSET_FIELDS, "ignore"])),
    }),
  ),
});
const HINT = "Write one `Header of the column: field` a line, for instance `Lieferant: supplier`.";

/** Reads a mapping file (YAML or JSON). Throws a UserError with file, line and column. */
export async function loadMapping(file: string, cwd: string): Promise<Mapping> {
  const text = await readText(file, cwd);
  const isSaved = /^tables:/m.test(text);
  return isSaved ? parseYaml(savedSchema, text, file, SAVED_HINT) : { mapping: parseMapping(text, file) };
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseMapping(text: string, file: string): ColumnMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const place = (offset = 0): Place => ({ file, line: lines.linePos(offset).line, column: lines.linePos(offset).col });
  const fault = document.errors[0];
  if (fault) throw new UserError(`the mapping is not valid YAML: ${fault.code}`, place(fault.pos[0]), HINT);
  refuseRepeatedKey(document, place);
  if (!isMap(document.contents)) throw new UserError("the mapping is not a list of headers and fields", place(), HINT);
  const entries = document.contents.items.map(({ key, value }): [string, MappedField] => {
    const header = isScalar(key) ? String(key.value) : undefined;
    const field = isScalar(value) ? value.value : undefined;
    const at = place((isScalar(value) ? value : isScalar(key) ? key : undefined)?.range?.[0]);
    if (header === undefined) throw new UserError("a header in the mapping is not a text", at, HINT);
    if (!isField(field)) throw unknownField(header, field, at);
    return [header, field];
  });
  return Object.fromEntries(entries);
}

function isField(value: unknown): value is MappedField {
  return typeof value === "string" && FIELDS.includes(value);
}

function unknownField(header: string, value: unknown, place: Place): UserError {
  const close = typeof value === "string" ? nearest(value, FIELDS) : undefined;
  const hint = close === undefined ? `Fields are: ${FIELDS.join(", ")}.` : `Did you mean ${close}?`;
  return new UserError(
    `${JSON.stringify(value)} is no field to map the column ${JSON.stringify(header)} to`,
    place,
    hint,
  );
}
