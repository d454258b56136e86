import { filesUnder } from "../node/files-under.ts";
import { isPackPath } from "../node/load-pack.ts";
import { partsOf } from "./option-values.ts";

/** A file that is read, named as the person named it. */
export interface FileRead {
  readonly file: string;
  /** Ids of the formats that may take its place: what they write carries it on. */
  readonly renewedBy?: readonly string[];
  /** What to do when an output would overwrite it. Default: to name another file. */
  readonly hint?: string;
}

/** Flags that name files and folders, and the one that says whether the baseline decides. */
interface NamingFlags {
  readonly waivers?: string;
  readonly corrections?: string;
  readonly assessments?: string;
  readonly costs?: string;
  readonly mapping?: string;
  readonly baseline?: string;
  readonly plan?: string;
  readonly policy?: readonly string[];
  readonly rules?: string;
  readonly template?: string;
  readonly failOn?: readonly string[];
}

const NAMED = ["waivers", "corrections", "assessments", "costs", "mapping"] as const;

/** What a run reads: its inputs, the files of its settings, and what its flags name. */
export async function filesRead(
  files: readonly string[],
  flags: NamingFlags,
  cwd: string,
): Promise<readonly FileRead[]> {
  const { baseline, plan, rules, template } = flags;
  const named = NAMED.flatMap((flag) => flags[flag] ?? []);
  const packs = (flags.policy ?? []).flatMap(partsOf).filter(isPackPath);
  const ofRules = rules === undefined ? [] : await filesUnder(rules, /\.ya?ml$/i, cwd);
  const ofTemplate = template === undefined ? [] : await filesUnder(template, /\.(hbs|css|js)$/, cwd);
  return [
    ...[...files, ...named, ...packs, ...ofRules, ...ofTemplate].map((file) => ({ file })),
    ...(baseline === undefined ? [] : [baselineRead(baseline, (flags.failOn ?? []).flatMap(partsOf).includes("new"))]),
    ...(plan === undefined ? [] : [{ file: plan, renewedBy: ["plan", "plan-xlsx"] }]),
  ];
}

/** Where the gate asks what is new, no run may accept its own findings. */
function baselineRead(file: string, decides: boolean): FileRead {
  if (!decides) return { file, renewedBy: ["json"] };
  return { file, hint: "Name another file, and put it in the place of the baseline when what is new is accepted." };
}
