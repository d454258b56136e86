import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import type { ReportLook } from "../report/index.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { type ConfigFile, configSchema } from "./config-schema.ts";
import { loadLogo } from "./load-logo.ts";
import { isPackPath } from "./load-pack.ts";
import { readText } from "./read-text.ts";

/** Settings of a file: its flags, with paths meant from the file's own folder, and the look of the report. */
export interface Config {
  readonly flags: Omit<ConfigFile, "report" | "operator">;
  readonly operator: string | undefined;
  readonly look: ReportLook;
  /** Files that were read for it. */
  readonly files: readonly string[];
}

const DEFAULT_FILE = "netvet.yaml";
const HINT = "`netvet init` writes a file with every key explained.";
/** Flags that name a file or folder which is read. */
const PATHS = [
  "rules",
  "waivers",
  "corrections",
  "baseline",
  "assessments",
  "costs",
  "plan",
  "mapping",
  "template",
] as const;

/**
 * Reads the settings file that was named, or `netvet.yaml` of the working folder when there is one. Throws a UserError with
 * file, line and column; for a misspelt key it names the nearest one.
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<Config> {
  const file = named ?? DEFAULT_FILE;
  if (named === undefined && !(await isFile(resolve(cwd, file)))) return NONE;
  const { report = {}, operator, ...flags } = parseConfig(await readText(file, cwd), file);
  const { logo, ...words } = report;
  const logoFile = logo === undefined ? undefined : from(dirname(file), logo);
  const picture = logoFile === undefined ? undefined : await loadLogo(logoFile, cwd);
  return {
    flags: withPaths(flags, dirname(file)),
    operator,
    look: { ...words, operator, logo: picture },
    files: [file, logoFile].filter((one) => one !== undefined),
  };
}

/** The same from text that is already in memory; `file` is only named in errors. A file of comments alone sets nothing. */
export function parseConfig(text: string, file: string): ConfigFile {
  return parseYaml(
    z.preprocess((value) => value ?? {}, configSchema),
    text,
    file,
    HINT,
  );
}

const NONE: Config = { flags: {}, operator: undefined, look: {}, files: [] };

function withPaths(flags: Config["flags"], folder: string): Config["flags"] {
  const paths = PATHS.flatMap((key) => {
    const path = flags[key];
    return path === undefined ? [] : [[key, from(folder, path)] as const];
  });
  // Several words may stand in one text, as on the command line.
  const words = (text: string): string[] => (isPackPath(text) ? [text] : text.trim().split(/[\s,]+/));
  const policy = flags.policy?.flatMap(words).map((word) => (isPackPath(word) ? from(folder, word) : word));
  const failOn = flags["fail-on"]?.flatMap((text) => text.trim().split(/\s+/));
  const placed = (paths: readonly string[] | undefined) => paths?.map((path) => from(folder, path));
  const [inventory, add] = [placed(flags.inventory), placed(flags.add)];
  return {
    ...flags,
    ...Object.fromEntries(paths),
    ...(policy && { policy }),
    ...(failOn && { "fail-on": failOn }),
    ...(inventory && { inventory }),
    ...(add && { add }),
  };
}

function from(folder: string, path: string): string {
  return isAbsolute(path) || folder === "." ? path : join(folder, path);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
