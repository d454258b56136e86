import { createHash } from "node:crypto";
import type { LoadedPack, PackBase } from "../model/rule-pack.ts";

/**
 * What proves which pack it was, with the packs that it takes over rules from: a change in one of them is a change of the
 * pack. A pack that extends none keeps the digest of its file, so that `sha256sum` gives the same.
 */
export function packDigest(
  { pack, sha256 }: LoadedPack,
  known: readonly LoadedPack[],
): Pick<LoadedPack, "sha256" | "bases"> {
  const bases = basesOf(pack.extends, known);
  if (bases.length === 0) return { sha256 };
  const hash = createHash("sha256").update(`${pack.id} ${sha256}\n`);
  for (const base of bases) hash.update(`${base.id} ${base.sha256}\n`);
  return { sha256: hash.digest("hex"), bases };
}

/** All packs that are extended, directly or through another one, by id; `extendPack` has refused circles before. */
function basesOf(ids: readonly string[], known: readonly LoadedPack[]): PackBase[] {
  const found = new Map<string, PackBase>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const loaded = known.find(({ pack }) => pack.id === id);
    if (loaded === undefined || found.has(id)) continue;
    found.set(id, { id, sha256: loaded.sha256 });
    open.push(...loaded.pack.extends);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
