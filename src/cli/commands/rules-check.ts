import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type CheckedPack, checkPack, packJsonSchema } from "../../judge/index.ts";
import type { RulePack } from "../../model/rule-pack.ts";
import { UserError } from "../../model/user-error.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { packFiles } from "../../node/load-pack.ts";
import { withOwnVendors } from "../../node/own-vendors.ts";
import { readText } from "../../node/read-text.ts";
import { packReference } from "../../node/resolve-packs.ts";
import { refuseAheadPacks } from "../../packs/pack-age.ts";
import { count } from "../../report/format.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { print, printLines } from "../print.ts";
import { printError } from "../print-error.ts";

/** `rules check`: every file is checked, also after one of them was refused. A folder stands for its packs and makers. */
export async function rulesCheck(
  paths: readonly string[],
  flags: { readonly rules?: string },
  io: Io,
): Promise<ExitCode> {
  const folders: string[] = [];
  for (const path of paths) if (await isFolder(resolve(io.cwd, path))) folders.push(path);
  const files = paths.filter((path) => !folders.includes(path));
  let good = files.length === 0 || (await checkAll(files, flags.rules, io));
  for (const folder of folders) good = (await checkFolder(folder, io)) && good;
  return good ? EXIT.passed : EXIT.error;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function checkFolder(folder: string, io: Io): Promise<boolean> {
  const files = await orTold(() => packFiles(resolve(io.cwd, folder), folder), io);
  return files !== undefined && checkAll(files, folder, io);
}

async function checkAll(files: readonly string[], folder: string | undefined, io: Io): Promise<boolean> {
  const builtin = await orTold(async () => withOwnVendors(await loadBuiltin(), folder, io.cwd), io);
  if (builtin === undefined) return false;
  const reference = await packReference({ folder, cwd: io.cwd });
  const known = new Map<string, RulePack>(builtin.packs.map(({ pack }) => [pack.id, pack]));
  const tried = { reference, known, functions: builtin.functions, vendors: builtin.vendors };
  const texts: { file: string; text: string }[] = [];
  for (const file of files) {
    const text = await orTold(() => readText(file, io.cwd), io);
    if (text !== undefined) texts.push({ file, text });
  }
  for (const { file, text } of texts) addReadable(known, file, text, tried);
  let good = texts.length === files.length;
  const check = (file: string, text: string): CheckedPack => {
    const checked = checkPack(text, file, tried);
    refuseAheadPacks([{ pack: checked.pack, origin: file }], builtin.packs, io.today());
    return checked;
  };
  for (const { file, text } of texts) good = (await report(file, () => check(file, text), io)) && good;
  return good;
}

/** What was asked for, or undefined when the person was told why there is none. */
async function orTold<Value>(make: () => Promise<Value>, io: Io): Promise<Value | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await printError(io, error);
    return undefined;
  }
}

type Tried = Parameters<typeof checkPack>[2];

/** Packs of one run may extend one another; one that cannot be read is told when its turn comes. */
function addReadable(known: Map<string, RulePack>, file: string, text: string, tried: Tried): void {
  try {
    const { pack } = checkPack(text, file, tried);
    known.set(pack.id, pack);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

async function report(file: string, check: () => CheckedPack, io: Io): Promise<boolean> {
  try {
    const { pack, faults } = check();
    for (const fault of faults) await printError(io, fault);
    const examples = pack.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    if (faults.length === 0)
      await printLines(io, [`${file}: good: ${count(pack.rules.length, "rule")}, ${count(examples, "example")}`]);
    return faults.length === 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await printError(io, error);
    return false;
  }
}

/** `rules schema`: the JSON Schema of a pack. */
export async function rulesSchema(io: Io): Promise<ExitCode> {
  await print(io.stdout, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  return EXIT.passed;
}
