import { resolve } from "node:path";
import { type PackReference, referenceOf } from "../judge/index.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { extendPacks } from "../packs/extend-packs.ts";
import { loadBuiltin } from "./builtin.ts";
import { isPackPath, loadPack, loadPackFolder } from "./load-pack.ts";
import { meantPacks } from "./meant-packs.ts";
import { withOwnVendors } from "./own-vendors.ts";

/** Where packs are looked for. */
export interface PackPlaces {
  readonly builtin: readonly LoadedPack[];
  /** Folder of the person's own packs; one of them stands before a built-in one of the same id. */
  readonly folder: string | undefined;
  readonly cwd: string;
}

/** The packs that the person named by id or path, each once, in the order of naming. Throws a UserError for what is no pack. */
export async function resolvePacks(names: readonly string[], places: PackPlaces): Promise<readonly LoadedPack[]> {
  const reference = await packReference(places);
  const known = await rawPacks(places, reference);
  const chosen = await Promise.all(
    names.map((name) => (isPackPath(name) ? loadPack(resolve(places.cwd, name), name, reference) : byId(name, known))),
  );
  const once = new Map(chosen.map((loaded) => [loaded.pack.id, loaded]));
  const clash = chosen.find((loaded) => once.get(loaded.pack.id)?.sha256 !== loaded.sha256);
  if (clash) {
    const { id } = clash.pack;
    throw new UserError(
      `two different packs have the id ${id}`,
      { file: once.get(id)?.origin },
      "Name only one of them, or rename one.",
    );
  }
  return extendPacks([...once.values()], known);
}

/** All packs that can be named by id, with the rules that they take over: the built-in ones and those of the folder, by id. */
export async function knownPacks(places: PackPlaces): Promise<readonly LoadedPack[]> {
  const known = await rawPacks(places, await packReference(places));
  return extendPacks(known, known);
}

/** What the ids in a person's own packs may stand for: the built-in reference data and the makers of the folder. */
export async function packReference({ folder, cwd }: Pick<PackPlaces, "folder" | "cwd">): Promise<PackReference> {
  return referenceOf(await withOwnVendors(await loadBuiltin(), folder, cwd));
}

async function rawPacks(places: PackPlaces, reference: PackReference): Promise<readonly LoadedPack[]> {
  const own =
    places.folder === undefined
      ? []
      : await loadPackFolder(resolve(places.cwd, places.folder), places.folder, reference);
  const byId = new Map([...places.builtin, ...own].map((loaded) => [loaded.pack.id, loaded]));
  return [...byId.values()].sort((a, b) => (a.pack.id < b.pack.id ? -1 : 1));
}

/** No pack has the id by which one was named. */
export class UnknownPack extends UserError {
  readonly id: string;
  /** All ids that would have been understood. */
  readonly known: readonly string[];

  constructor(id: string, packs: readonly LoadedPack[]) {
    const known = packs.map(({ pack }) => pack.id);
    const meant = meantPacks(id, packs);
    const all = `Packs are: ${known.join(", ")}; or give the path of your own .yaml file.`;
    const hint = meant.length === 0 ? all : `Did you mean ${meant.join(" or ")}? ${all}`;
    super(`there is no rule pack ${JSON.stringify(id)}`, {}, hint);
    this.id = id;
    this.known = known;
  }
}

function byId(id: string, known: readonly LoadedPack[]): LoadedPack {
  const found = known.find(({ pack }) => pack.id === id);
  if (found === undefined) throw new UnknownPack(id, known);
  return found;
}
