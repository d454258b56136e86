import type { AssetField } from "../model/asset.ts";
import { type ByteWriter, reserve, writeByte, writePart } from "../text/byte-writer.ts";

/** How a part of findings that a column gives is written. */
export interface OwnWays {
  /** Writes what is made of the text of a cell. */
  readonly write: (writer: ByteWriter, raw: string) => void;
  /** Writes what is made of a cell that is plainly a code, by its bytes; false where that does not do. */
  readonly writePlainly: (writer: ByteWriter, bytes: Uint8Array, from: number, to: number) => boolean;
}

const QUOTE = 0x22;
const COLON = 0x3a;

/** Writes the bytes of a plain code of a field as a JSON string. */
export function codeWriter(field: AssetField | undefined) {
  const writeCode = field === "macAddress" ? writeAddress : writePart;
  return (writer: ByteWriter, bytes: Uint8Array, from: number, to: number): void => {
    writeByte(writer, QUOTE);
    writeCode(writer, bytes, from, to);
    writeByte(writer, QUOTE);
  };
}

/** Pairs of hexadecimal digits in lower case with colons between them. */
function writeAddress(writer: ByteWriter, bytes: Uint8Array, from: number, to: number): void {
  reserve(writer, to - from);
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number; // within bounds
    writer.bytes[writer.length] = (at - from) % 3 === 2 ? COLON : byte | 0x20;
    writer.length += 1;
  }
}
