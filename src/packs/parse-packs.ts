import { checkPack, type PackReference, parsePack, referenceOf } from "../judge/index.ts";
import type { Builtin } from "../model/builtin.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { extendPacks } from "./extend-packs.ts";
import { sha256Of } from "./sha-256.ts";

/** A rule pack as text, and the name by which errors and reports call it. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

/**
 * Rule packs of one's own as a scan needs them, in the order given: with the rules of the packs that they extend, built-in
 * ones or others of the list, and proved by their digests. Throws a UserError with file, line and column for what cannot be
 * read, an id that stands for nothing, such as a misspelt maker, and an example that its rule disproves.
 */
export async function parsePacks(files: readonly PackText[], builtin: Builtin): Promise<readonly LoadedPack[]> {
  const reference = referenceOf(builtin);
  const own = await Promise.all(files.map((file) => loaded(file, reference)));
  refuseTwins(own);
  const byId = new Map([...builtin.packs, ...own].map((one) => [one.pack.id, one]));
  const known = new Map([...byId].map(([id, { pack }]) => [id, pack]));
  for (const { name, text } of files) {
    const [fault] = checkPack(text, name, { ...builtin, reference, known }).faults;
    if (fault !== undefined) throw fault;
  }
  return extendPacks(own, [...byId.values()]);
}

async function loaded({ name, text }: PackText, reference: PackReference): Promise<LoadedPack> {
  return { pack: parsePack(text, name, reference), sha256: await sha256Of(text), origin: name };
}

function refuseTwins(own: readonly LoadedPack[]): void {
  for (const [at, { pack, origin }] of own.entries()) {
    const other = own.slice(0, at).find((one) => one.pack.id === pack.id);
    if (other === undefined) continue;
    const message = `the pack has the id ${pack.id}, and so has ${other.origin}`;
    throw new UserError(message, { file: origin }, "Leave one of them out, or rename one.");
  }
}
