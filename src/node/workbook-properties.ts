import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

const PROPERTIES = Buffer.from("docProps/core.xml");
/** More than the directory of a small workbook, and more than its properties. */
const ENOUGH = 1 << 16;

/** Lengths of what stands before a name in the directory of a ZIP archive, and before the name of a file in it. */
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** What a workbook says about itself. */
interface Properties {
  readonly creator: string | undefined;
  readonly title: string | undefined;
}

/** Who made a workbook and what it is called, as its properties say; undefined where it has none, and for a broken one. */
export async function workbookProperties(file: FileHandle): Promise<Properties | undefined> {
  const { size } = await file.stat();
  const end = await bytesAt(file, Math.max(0, size - ENOUGH));
  const at = end.lastIndexOf(PROPERTIES) - ENTRY_LENGTH;
  if (at < 0 || end.toString("latin1", at, at + 4) !== "PK\u0001\u0002") return undefined;
  const method = end.readUInt16LE(at + 10);
  const packed = end.readUInt32LE(at + 20);
  const local = await bytesAt(file, end.readUInt32LE(at + 42));
  if (local.toString("latin1", 0, 4) !== "PK\u0003\u0004") return undefined;
  const from = LOCAL_LENGTH + local.readUInt16LE(26) + local.readUInt16LE(28);
  const bytes = local.subarray(from, from + packed);
  const xml = method === DEFLATED ? inflateRawSync(bytes, { maxOutputLength: ENOUGH }) : bytes;
  const said = (name: string) => new RegExp(`<dc:${name}>([^<]*)<`).exec(xml.toString())?.[1];
  return { creator: said("creator"), title: said("title") };
}

async function bytesAt(file: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(ENOUGH), 0, ENOUGH, position);
  return buffer.subarray(0, bytesRead);
}
