import { BlobReader, configure, type FileEntry, ZipReader } from "@zip.js/zip.js/lib/zip-core.js";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { type ByteQueue, chunksOf } from "../byte-queue.ts";
import { unpackMember } from "./unpack-member.ts";

// Web workers would load code by URL, which the core must not; decompression is native either way.
configure({ useWebWorkers: false });

/** One file of an archive. */
export interface Member {
  /** Path inside the archive, with slashes. */
  readonly path: string;
  /** Unpacked size as the directory states it. */
  readonly size: number;
  /** The unpacked bytes; may be asked for more than once. Throws UserError when damaged, encrypted or beyond the limits. */
  bytes(): AsyncIterable<Uint8Array>;
}

const SLICE = 4 * 1024 * 1024;

/**
 * Opens a ZIP archive by its directory. The packed bytes are held, the unpacked ones never. Throws UserError when it is
 * damaged or beyond the limits.
 */
export async function openArchive(queue: ByteQueue, name: string, limits: ReadLimits): Promise<readonly Member[]> {
  const packed = await hold(queue, name, limits);
  const used = { unpacked: 0, members: new Map<FileEntry, number>() };
  const members: Member[] = [];
  for (const entry of await listEntries(packed, name, limits)) {
    if (entry.directory) continue;
    members.push({
      path: entry.filename.replaceAll("\\", "/"),
      size: entry.uncompressedSize,
      bytes: () => unpackMember(entry, name, used, limits),
    });
  }
  return members;
}

type Entry = FileEntry | { readonly directory: true };

async function listEntries(packed: Blob, name: string, limits: ReadLimits): Promise<readonly Entry[]> {
  const reader = new ZipReader(new BlobReader(packed));
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.push(entry) > limits.archiveMembers) throw tooMany(name, limits);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : "unknown reason";
    throw new UserError(
      `${name} is a damaged ZIP archive or workbook (${reason})`,
      { file: name },
      "Copy or save it again.",
    );
  }
  return entries;
}

/** The packed bytes outside of the JavaScript heap, copied in slices so that they never stand in memory twice. */
async function hold(queue: ByteQueue, name: string, limits: ReadLimits): Promise<Blob> {
  const slices: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let [waiting, total] = [0, 0];
  for await (const chunk of chunksOf(queue)) {
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
    waiting += chunk.length;
    total += chunk.length;
    if (total > limits.archiveBytes) throw tooBig(name, limits);
    if (waiting < SLICE) continue;
    slices.push(new Blob(chunks));
    chunks = [];
    waiting = 0;
  }
  return new Blob([...slices, ...chunks]);
}

function tooBig(name: string, limits: ReadLimits): UserError {
  const hint = `Unpack it and name the files. ${raiseLimit("archive-size", limits)}`;
  return new UserError(
    `${name} is an archive or workbook of more than ${limits.archiveBytes} bytes`,
    { file: name },
    hint,
  );
}

function tooMany(name: string, limits: ReadLimits): UserError {
  const hint = `Unpack it and name the files. ${raiseLimit("archive-files", limits)}`;
  return new UserError(`${name} holds more than ${limits.archiveMembers} files`, { file: name }, hint);
}
