import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import type { DroppedColumns } from "../dropped-columns.ts";
import type { ByteDecoder } from "../text-decoding.ts";

/** What the JSON readers need to know beforehand. */
export interface JsonPlan {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly decoder: ByteDecoder;
  /** Length of the byte order mark. */
  readonly skipBytes: number;
  /** Only this array is read. */
  readonly sheet: string | undefined;
  readonly dropped: DroppedColumns;
  /** Takes what is odd about the document as a whole. */
  readonly remarks: Diagnostic[];
}
