import { readFile } from "node:fs/promises";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { UserError } from "../model/user-error.ts";

/** A file of reference data: what it is called in errors, and where its shape is described. */
export interface SeedKind<T> {
  readonly what: string;
  readonly hint: string;
  readonly schema: z.ZodType<T>;
}

/** Reads a YAML file of reference data. Throws a UserError with file, line and column at the first fault. */
export async function loadSeed<T>(file: string, kind: SeedKind<T>): Promise<T> {
  return parseSeed(await readText(file, kind.what), file, kind);
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseSeed<T>(text: string, file: string, kind: SeedKind<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (why: string, offset: number): UserError => {
    const { line, col } = lines.linePos(offset);
    return new UserError(`${kind.what} is not usable: ${why}`, { file, line, column: col }, kind.hint);
  };
  const fault = document.errors[0];
  if (fault) throw fail(`it is not valid YAML (${fault.code})`, fault.pos[0]);
  const result = kind.schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (!issue) throw result.error;
  throw fail(`${issue.path.join(".") || "file"}: ${issue.message}`, offsetOf(document, issue));
}

async function readText(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${what} cannot be read: ${reason}`, { file }, "Check the path and the permissions.");
  }
}

/** Offset of the value that is wrong, of its unknown key, or of the nearest node around it. */
function offsetOf(document: Document.Parsed, issue: z.core.$ZodIssue): number {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  if (key !== undefined) {
    const owner = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(owner) ? owner.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
