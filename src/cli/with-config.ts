import { loadConfig } from "../node/load-config.ts";
import type { ReportLook } from "../report/index.ts";
import type { Io } from "./io.ts";

/** Flags that every command with a settings file has. */
export interface ConfigFlags {
  readonly config?: string;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** Flags as they are in force, and what only a settings file says. */
export interface Configured<Flags> {
  readonly flags: Flags;
  readonly operator: string | undefined;
  readonly look: ReportLook;
  /** The settings file and what it names for the look. */
  readonly settingsFiles: readonly string[];
}

/**
 * The flags of the command line over those of the settings file. Keys that the command does not have are passed over, so
 * that one file serves all commands. Throws a UserError for a file that cannot be used.
 */
export async function withConfig<Flags extends ConfigFlags>(given: Flags, io: Io): Promise<Configured<Flags>> {
  const { flags: written, operator, look, files } = await loadConfig(given.config, io.cwd);
  const filed = Object.fromEntries(Object.entries(written).map(([key, value]) => [camel(key), value]));
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // A flag that begins with `no-` counts as said only when it was: without it the word is true.
  for (const key of ["color", "progress"]) if (said[key] === true) delete said[key];
  return { flags: { ...filed, ...said } as Flags, operator, look, settingsFiles: files }; // the file's keys have the types of the flags
}

function camel(key: string): string {
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
