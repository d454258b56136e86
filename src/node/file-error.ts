import { UserError } from "../model/user-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is a file and no folder",
  EEXIST: "a part of the path is a file and no folder",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it would be larger than this system lets a file be",
  EIO: "the disk or the device failed",
  EPIPE: "whoever read it has gone",
  EMFILE: "too many files are open",
  ELOOP: "its symbolic links run in a circle",
  ENAMETOOLONG: "the name is too long",
};

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** A file of more than 2 GiB, or a text of more than half of one, is an error of range to the engine. */
const TOO_LARGE = "Only inventories and orders may be of any size: netvet scan and netvet gate read them.";

/**
 * What the file system refused, as trouble that the person can mend, with `hint` where the usual one would not help. What is no
 * such refusal is handed back as it was.
 */
export function fileError(verb: "read" | "write", file: string, cause: unknown, hint = hintFor(verb, cause)): unknown {
  if (cause instanceof RangeError)
    return new UserError(`cannot ${verb} this file: it is too large to be held whole`, { file }, TOO_LARGE);
  const code = errorCode(cause);
  if (code === undefined || cause instanceof UserError) return cause;
  const reason = REASONS[code] ?? code;
  return new UserError(`cannot ${verb} this file: ${reason}`, { file }, hint);
}

/** The same of a folder that was to be read. */
export function folderError(folder: string, cause: unknown): unknown {
  const said = fileError("read", folder, cause);
  if (!(said instanceof UserError) || said === cause) return said;
  return new UserError(said.message.replace("this file", "this folder"), said.place, said.hint);
}

function hintFor(verb: "read" | "write", cause: unknown): string {
  if (verb === "read") return "Check the path and the permissions.";
  return FULL.has(errorCode(cause) ?? "")
    ? "Make room there, or name a path on another disk."
    : "Name a path that you may write to.";
}

/** Code of an error of the operating system, such as `ENOENT`; undefined for any other. */
export function errorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("syscall" in cause) || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}
