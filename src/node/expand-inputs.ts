import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import pLimit from "p-limit";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { excludeInputs } from "./exclude-inputs.ts";
import { fileError } from "./file-error.ts";
import { globBase, globToRegExp, isGlob } from "./glob.ts";
import { ownOutput } from "./own-output.ts";
import { refuseOtherFiles } from "./refuse-other-files.ts";

/** One input that was found. `path` is undefined for standard input. */
export interface FoundInput {
  /** As it is printed: the path as the person wrote it, with `/`. */
  readonly name: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** Undefined for what has no size beforehand, such as a pipe. */
  readonly byteLength: number | undefined;
}

/** Inputs in a fixed order, and what of folders and patterns was left out. */
export interface FoundInputs {
  readonly inputs: readonly FoundInput[];
  /** Files of folders of a kind that netvet does not read. */
  readonly leftOut: readonly string[];
  /** Files that netvet itself has written: they name the same equipment again. */
  readonly written: readonly string[];
  /** Files that the person wants left out. */
  readonly excluded: readonly string[];
}

/** What was found for one of the names that a person gave. */
type Found = Omit<FoundInputs, "excluded">;

/** Ends of file names that are taken from a folder. A file that is named itself may have any. */
const INVENTORY_EXTENSIONS: readonly string[] = [
  ...[".csv", ".tsv", ".json", ".ndjson", ".jsonl"],
  ...[".xlsx", ".xlsm", ".xls", ".xml", ".zip", ".gz"],
];

/** Where systems that have it show what standard input is. */
export const STANDARD_INPUT = "/dev/stdin";

const NOT_ENTERED = /^(\..*|node_modules|netvet-out)$/;
const limit = pLimit(8);

/**
 * Files, folders, patterns and `-` as single inputs, each once, without what the patterns of `exclude` cover. Throws a
 * UserError for what is not there.
 */
export async function expandInputs(
  paths: readonly string[],
  cwd: string,
  exclude: readonly string[] = [],
): Promise<FoundInputs> {
  const found = await Promise.all(paths.map((path) => expand(path, cwd)));
  const byPath = new Map(found.flatMap(({ inputs }) => inputs).map((input) => [input.path, input]));
  const wanted = excludeInputs([...byPath.values()], exclude);
  await refuseOtherFiles(wanted.inputs);
  return {
    ...wanted,
    leftOut: found.flatMap(({ leftOut }) => leftOut),
    written: [...new Set(found.flatMap(({ written }) => written))],
  };
}

/** Names of the files behind the inputs: a file may stand behind standard input too. */
export function filesOf(inputs: readonly FoundInput[]): string[] {
  return inputs.map(({ name, path }) => (path === undefined ? STANDARD_INPUT : name));
}

async function expand(path: string, cwd: string): Promise<Found> {
  if (path.trim() === "")
    throw new UserError(
      "the name of an input is empty",
      {},
      "A variable that is not set leaves it empty; for the folder you are in write a dot.",
    );
  if (path === "-") return only({ name: "<stdin>", path: undefined, byteLength: undefined });
  const kind = await limit(() => stat(resolve(cwd, path)).catch(() => undefined));
  if (kind?.isDirectory()) return expandFolder(path, cwd);
  const own = kind?.isFile() ? await limit(() => ownOutput(resolve(cwd, path))) : undefined;
  if (own !== undefined && own.isInventory !== true)
    throw new UserError(
      `netvet has written this file: it is ${own.is} and no inventory`,
      { file: path },
      ["Name the inventory that it was made of.", own.hint].filter((one) => one !== undefined).join(" "),
    );
  if (kind) return only(describe(path, cwd, kind.isFile() ? kind.size : undefined));
  if (isGlob(path)) return expandGlob(path, cwd);
  throw await missing(path, cwd);
}

function only(input: FoundInput): Found {
  return { inputs: [input], leftOut: [], written: [] };
}

/** The files with those apart that netvet has written. */
async function sorted(names: readonly string[], place: string, cwd: string): Promise<Omit<Found, "leftOut">> {
  const own = await Promise.all(names.map((name) => limit(() => ownOutput(resolve(cwd, name)))));
  const others = names.filter((_, at) => own[at] === undefined);
  if (others.length === 0)
    throw new UserError(
      "no inventory here: netvet has written all that could be one",
      { file: place },
      "Name the inventory file itself, or another folder.",
    );
  const inputs = await Promise.all(others.map((name) => measure(name, cwd)));
  return { inputs, written: names.filter((_, at) => own[at] !== undefined).map(withSlashes) };
}

async function expandFolder(folder: string, cwd: string): Promise<Found> {
  const files = await walk(resolve(cwd, folder));
  const names = files.map((file) => join(folder, file));
  const inventories = names.filter(isInventory);
  if (inventories.length === 0) {
    const seen =
      files.length === 0
        ? "it is empty"
        : `none of its ${files.length} files ends in ${INVENTORY_EXTENSIONS.join(", ")}`;
    throw new UserError(
      `no inventory in this folder: ${seen}`,
      { file: folder },
      "Name the inventory file itself, or another folder.",
    );
  }
  const leftOut = names.filter((name) => !isInventory(name)).map(withSlashes);
  return { ...(await sorted(inventories, folder, cwd)), leftOut };
}

async function expandGlob(pattern: string, cwd: string): Promise<Found> {
  const wanted = globToRegExp(withSlashes(pattern));
  const base = globBase(withSlashes(pattern));
  const files = await walk(resolve(cwd, base)).catch(() => []);
  const names = files.map((file) => (base === "." && !pattern.startsWith("./") ? file : withSlashes(join(base, file))));
  const matching = names.filter((name) => wanted.test(name) || wanted.test(`./${name}`));
  if (matching.length === 0) {
    throw new UserError(
      "no file matches this pattern",
      { file: pattern },
      "Check the pattern; ** crosses folders, * does not.",
    );
  }
  return { ...(await sorted(matching, pattern, cwd)), leftOut: [] };
}

/** All files under a folder, relative to it, in order of their names whatever the locale. */
async function walk(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (NOT_ENTERED.test(entry.name)) continue;
    if (!entry.isDirectory()) files.push(entry.name);
    else for (const file of await walk(join(folder, entry.name))) files.push(join(entry.name, file));
  }
  return files.sort();
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw fileError("read", folder, cause);
  }
}

async function measure(name: string, cwd: string): Promise<FoundInput> {
  const { size } = await limit(() => stat(resolve(cwd, name))).catch((cause: unknown) => {
    throw fileError("read", name, cause);
  });
  return describe(name, cwd, size);
}

function describe(name: string, cwd: string, byteLength: number | undefined): FoundInput {
  return { name: withSlashes(name), path: resolve(cwd, name), byteLength };
}

function isInventory(path: string): boolean {
  return INVENTORY_EXTENSIONS.includes(extname(path).toLowerCase());
}

function withSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

async function missing(path: string, cwd: string): Promise<UserError> {
  const folder = dirname(path);
  const neighbours = await readdir(resolve(cwd, folder)).catch(() => undefined);
  if (!neighbours)
    return new UserError("there is no such file: its folder does not exist", { file: path }, "Check the path.");
  const close = nearest(basename(path), neighbours);
  const hint = close === undefined ? "Check the path." : `Did you mean ${withSlashes(join(folder, close))}?`;
  return new UserError("there is no such file or folder", { file: path }, hint);
}
