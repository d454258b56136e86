import { BY_VALUE } from "./column-senses.ts";
import type { Identifier } from "./identify/index.ts";
import { addAscii, addText, endPrint, newPrint, type Print, printRecipe } from "./judge/index.ts";
import type { Kind } from "./kinds.ts";
import type { AssetField } from "./model/asset.ts";
import type { RowBatch } from "./model/row.ts";
import { isFillerBytes } from "./model/twins.ts";
import type { PlainColumn, PlainRows } from "./normalize/index.ts";
import { createOwnParts, type OwnJson, writeOwn } from "./own-json.ts";
import { findingTemplate, type OwnPart } from "./report/finding-template.ts";
import { type ByteWriter, writeAll, writeHex32, writeWhole } from "./text/byte-writer.ts";
import { remember } from "./text/remember.ts";

/** Findings on records of known kinds, without an asset and a finding put together for each. */
export interface KnownFindings {
  /**
   * Fingerprints of the findings on a record, one for each finding of its kind; they stand until the next call. Undefined
   * where the findings must be put together to know them.
   */
  prints(kind: Kind, batch: RowBatch, row: number): readonly Print[] | undefined;
  /** True when findings of the kind can be written with `write`. */
  isWritable(kind: Kind): boolean;
  /** Writes one of them as a line of NDJSON. */
  write(kind: Kind, at: number, print: Print, batch: RowBatch, row: number, writer: ByteWriter): void;
}

/** What is the same for all findings of a kind. */
interface Shape {
  /** The column with the assets' own name; undefined where they have none that counts. */
  readonly name: PlainColumn | undefined;
  readonly recipes: readonly PrintSteps[];
  readonly prints: readonly Print[];
  /** Lines of the findings, made when they are asked for first; none where they cannot be cut into parts. */
  lines: readonly (readonly Step[])[] | undefined;
}

/** A fingerprint up to its first own part, and the parts from there on. */
interface PrintSteps {
  readonly base: Print;
  readonly rest: readonly (string | PlainColumn)[];
}

/** A part of a line: bytes, or what `own` gives, or a number of the record. */
interface Step {
  readonly is: "bytes" | "own" | "fingerprint" | "record" | "line";
  readonly bytes: Uint8Array;
  readonly own: OwnJson | undefined;
}

const MOST_TEXTS = 20_000;
const NO_BYTES = new Uint8Array(0);

/** Prepares the short way for the records of one table. */
export function createKnownFindings(rows: PlainRows, identifier: Identifier): KnownFindings {
  const shapes: (Shape | undefined)[] = [];
  const ownPart = createOwnParts(rows.columns, identifier);
  // Most of the text between the parts is the same in the lines of all kinds.
  const encoded = remember(MOST_TEXTS, (text) => new TextEncoder().encode(text));
  const columns = new Map<AssetField, PlainColumn>();
  for (const column of rows.columns)
    if (column.field !== undefined && !BY_VALUE.has(column.field)) columns.set(column.field, column);
  const differing: ReadonlySet<AssetField> = new Set(columns.keys());

  function fieldsOf({ asset }: Kind): ReadonlySet<AssetField> {
    return asset.vendorImplied ? new Set([...differing].filter((field) => field !== "vendor")) : differing;
  }

  function shapeOf(kind: Kind): Shape {
    const known = shapes[kind.number];
    if (known !== undefined) return known;
    const shape = makeShape(kind);
    shapes[kind.number] = shape;
    return shape;
  }

  function makeShape(kind: Kind): Shape {
    const { asset, identity, findings } = kind;
    const fields = fieldsOf(kind);
    const recipes = findings.flatMap(({ pack, rule }) => {
      const recipe = printRecipe(pack, rule, asset, identity, fields);
      return recipe === undefined ? [] : [stepsOf(recipe)];
    });
    const name =
      recipes.length === 0 ? undefined : columns.get(asset.serialNumber === undefined ? "id" : "serialNumber");
    return { name, recipes, prints: recipes.map(newPrint), lines: undefined };
  }

  function stepsOf(recipe: readonly (string | { readonly field: AssetField })[]): PrintSteps {
    const first = recipe.findIndex((part) => typeof part !== "string");
    const base = newPrint();
    for (const part of recipe.slice(0, first)) if (typeof part === "string") addText(base, part);
    const rest = recipe
      .slice(first)
      .flatMap((part) => (typeof part === "string" ? part : (columns.get(part.field) ?? [])));
    return { base, rest };
  }

  function linesOf(kind: Kind): readonly (readonly Step[])[] {
    const own = { fields: fieldsOf(kind), evidence: identifier.recipe(kind.asset) };
    const templates = kind.findingsOn(kind.asset, "own").map((finding) => findingTemplate(finding, own));
    return templates.includes(undefined) ? [] : templates.map((parts) => (parts ?? []).map(stepOf));
  }

  function stepOf(part: string | OwnPart): Step {
    if (typeof part === "string") return { is: "bytes", bytes: encoded(part), own: undefined };
    if (part.is === "cell" || part.is === "evidence") return { is: "own", bytes: NO_BYTES, own: ownPart(part) };
    return { is: part.is, bytes: NO_BYTES, own: undefined };
  }

  return {
    prints(kind, batch, row) {
      const { name, recipes, prints } = shapeOf(kind);
      const cells = name && batch.column?.(name.column);
      const from = cells?.from[row] ?? -1;
      const to = cells?.to[row] ?? -1;
      if (name === undefined || cells === undefined || from < 0) return undefined;
      if (!name.isPlainly(cells.bytes, from, to) || isFillerBytes(cells.bytes, from, to)) return undefined;
      for (let at = 0; at < recipes.length; at += 1) {
        const { base, rest } = recipes[at] as PrintSteps; // within bounds, as below
        const print = prints[at] as Print;
        print.high = base.high;
        print.low = base.low;
        for (const part of rest) {
          if (part === name) addAscii(print, cells.bytes, from, to);
          else addText(print, typeof part === "string" ? part : String(part.read(batch.cell(row, part.column)).value));
        }
        endPrint(print);
      }
      return prints;
    },
    isWritable(kind) {
      const shape = shapeOf(kind);
      shape.lines ??= linesOf(kind);
      return shape.lines.length > 0;
    },
    write(kind, at, print, batch, row, writer) {
      const steps = shapeOf(kind).lines?.[at] ?? [];
      for (let index = 0; index < steps.length; index += 1) {
        const { is, bytes, own } = steps[index] as Step; // within bounds
        if (is === "bytes") writeAll(writer, bytes);
        else if (own !== undefined) writeOwn(own, writer, batch, row);
        else if (is === "record") writeWhole(writer, batch.record(row));
        else if (is === "line") writeWhole(writer, batch.line(row) ?? 0);
        else {
          writeHex32(writer, print.high);
          writeHex32(writer, print.low);
        }
      }
    },
  };
}
