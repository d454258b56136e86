import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Builtin } from "../model/builtin.ts";
import { placeText, UserError } from "../model/user-error.ts";
import { loadCatalogue, loadSources } from "./load-catalogue.ts";
import { loadFunctions } from "./load-functions.ts";
import { loadHeaders } from "./load-headers.ts";
import { loadInstruments } from "./load-instruments.ts";
import { loadPackFolder } from "./load-pack.ts";
import { loadPlaybooks } from "./load-playbooks.ts";
import { macBlocks } from "./mac-blocks.ts";
import { packageVersion } from "./package-version.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPES = `import type { Builtin } from "./model/builtin.js";
/** The reference data that comes with netvet: makers, functions, header words, instruments, rule packs, templates. */
export declare const builtin: Builtin;
`;

/** Reads and validates everything under `seeds/`, `rules/` and `templates/`. Throws a UserError at the first fault. */
export async function readBuiltin(root: string): Promise<Builtin> {
  const seeds = join(root, "seeds");
  const packs = await loadPackFolder(join(root, "rules"), "rules");
  const vendors = await loadCatalogue(join(seeds, "vendors"));
  return {
    version: packageVersion(),
    vendors,
    macBlocks: macBlocks(vendors),
    sources: await loadSources(join(seeds, "sources.yaml")),
    functions: await loadFunctions(join(seeds, "network-functions.yaml")),
    headers: await loadHeaders(join(seeds, "headers.yaml")),
    instruments: await loadInstruments(join(seeds, "instruments.yaml")),
    packs: packs.map((loaded) => ({ ...loaded, origin: "built-in" })),
    playbooks: await loadPlaybooks(join(root, "rules", "playbooks"), "rules/playbooks"),
    templates: await readTemplates(join(root, "templates")),
  };
}

async function readTemplates(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const texts = paths
    .sort()
    .map(async (path) => [relative(folder, path).split(sep).join("/"), await readFile(path, "utf8")]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>; // pairs of path and text, as made above
}

/**
 * Writes the data as one module, whole: a program that starts meanwhile finds the old one. JSON inside a string is parsed
 * several times faster than an object literal; in ASCII the module and the string take one byte a letter in memory and not two.
 */
async function writeBuiltin(builtin: Builtin, folder: string): Promise<void> {
  const json = JSON.stringify(builtin).replace(/[\u0080-\uffff]/g, escaped);
  const code = `export const builtin = JSON.parse(${JSON.stringify(json)});\n`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "builtin.d.ts"), TYPES);
  await writeFile(join(folder, "builtin.js.tmp"), code);
  await rename(join(folder, "builtin.js.tmp"), join(folder, "builtin.js"));
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

async function main(): Promise<void> {
  try {
    await writeBuiltin(await readBuiltin(ROOT), join(ROOT, "dist"));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${placeText(error.place)}: ${error.message}\n  ${error.hint ?? ""}\n`);
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
