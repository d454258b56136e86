import type { Asset } from "../model/asset.ts";
import type { Reading } from "./reading.ts";

/** Bounded memory by the combination of what the cells of an asset say; it starts anew when it is full. */
export interface Combinations<T> {
  /** The value for this combination, made when it is new. `span` is the span of ownership in which the asset's day lies. */
  get(readings: readonly Reading[], asset: Asset, span: number, make: () => T): T;
}

interface Node<T> {
  readonly next: Map<number | string | undefined, Node<T>>;
  value: T | undefined;
}

/** A memory of at most so many combinations. Ids of readings are unique over all fields, so empty cells are passed over. */
export function createCombinations<T>(most: number): Combinations<T> {
  let root = emptyNode<T>();
  let kept = 0;
  return {
    get(readings, asset, span, make) {
      let node = step(root, asset.networkFunction);
      node = step(node, asset.countryOfProduction);
      node = step(node, asset.vendorImplied ? -2 - span : span);
      for (const { id } of readings) if (id !== 0) node = step(node, id);
      if (node.value !== undefined) return node.value;
      const value = make();
      node.value = value;
      kept += 1;
      if (kept < most) return value;
      root = emptyNode();
      kept = 0;
      return value;
    },
  };
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), value: undefined };
}

function step<T>(node: Node<T>, key: number | string | undefined): Node<T> {
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const fresh = emptyNode<T>();
  node.next.set(key, fresh);
  return fresh;
}
