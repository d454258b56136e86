import type { Generation } from "../model/asset.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { Readers } from "./field-readers.ts";

const NO_GENERATIONS: readonly Generation[] = [];

/** The network function of a unit: by cells that are there to name it, then its role, then plain words of its texts. */
export function findFunction(
  { functions }: Readers,
  cells: readonly (string | undefined)[],
  texts: readonly (string | undefined)[],
): NetworkFunction | undefined {
  for (const cell of cells) {
    const found = cell === undefined ? undefined : functions.inRole(cell);
    if (found) return found;
  }
  for (const text of texts) {
    const found = text === undefined ? undefined : functions.inText(text);
    if (found) return found;
  }
  return undefined;
}

/** The generations of a unit: as its cell or its role says, as its function implies, or as the title of the table says. */
export function findGenerations(
  { generations, functions }: Readers,
  cell: string | undefined,
  role: string | undefined,
  networkFunction: NetworkFunction | undefined,
  table: readonly Generation[],
): readonly Generation[] {
  const named = cell === undefined ? NO_GENERATIONS : generations(cell);
  if (named.length > 0) return named;
  const byRole = role === undefined ? NO_GENERATIONS : generations(role);
  if (byRole.length > 0) return byRole;
  if (networkFunction && networkFunction.generations.length > 0) return networkFunction.generations;
  // A board is a base band unit, and stands in a node whose kind tells the technology.
  const around = role === undefined ? undefined : functions.inRole(role);
  if (around && around.generations.length > 0) return around.generations;
  return table;
}
