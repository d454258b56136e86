import type { XmlHandler } from "../xml/sax.ts";
import { type CellPlace, cellPlace } from "./cell-place.ts";
import { type Parts, readPart, walkPart } from "./parts.ts";
import { hasRelations, type Relation, readRelations } from "./relations.ts";
import type { SheetEntry } from "./workbook.ts";

/** A block of cells, corners included. */
interface Block {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

interface Pivot {
  readonly block: Block | undefined;
  /** Name of the sheet that it sums up. */
  readonly over: string | undefined;
}

/**
 * The sheet that a sheet only sums up: all of its cells belong to pivot tables over another sheet that is read too, so that their rows would
 * count its equipment twice. Filters stand above a pivot table, outside of the block that it names.
 */
export async function sumsUp(
  parts: Parts,
  sheet: SheetEntry,
  read: readonly SheetEntry[],
): Promise<string | undefined> {
  if (!hasRelations(parts, sheet.path)) return undefined;
  const found = (await readRelations(parts, sheet.path)).filter(isHere(parts, "pivotTable"));
  const pivots = await Promise.all(found.map((relation) => readPivot(parts, relation)));
  const over = pivots[0]?.over;
  const isRead = read.some(({ name }) => name === over && name !== sheet.name);
  if (!isRead || pivots.some((pivot) => pivot.over !== over)) return undefined;
  const whole = await dimension(parts, sheet.path);
  const blocks = pivots.flatMap(({ block }) => block ?? []);
  const [first, last] = [
    Math.min(...blocks.map(({ from }) => from.column)),
    Math.max(...blocks.map(({ to }) => to.column)),
  ];
  const lowest = Math.max(...blocks.map(({ to }) => to.row));
  const isInside = whole && whole.from.column >= first && whole.to.column <= last && whole.to.row <= lowest;
  return isInside ? over : undefined;
}

async function readPivot(parts: Parts, { path }: Relation): Promise<Pivot> {
  let block: Block | undefined;
  await readPart(
    parts,
    path,
    opening("location", ({ ref = "" }) => {
      block = blockOf(ref);
    }),
  );
  const relations = hasRelations(parts, path) ? await readRelations(parts, path) : [];
  const cache = relations.find(isHere(parts, "pivotCacheDefinition"));
  let over: string | undefined;
  if (cache !== undefined)
    await readPart(
      parts,
      cache.path,
      opening("worksheetSource", ({ sheet }) => {
        over = sheet;
      }),
    );
  return { block, over };
}

/** A part that is named and missing says nothing: the sheet is read. */
function isHere({ members }: Parts, wanted: string): (relation: Relation) => boolean {
  return ({ kind, path }) => kind === wanted && members.has(path.toLowerCase());
}

/** The block of all filled cells, as the sheet names it before its rows. */
async function dimension(parts: Parts, path: string): Promise<Block | undefined> {
  let block: Block | undefined;
  let isBehind = false;
  const open: XmlHandler["open"] = (name, { ref = "" }) => {
    if (name === "dimension") block = blockOf(ref);
    isBehind ||= name === "dimension" || name === "sheetData";
  };
  for await (const _ of walkPart(parts, path, { open, close: () => undefined, text: () => undefined }))
    if (isBehind) break;
  return block;
}

function opening(element: string, take: (attributes: Readonly<Record<string, string>>) => void): XmlHandler {
  const open: XmlHandler["open"] = (name, attributes) => {
    if (name === element) take(attributes);
  };
  return { open, close: () => undefined, text: () => undefined };
}

function blockOf(reference: string): Block | undefined {
  const [start = "", end = start] = reference.split(":");
  const [from, to] = [cellPlace(start), cellPlace(end)];
  return from && to && { from, to };
}
