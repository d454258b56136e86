import { z } from "zod";
import { ACTS } from "../model/asset.ts";
import { isoDateSchema } from "../model/iso-date-schema.ts";
import { OUTCOMES } from "../model/outcome.ts";
import type { RunRecord } from "../model/run-record.ts";
import { UserError } from "../model/user-error.ts";

const text = z.string();
const number = z.number();
const file = z.object({ name: text, bytes: number, sha256: text.optional(), part: z.literal("order").optional() });
const counts = z.record(z.enum(OUTCOMES), number);

const recordSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: text, version: text }),
  act: z.enum(ACTS),
  asOf: isoDateSchema,
  inputs: z.array(file),
  network: z.array(file).optional(),
  packs: z.array(z.object({ id: text, version: text, sha256: text })),
  waivers: number,
  corrections: number,
  dedupe: z.boolean().optional(),
  thresholds: z.array(text),
  passed: z.boolean(),
  rows: z.object({ read: number, assets: number, rejected: number }),
  assets: counts,
  units: counts,
  findings: z.record(text, number),
  fingerprints: text.optional(),
});

const BLOCK = /<script type="application\/json" id="netvet-record">([^<]*)<\/script>/;

/** Reads the record that an HTML report of netvet carries. Throws a UserError when there is none. */
export function parseRecord(html: string): RunRecord {
  const json = BLOCK.exec(html)?.[1];
  const parsed = json === undefined ? undefined : recordSchema.safeParse(readJson(json));
  if (parsed?.success === true) return parsed.data;
  throw new UserError(
    json === undefined ? "this page carries no record of netvet" : "the record in this page has been altered",
    {},
    "Give the file that `netvet scan -o html=…` or `-o json=…` wrote.",
  );
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
