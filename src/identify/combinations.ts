import type { Asset } from "../model/asset.ts";
import type { Reading } from "./reading.ts";

/**
 * Memory by the combination of what bears on the verdict: a table of fixed size in which later ones displace earlier ones.
 * The country of production and who implied the vendor are told with the evidence and bear on nothing.
 */
export interface Combinations<T> {
  /** The value for this combination, made when it is new. `span` numbers where the asset's day lies to the dated ties. */
  get(readings: readonly Reading[], asset: Asset, span: number, make: () => T): T;
}

interface Entry<T> {
  readonly ids: readonly number[];
  readonly span: number;
  readonly networkFunction: string | undefined;
  readonly value: T;
}

const SLOTS = 65_536;

/** An empty memory. */
export function createCombinations<T>(): Combinations<T> {
  const entries = new Array<Entry<T> | undefined>(SLOTS).fill(undefined);
  return {
    get(readings, asset, span, make) {
      const slot = slotOf(readings, asset, span);
      const known = entries[slot];
      if (known !== undefined && isFor(known, readings, asset, span)) return known.value;
      const { networkFunction } = asset;
      const ids = readings.map(({ id }) => id);
      const value = make();
      entries[slot] = { ids, span, networkFunction, value };
      return value;
    },
  };
}

function slotOf(readings: readonly Reading[], { networkFunction }: Asset, span: number): number {
  let hash = span;
  for (const { id } of readings) hash = (Math.imul(hash, 31) + id) | 0;
  if (networkFunction !== undefined) {
    hash = (Math.imul(hash, 31) + networkFunction.length * 7 + networkFunction.charCodeAt(0)) | 0;
    hash = (Math.imul(hash, 31) + networkFunction.charCodeAt(networkFunction.length - 1)) | 0;
  }
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isFor<T>(entry: Entry<T>, readings: readonly Reading[], asset: Asset, span: number): boolean {
  if (entry.span !== span || entry.networkFunction !== asset.networkFunction) return false;
  for (let index = 0; index < readings.length; index += 1) if (readings[index]?.id !== entry.ids[index]) return false;
  return true;
}
