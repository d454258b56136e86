import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { COLUMNS, inventoryRows } from "./inventory-rows.ts";

/** How the same rows are written: cells quoted where they must be, everywhere, or one JSON object a line. */
export type Form = "plain" | "quoted" | "ndjson";

const BLOCK_ROWS = 5_000;

/** Writes the inventory of so many rows, unless it is there already; returns its path. */
export function generateInventory(folder: string, rows: number, form: Form): string {
  const path = inventoryPath(folder, rows, form);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const file = openSync(`${path}.tmp`, "w");
  if (form !== "ndjson") writeSync(file, writeRow(COLUMNS, form));
  let block: string[] = [];
  for (const cells of inventoryRows(rows)) {
    block.push(writeRow(cells, form));
    if (block.length < BLOCK_ROWS) continue;
    writeSync(file, block.join(""));
    block = [];
  }
  writeSync(file, block.join(""));
  closeSync(file);
  renameSync(`${path}.tmp`, path);
  return path;
}

/** Where it stands. */
export function inventoryPath(folder: string, rows: number, form: Form): string {
  return join(folder, `inventory-${rows}-${form}.${form === "ndjson" ? "ndjson" : "csv"}`);
}

function writeRow(cells: readonly string[], form: Form): string {
  if (form === "ndjson") return `${JSON.stringify(Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]])))}\n`;
  return `${cells.map((cell) => (form === "quoted" || /[",\n]/.test(cell) ? quote(cell) : cell)).join(",")}\n`;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
