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
  /** Bytes of a ZIP archive or workbook as packed; they are held in memory, because its directory stands at the end. */
  readonly archiveBytes: number;
  /** Files in one ZIP archive. */
  readonly archiveMembers: number;
  /** Archives inside each other. */
  readonly archiveDepth: number;
  /** Bytes of a document that is held whole: YAML, and workbooks of Excel 97 to 2003. */
  readonly documentBytes: number;
  /** How often parts of a YAML document may stand for each other. */
  readonly aliases: number;
  /** Bytes of the texts that the sheets of a workbook share, which are held in memory. */
  readonly sharedTextBytes: number;
}

/** The bounds that hold when nothing else is asked for. */
export const DEFAULT_LIMITS: ReadLimits = {
  recordBytes: 1024 * 1024,
  columns: 16_384,
  depth: 64,
  unpackedBytes: 64 * 1024 ** 3,
  unpackRatio: 1_000,
  archiveBytes: 512 * 1024 ** 2,
  archiveMembers: 10_000,
  archiveDepth: 3,
  documentBytes: 64 * 1024 ** 2,
  aliases: 100,
  sharedTextBytes: 128 * 1024 ** 2,
};
