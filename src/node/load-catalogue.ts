import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isSeq, LineCounter, type Node, type ParsedNode, parseAllDocuments } from "yaml";
import type { z } from "zod";
import { UserError } from "../model/user-error.ts";
import { type Sources, sourcesSchema, type Vendor, vendorSchema } from "../model/vendor.ts";
import { checkCatalogue, type Fault, type PlacedVendor } from "./check-catalogue.ts";

const HINT = "Mend the entry; seeds/README.md says what belongs where.";

/** One file of the catalogue: its path, as named in errors, and its text. */
export interface CatalogueText {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads every `.yaml` file of a folder of vendors (`seeds/vendors`), in order of name. The sources are read from
 * `sources.yaml` beside the folder. Throws a UserError with file, line and column at the first fault.
 */
export async function loadCatalogue(dir: string): Promise<Vendor[]> {
  const sources = await loadSources(join(dirname(dir), "sources.yaml"));
  const names = (await readdir(dir)).filter((name) => name.endsWith(".yaml")).sort();
  const texts = names.map(async (name) => ({ file: join(dir, name), text: await readFile(join(dir, name), "utf8") }));
  return parseCatalogue(await Promise.all(texts), sources);
}

/** Reads `seeds/sources.yaml`. Throws a UserError with file, line and column at the first fault. */
export async function loadSources(file: string): Promise<Sources> {
  const { entries, lines } = readEntries({ file, text: await readFile(file, "utf8") });
  const entry = entries[0];
  if (!entry) throw refuse("holds no source", { file, line: 1, column: 1 });
  const result = sourcesSchema.safeParse(entry.value);
  if (result.success) return result.data;
  throw refuse(describe(result.error), { file, ...nearest(entry.node, result.error.issues[0]?.path ?? [], lines) });
}

/** The vendors of files that are already in memory, sorted by id. A file holds one vendor or a list of them. */
export function parseCatalogue(texts: readonly CatalogueText[], sources: Sources): Vendor[] {
  const placed = texts.flatMap(parseFile);
  const fault = checkCatalogue(placed, sources);
  if (fault) throw refuseFault(fault);
  return placed.map((one) => one.vendor).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function parseFile(source: CatalogueText): PlacedVendor[] {
  const { entries, lines } = readEntries(source);
  return entries.map((entry) => {
    const result = vendorSchema.safeParse(entry.value);
    const placeOf = (path: readonly PropertyKey[]) => nearest(entry.node, path, lines);
    if (result.success) return { vendor: result.data, file: source.file, placeOf };
    const issue = result.error.issues[0];
    throw refuse(describe(result.error), { file: source.file, ...placeOf(issue?.path ?? []) });
  });
}

interface Entry {
  readonly node: ParsedNode;
  readonly value: unknown;
}

function readEntries({ file, text }: CatalogueText): { entries: Entry[]; lines: LineCounter } {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  if (!Array.isArray(documents) || documents.length === 0) {
    throw refuse("holds no entry", { file, line: 1, column: 1 });
  }
  const entries = documents.flatMap((document) => {
    const fault = document.errors[0];
    if (fault) {
      const { line, col } = lines.linePos(fault.pos[0]);
      throw refuse(`is not valid YAML: ${fault.message.split("\n")[0]}`, { file, line, column: col });
    }
    const root = document.contents;
    if (!root) return [];
    const nodes = isSeq<ParsedNode>(root) ? root.items : [root];
    return nodes.map((node) => ({ node, value: node.toJS(document) }));
  });
  return { entries, lines };
}

function nearest(entry: Node, path: readonly PropertyKey[], lines: LineCounter): { line: number; column: number } {
  let found: Node = entry;
  for (const step of path) {
    const next: unknown = hasGet(found) ? found.get(step, true) : undefined;
    if (!isNodeLike(next)) break;
    found = next;
  }
  const { line, col } = lines.linePos(found.range?.[0] ?? 0);
  return { line, column: col };
}

function hasGet(node: Node): node is Node & { get: (key: unknown, keepScalar: true) => unknown } {
  return "get" in node && typeof node.get === "function";
}

function isNodeLike(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".") || "entry"}: ${issue.message}` : "is not a valid entry";
}

function refuseFault({ where, path, message }: Fault): UserError {
  return refuse(`${where.vendor.id}: ${message}`, { file: where.file, ...where.placeOf(path) });
}

function refuse(message: string, place: { file: string; line: number; column: number }): UserError {
  return new UserError(`The catalogue of makers is not usable: ${message}`, place, HINT);
}
