import { LineCounter, parseAllDocuments } from "yaml";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { plainValue } from "../../yaml/plain-value.ts";
import { type ByteQueue, byteQueue, chunksOf } from "../byte-queue.ts";

/** The same documents as JSON. They are held in memory, because names in them may stand for what was said before. */
export async function yamlToJson(name: string, queue: ByteQueue, limits: ReadLimits): Promise<ByteQueue> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunksOf(queue)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > limits.documentBytes) throw tooLarge(name, limits);
  }
  const lines = new LineCounter();
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line, column: col };
  };
  const aliases = { most: limits.aliases, hint: raiseLimit("aliases", limits) };
  const values = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false }).flatMap((document) => {
    const fault = document.errors[0];
    if (fault) throw new UserError(`${name} is not valid YAML: ${fault.code}`, placeOf(fault.pos[0]));
    const value = plainValue(document, placeOf, aliases);
    return typeof value === "object" && value !== null ? [value] : [];
  });
  if (values.length === 0)
    throw new UserError(`${name} is YAML without an object`, { file: name }, "Export the inventory again.");
  const json = JSON.stringify(values.length === 1 ? values[0] : values);
  return byteQueue(once(new TextEncoder().encode(json)));
}

function tooLarge(name: string, limits: ReadLimits): UserError {
  return new UserError(
    `${name} is longer than ${limits.documentBytes} bytes, and YAML must be held whole`,
    { file: name },
    raiseLimit("document-size", limits),
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
