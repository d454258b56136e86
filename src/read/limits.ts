/** Bounds that protect the reader from input that would exhaust memory; each can be raised. */
export interface ReadLimits {
  /** Bytes of one record, without its line end. */
  readonly recordBytes: number;
  /** Cells of one record; for JSON the distinct keys of one table. */
  readonly columns: number;
  /** Objects and arrays inside each other in one JSON document. */
  readonly depth: number;
  /** Bytes that a compressed source may unpack to. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for one compressed byte. */
  readonly unpackRatio: number;
}

/** The bounds that hold when nothing else is asked for. */
export const DEFAULT_LIMITS: ReadLimits = {
  recordBytes: 1024 * 1024,
  columns: 16_384,
  depth: 64,
  unpackedBytes: 64 * 1024 ** 3,
  unpackRatio: 1_000,
};
