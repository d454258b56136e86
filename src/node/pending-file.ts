import { randomUUID } from "node:crypto";
import { rmdirSync, rmSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { fileError } from "./file-error.ts";
import { realPlace } from "./real-place.ts";

/** A file that is being written beside its place, and stands there whole after `commit` or not at all after `discard`. */
export interface PendingFile {
  /** Path as the person named it. */
  readonly path: string;
  write(text: string): Promise<void>;
  /** Adds bytes as they are; they must not change before the next call is fulfilled. */
  writeBytes(bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place, whole. */
  commit(): Promise<void>;
  /** Leaves what stood there as it was. */
  discard(): Promise<void>;
}

interface Target {
  readonly path: string;
  /** Where the text goes first; the same as `path` for a device or a pipe, which cannot be replaced. */
  readonly temporary: string;
  readonly final: string;
  readonly firstNewFolder: string | undefined;
  /** Who may read and write the file that stands there and is renewed; undefined when there is none. */
  readonly mode: number | undefined;
}

const BUFFER_LENGTH = 1 << 16;

/** What stands beside its place, in the order of opening. */
const unfinished = new Set<Target>();

/**
 * Opens a file for writing, with the folders that lead to it. Throws a UserError at once when that is not possible, so
 * that nobody waits for a report that cannot be saved.
 */
export async function beginFile(path: string, cwd: string): Promise<PendingFile> {
  return guard(path, async () => {
    const target = await prepare(path, cwd);
    unfinished.add(target);
    try {
      return pendingFile(target, await openTarget(target));
    } catch (cause) {
      takeAway(target);
      throw cause;
    }
  });
}

/** Takes away at once what is not in its place, for a program that ends without waiting for what it has begun. */
export function discardUnfinished(): void {
  // The first of several files in a new folder has made it, and it is empty when the others are gone.
  for (const target of [...unfinished].reverse()) takeAway(target);
}

/** A file of our own, never one that somebody has put in its place, and with the rights of the one that it renews. */
async function openTarget({ temporary, final, mode }: Target): Promise<FileHandle> {
  if (temporary === final) return open(temporary, "w");
  const handle = await open(temporary, "wx", mode);
  if (mode !== undefined) await handle.chmod(mode);
  return handle;
}

async function prepare(path: string, cwd: string): Promise<Target> {
  const asked = resolve(cwd, path);
  const present = await stat(asked).catch(() => undefined);
  if (present?.isDirectory() || (present === undefined && /[/\\]$/.test(path))) {
    throw new UserError("cannot write this file: it is a folder", { file: path }, "Name a file inside the folder.");
  }
  if (present && !present.isFile())
    return { path, temporary: asked, final: asked, firstNewFolder: undefined, mode: undefined };
  // A link is written through: replacing it would leave the file behind it as it was.
  const final = await realPlace(asked);
  const firstNewFolder = await mkdir(dirname(final), { recursive: true });
  const mode = present === undefined ? undefined : present.mode & 0o777;
  // Processes in several containers may have the same number and write into the same folder.
  return { path, temporary: `${final}.${randomUUID().slice(0, 8)}.tmp`, final, firstNewFolder, mode };
}

function pendingFile(target: Target, handle: FileHandle): PendingFile {
  let buffer = "";
  let writing: Promise<void> = Promise.resolve();

  /** Waits for what is being written, and goes on while the disk takes the next part: a fault shows at the next call. */
  async function begin(part: string | Uint8Array): Promise<void> {
    await writing;
    writing = guard(target.path, () => writeWhole(handle, part));
    writing.catch(() => undefined);
  }

  async function flush(): Promise<void> {
    const text = buffer;
    buffer = "";
    if (text !== "") await begin(text);
  }

  return {
    path: target.path,
    async write(text) {
      buffer += text;
      if (buffer.length >= BUFFER_LENGTH) await flush();
    },
    async writeBytes(bytes) {
      await flush();
      await begin(bytes);
    },
    async commit() {
      await flush();
      await writing;
      await guard(target.path, () => handle.close());
      if (target.temporary !== target.final) await guard(target.path, () => rename(target.temporary, target.final));
      unfinished.delete(target);
    },
    async discard() {
      await writing.catch(() => undefined);
      await handle.close().catch(() => undefined);
      takeAway(target);
    },
  };
}

function takeAway(target: Target): void {
  unfinished.delete(target);
  const { temporary, final, firstNewFolder } = target;
  if (temporary !== final) couldDo(() => rmSync(temporary, { force: true }));
  if (firstNewFolder !== undefined) removeEmpty(dirname(final), firstNewFolder);
}

/** Bytes in one call: `writeFile` cuts them, and its later pieces would wait until this thread has time for them. */
async function writeWhole(handle: FileHandle, part: string | Uint8Array): Promise<void> {
  if (typeof part === "string") return handle.writeFile(part);
  for (let at = 0; at < part.length; ) at += (await handle.write(part, at)).bytesWritten;
}

async function guard<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw fileError("write", path, cause);
  }
}

/** Removes the folders that were made for the file, from the innermost up to the first, as far as they are empty. */
function removeEmpty(folder: string, first: string): void {
  if (couldDo(() => rmdirSync(folder)) && folder !== first) removeEmpty(dirname(folder), first);
}

function couldDo(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
