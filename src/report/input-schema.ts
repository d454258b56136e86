import { z } from "zod";
import { ASSET_FIELDS } from "../model/asset.ts";
import { maybeText, number, object, text, texts } from "./schema-parts.ts";

/** Numbers of rows, in a saved result. */
export const rowsSchema = object({
  read: number,
  assets: number,
  dropped: z.record(text, number),
  rejected: number,
});

const column = object({
  index: number,
  header: text,
  field: z.enum(ASSET_FIELDS).optional(),
  why: text,
  examples: texts,
});

const table = object({
  sheet: maybeText,
  headerRow: number.optional(),
  preambleRows: number,
  profile: maybeText,
  impliedVendor: maybeText,
  columns: z.array(column),
});

/** What was read of one input, in a saved result. */
export const inputSchema = object({
  name: text,
  bytes: number,
  sha256: maybeText,
  format: text,
  encoding: text,
  part: z.literal("order").optional(),
  delimiter: maybeText,
  layoutConfidence: number,
  layoutWhy: text,
  tables: z.array(table),
  rows: rowsSchema,
});
