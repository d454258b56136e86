import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { UserError } from "../model/user-error.ts";
import { plainValue } from "./plain-value.ts";

/** YAML text with the way back from a value to the line on which it was written. */
export interface PlacedYaml {
  readonly value: unknown;
  /** An error that points at the value under a path, at one of its keys, or at the nearest value around it. */
  error(message: string, path: readonly PropertyKey[], key: string | undefined, hint: string): UserError;
}

/** Parses YAML. Throws a UserError with file, line and column when it is not YAML, or its aliases cannot be followed. */
export function parsePlacedYaml(text: string, file: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const fault = document.errors[0];
  if (fault)
    throw new UserError(`not valid YAML: ${inWords(fault)}`, at(fault.pos[0]), "Mend the line; indentation counts.");
  return {
    value: plainValue(document, at),
    error: (message, path, key, hint) => new UserError(message, at(offsetOf(document, path, key)), hint),
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key: string | undefined): number {
  const steps = path.filter((step) => typeof step !== "symbol");
  const atKey = key === undefined ? undefined : keyOffset(document.getIn(steps, true), key);
  if (atKey !== undefined) return atKey;
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const start = startOf(document.getIn(steps.slice(0, depth), true));
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

function inWords({ code, message }: YAMLParseError): string {
  if (code === "RESOURCE_EXHAUSTION") return "too many values stand within one another";
  if (code === "MULTIPLE_DOCS") return "a second document begins here, and only one is read";
  return (message.split("\n", 1)[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}
