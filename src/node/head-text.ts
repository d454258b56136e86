import type { FileHandle } from "node:fs/promises";

/** Enough for the head of a wide table, and for the keys before the rules of a pack. */
const LENGTH = 1 << 14;

/** The first bytes of an open file as text. */
export async function headText(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LENGTH), 0, LENGTH, 0);
  return new TextDecoder().decode(buffer.subarray(0, bytesRead));
}
