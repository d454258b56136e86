import { z } from "zod";
import { ASSET_FIELDS } from "./asset.ts";

/** `seeds/headers.yaml`: words of column headers by canonical field and language, and words that tell rows apart. */
export const headerWordsSchema = z.strictObject({
  fields: z.partialRecord(z.enum(ASSET_FIELDS), z.record(z.string(), z.array(z.string()))),
  totals: z.array(z.string()),
  nulls: z.array(z.string()),
  statuses: z.record(z.string(), z.array(z.string())),
});
export type HeaderWords = z.infer<typeof headerWordsSchema>;
