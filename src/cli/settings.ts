import type { IntakeOptions } from "../intake.ts";
import { UserError } from "../model/user-error.ts";
import { profiles } from "../normalize/index.ts";
import type { ReportContext } from "../report/index.ts";
import { nearest } from "../text/nearest.ts";
import type { Io, Output } from "./io.ts";
import { parseLimits } from "./limit-values.ts";

/** Flags that say how inputs are read. */
export interface IntakeFlags {
  /** Patterns of files to leave out. */
  readonly exclude?: readonly string[];
  readonly mapping?: string;
  readonly profile?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRow?: number;
  /** Bounds on what is read, as `record-length=64MiB`. */
  readonly limit?: readonly string[];
}

/** Flags that say what is shown. Commander sets the `no-` ones to false. */
export interface ShowFlags {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** The flags as the intake takes them; absent ones are left to detection. */
export async function intakeOptions(flags: IntakeFlags, io: Io): Promise<IntakeOptions> {
  const { encoding, sheet, delimiter, headerRow } = flags;
  const mapped = flags.mapping === undefined ? {} : await mappingOf(flags.mapping, io.cwd);
  for (const { profile } of mapped.tables ?? []) if (profile !== undefined) knownProfile(profile);
  return {
    read: {
      ...(encoding && { encoding }),
      ...(sheet && { sheet }),
      ...(delimiter && { delimiter }),
      ...(flags.limit && { limits: parseLimits(flags.limit) }),
    },
    normalize: {
      ...(headerRow && { headerRow }),
      ...mapped,
      ...(flags.profile && { profile: knownProfile(flags.profile) }),
    },
  };
}

async function mappingOf(file: string, cwd: string): Promise<NonNullable<IntakeOptions["normalize"]>> {
  const { loadMapping } = await import("../node/load-mapping.ts");
  return loadMapping(file, cwd);
}

const NO_PROFILE = "generic";

function knownProfile(id: string): string {
  const ids = [NO_PROFILE, ...profiles.map((profile) => profile.id)];
  if (ids.includes(id)) return id;
  const close = nearest(id, ids);
  const hint = `${close === undefined ? "" : `Did you mean ${close}? `}Profiles are: ${ids.join(", ")}.`;
  throw new UserError(`there is no profile ${JSON.stringify(id)}`, {}, hint);
}

/** How text is shown on an output: colours only on a terminal that wants them. */
export function shownOn(output: Output, flags: ShowFlags, io: Io): Omit<ReportContext, "templates"> {
  return { colour: wantsColour(output, flags, io), columns: output.columns ?? 100 };
}

function wantsColour(output: Output, flags: ShowFlags, { env }: Io): boolean {
  if (flags.color === false || (env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
