import { extendPack } from "../judge/index.ts";
import type { LoadedPack, PackBase, RulePack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { sha256Of } from "./sha-256.ts";

/** Packs with the rules that they take over from known ones, and what proves all of them. Throws a UserError for an unknown pack or rule. */
export async function extendPacks(
  packs: readonly LoadedPack[],
  known: readonly LoadedPack[],
): Promise<readonly LoadedPack[]> {
  const table = new Map(known.map(({ pack }) => [pack.id, pack]));
  return Promise.all(
    packs.map(async (loaded) => ({
      ...loaded,
      pack: extended(loaded, table),
      ...(await packDigest(loaded, known)),
    })),
  );
}

/** What is wrong with what a pack takes over is told with the name of its file. */
function extended({ pack, origin }: LoadedPack, known: ReadonlyMap<string, RulePack>): RulePack {
  try {
    return extendPack(pack, known);
  } catch (cause) {
    throw cause instanceof UserError ? new UserError(cause.message, { file: origin }, cause.hint) : cause;
  }
}

/**
 * What proves which pack it was, with the packs that it takes over rules from: a change in one of them is a change of the
 * pack. A pack that extends none keeps the digest of its file, so that `sha256sum` gives the same.
 */
async function packDigest(
  { pack, sha256 }: LoadedPack,
  known: readonly LoadedPack[],
): Promise<Pick<LoadedPack, "sha256" | "bases">> {
  const bases = basesOf(pack.extends, known);
  if (bases.length === 0) return { sha256 };
  const lines = [{ id: pack.id, sha256 }, ...bases].map((one) => `${one.id} ${one.sha256}\n`);
  return { sha256: await sha256Of(lines.join("")), bases };
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
