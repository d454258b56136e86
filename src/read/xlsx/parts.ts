import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import type { Member } from "../archive/zip-archive.ts";
import { type XmlHandler, xmlFeed } from "../xml/sax.ts";

/** The files of a workbook by their path in it. */
export interface Parts {
  /** Name of the workbook as the person gave it. */
  readonly name: string;
  readonly limits: ReadLimits;
  readonly members: ReadonlyMap<string, Member>;
}

/** Reads a part from its beginning to its end. */
export async function readPart(parts: Parts, path: string, handler: XmlHandler): Promise<void> {
  for await (const _ of walkPart(parts, path, handler));
}

/** Reads a part and stops after each piece, so that the caller can hand on what the handler has gathered. */
export async function* walkPart(parts: Parts, path: string, handler: XmlHandler): AsyncGenerator<undefined> {
  const member = memberOf(parts, path);
  const feed = xmlFeed(`${parts.name}/${path}`, parts.limits, handler);
  for await (const text of textOf(member)) {
    feed.write(text);
    yield undefined;
  }
  feed.end();
}

/** The text of a part, piece by piece. Office writes UTF-8; the standard also allows UTF-16 with a byte order mark. */
export async function* textOf(member: Member): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of member.bytes()) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? "";
}

/** The part at a path; paths are compared as Office does, without regard to case. */
export function memberOf(parts: Parts, path: string): Member {
  const member = parts.members.get(path.toLowerCase());
  if (member !== undefined) return member;
  const file = { file: parts.name };
  throw new UserError(`${parts.name} is a damaged workbook: ${path} is missing`, file, "Open it and save it again.");
}

/** Path of a part that another one names: relative to the folder of that one, or from the root. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}
