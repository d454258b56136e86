import type { Finding } from "./model/finding.ts";
import { streamedFormats } from "./report/streamed.ts";
import { type ByteWriter, createByteWriter, takeBytes, writeText } from "./text/byte-writer.ts";

/** Findings as text while the rows pass: formats of `streamedFormats`, and who takes them, one text a format. */
export interface FindingTexts {
  readonly formats: readonly string[];
  /** UTF-8; the rows wait for it. The texts stand until the next call is fulfilled. */
  write(texts: readonly Uint8Array[]): Promise<void>;
}

/** Findings in UTF-8, one text for each format. */
export type FoundTexts = readonly Uint8Array<ArrayBuffer>[];

/** What was found since it was taken last. */
export interface Found {
  readonly count: number;
  /** The findings themselves, where no text is wanted. */
  readonly findings: readonly Finding[];
  readonly texts: FoundTexts;
}

/** Where every finding goes. */
export interface FindingOut {
  /** False when nobody wants every finding. */
  readonly listed: boolean;
  /** Lines of NDJSON, where these are all that is wanted, so that they can be written without a finding being put together. */
  readonly lines: ByteWriter | undefined;
  add(finding: Finding): void;
  /** Counts a finding that is to be written to `lines`; false for one that must not be. */
  begin(): boolean;
  /** Leaves out so many findings, which others have told already. */
  skip(count: number): void;
  take(): Found;
  /** Gives texts back that nobody reads any more, so that others are written over them. */
  reuse(texts: FoundTexts): void;
}

/** Writes texts one after the other, and gives those back that are no longer read. */
export function createTeller(
  write: FindingTexts["write"],
  reuse: (texts: FoundTexts) => void,
): (texts: FoundTexts) => Promise<void> {
  let standing: FoundTexts | undefined;
  return async (texts) => {
    await write(texts);
    if (standing !== undefined) reuse(standing);
    standing = texts;
  };
}

/** Findings as texts of those formats, or else as they are. */
export function createFindingOut(formats: readonly string[] | undefined, listed: boolean): FindingOut {
  const outs = (formats ?? []).map((format) => ({
    row: streamedFormats[format]?.row,
    writer: createByteWriter(),
  }));
  const rooms: FoundTexts[] = [];
  let findings: Finding[] = [];
  let count = 0;
  let left = 0;

  function begin(): boolean {
    if (left > 0) {
      left -= 1;
      return false;
    }
    count += 1;
    return true;
  }

  return {
    listed,
    lines: formats?.length === 1 && formats[0] === "ndjson" ? outs[0]?.writer : undefined,
    add(finding) {
      if (!listed || !begin()) return;
      if (formats === undefined) findings.push(finding);
      for (const { row, writer } of outs) if (row !== undefined) writeText(writer, row(finding));
    },
    begin,
    skip(more) {
      left += more;
    },
    take() {
      const room = rooms.pop();
      const texts = outs.map(({ writer }, at) => takeBytes(writer, room?.[at]?.buffer));
      const found = { count, findings, texts };
      count = 0;
      findings = [];
      return found;
    },
    reuse(texts) {
      rooms.push(texts);
    },
  };
}
