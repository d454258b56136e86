import { readFile } from "node:fs/promises";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Instrument, instrumentsSchema } from "../model/instrument.ts";
import { UserError } from "../model/user-error.ts";

const HINT = "Mend the entry; every instrument needs the keys that src/model/instrument.ts describes.";

/** Reads the legal register (`seeds/instruments.yaml`). Throws a UserError with file, line and column at the first fault. */
export async function loadInstruments(file: string): Promise<Instrument[]> {
  return parseInstruments(await readText(file), file);
}

/** The same from text that is already in memory; `file` is only named in errors. */
export function parseInstruments(text: string, file: string): Instrument[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw refuse(`is not valid YAML: ${firstLine(fault.message)}`, file, lines, fault.pos[0]);
  const result = instrumentsSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (!issue) throw result.error;
  throw refuse(`${issue.path.join(".") || "register"}: ${issue.message}`, file, lines, offsetOf(document, issue));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `The register of instruments cannot be read: ${reason}`,
      { file },
      "Check the path and the permissions.",
    );
  }
}

/** Offset of the value that is wrong, of its unknown key, or of the nearest node around it. */
function offsetOf(document: Document.Parsed, issue: z.core.$ZodIssue): number {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const unknownKey = key === undefined ? undefined : keyOffset(document.getIn(path, true), key);
  if (unknownKey !== undefined) return unknownKey;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const start = startOf(document.getIn(path.slice(0, depth), true));
    if (start !== undefined) return start;
  }
  return 0;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  return startOf(
    node.items.map((pair) => pair.key).find((candidate) => isScalar(candidate) && candidate.value === key),
  );
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function refuse(what: string, file: string, lines: LineCounter, offset: number): UserError {
  const { line, col } = lines.linePos(offset);
  return new UserError(`The register of instruments is not usable: ${what}`, { file, line, column: col }, HINT);
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}
