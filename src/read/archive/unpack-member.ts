import type { FileEntry } from "@zip.js/zip.js/lib/zip-core.js";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { bytePipe } from "./byte-pipe.ts";

/** Bytes that one archive has unpacked to so far. */
export interface Unpacked {
  unpacked: number;
  /** Most bytes that came out of each member, so that one that is read twice counts once. */
  readonly members: Map<FileEntry, number>;
}

/** Bytes below which the ratio of unpacked to packed is not looked at. */
const SMALL = 16 * 1024 * 1024;

/** The unpacked bytes of one member, checked against its checksum, pulled as they are needed. */
export async function* unpackMember(
  entry: FileEntry,
  archive: string,
  used: Unpacked,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  const file = `${archive}/${entry.filename}`;
  if (entry.encrypted) throw new UserError(`${file} is encrypted`, { file: archive }, "Save it without a password.");
  const pipe = bytePipe();
  entry.getData(pipe.writable, { checkCrc32: true, checkOverlappingEntry: true }).then(
    () => pipe.end(),
    (error: unknown) => pipe.end(error ?? new Error("unknown reason")),
  );
  let unpacked = 0;
  try {
    for (let chunk = await pipe.next(); chunk !== undefined; chunk = await pipe.next()) {
      unpacked += chunk.length;
      count(used, entry, unpacked);
      refuseBomb(file, unpacked, entry, used, limits);
      yield chunk;
    }
  } catch (error) {
    throw explained(file, archive, error);
  } finally {
    pipe.close();
  }
}

function count(used: Unpacked, entry: FileEntry, unpacked: number): void {
  const before = used.members.get(entry) ?? 0;
  if (unpacked <= before) return;
  used.unpacked += unpacked - before;
  used.members.set(entry, unpacked);
}

function explained(file: string, archive: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const reason = error instanceof Error ? error.message : "unknown reason";
  return new UserError(`${file} is damaged (${reason})`, { file: archive }, "Copy or save the archive again.");
}

/** The stated size is not believed: what comes out is counted. */
function refuseBomb(file: string, unpacked: number, entry: FileEntry, used: Unpacked, limits: ReadLimits): void {
  const isHuge = used.unpacked > limits.unpackedBytes;
  const isDense = unpacked > SMALL && unpacked > Math.max(1, entry.compressedSize) * limits.unpackRatio;
  if (!isHuge && !isDense) return;
  const what = isHuge
    ? `to more than ${limits.unpackedBytes} bytes`
    : `to more than ${limits.unpackRatio} times its size`;
  const hint = `If you trust the file: ${raiseLimit(isHuge ? "unpacked-size" : "unpacked-ratio", limits)}`;
  throw new UserError(`${file} unpacks ${what}`, { file }, hint);
}
