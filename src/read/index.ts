export { batchOf, decoderFor } from "./batch-bytes.ts";
export { type ColumnTexts, createColumnTexts } from "./column-texts.ts";
export { openSource } from "./open-source.ts";
export type {
  BatchBytes,
  ByteSource,
  OpenSource,
  ReadBatch,
  ReadOptions,
  RejectedRecord,
  SourceInput,
} from "./source.ts";
