export { openSource } from "./open-source.ts";
export type { OpenSource, ReadBatch, ReadOptions, RejectedRecord, SourceInput } from "./source.ts";
