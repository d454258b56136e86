import { baselineOf } from "../compare/index.ts";
import { parseThresholds, type Threshold } from "../gate.ts";
import type { IntakeOptions } from "../intake.ts";
import type { Act } from "../model/asset.ts";
import type { Builtin } from "../model/builtin.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { parsePlan } from "../own-tables/parse-plan.ts";
import { parsePrices } from "../own-tables/parse-prices.ts";
import { refuseAheadPacks, refuseOldPacks } from "../packs/pack-age.ts";
import { refuseAct, refuseDay } from "../refuse-request.ts";
import type { ScanRequest } from "../scan-request.ts";
import { loadBuiltin } from "./builtin.ts";
import { expandInputs, type FoundInput, type FoundInputs } from "./expand-inputs.ts";
import { loadAssessments } from "./load-assessments.ts";
import { loadBaseline } from "./load-baseline.ts";
import { loadCorrections } from "./load-corrections.ts";
import { loadWaivers } from "./load-waivers.ts";
import { type OpenOptions, openInput } from "./open-input.ts";
import { withOwnVendors } from "./own-vendors.ts";
import { readBytes } from "./read-bytes.ts";
import { refuseDisproved } from "./refuse-disproved.ts";
import { refuseInBoth } from "./refuse-in-both.ts";
import { resolvePacks } from "./resolve-packs.ts";
import { utcToday } from "./utc-today.ts";

/** What a scan of files depends on; everything has a default. */
export interface ScanFilesOptions {
  /** Ids of rule packs, or paths of own ones. Default: `clean-network`. */
  readonly policy?: readonly string[] | undefined;
  /** Folder of own packs that can be named by id. */
  readonly rulesFolder?: string | undefined;
  /** Most days between the last review of a pack and the day that is judged; an older pack is refused. */
  readonly maxRulesAge?: number | undefined;
  /** The day that is judged. Default: today, UTC. */
  readonly asOf?: IsoDate | undefined;
  /** The day on which it is asked; what a person's own files say was reviewed or found out later is refused. Default: today, UTC. */
  readonly today?: IsoDate | undefined;
  /** Default: `operate`. */
  readonly act?: Act | undefined;
  /** Thresholds as on the command line, such as `fail` or `due:180d`. Default: `fail`. */
  readonly failOn?: readonly string[] | undefined;
  /** How inputs are read and understood, where the detected way is not the right one. */
  readonly intake?: IntakeOptions | undefined;
  /** File of accepted findings. */
  readonly waivers?: string | undefined;
  /** File of makers that the inventory has wrong. */
  readonly corrections?: string | undefined;
  /** File of own supplier assessments. */
  readonly assessments?: string | undefined;
  /** Files of the network that the inputs, an order, will stand in. */
  readonly network?: readonly string[] | undefined;
  /** Files of an order that will be added to the inputs, a network. */
  readonly order?: readonly string[] | undefined;
  /** A saved result that every finding is held against. */
  readonly baseline?: string | undefined;
  /** The remediation plan as people filled it in. */
  readonly plan?: string | undefined;
  /** Patterns of files of folders and patterns that are not to be read, such as `contacts.csv`. */
  readonly exclude?: readonly string[] | undefined;
  /** Leave out records that name a unit, by maker and serial number, which an earlier record named. */
  readonly dedupe?: boolean | undefined;
  /** The operator's own price book. */
  readonly costs?: string | undefined;
  /** Whose network it is, as the report names it. */
  readonly operator?: string | undefined;
  /** Words of the command that asks, as the report prints them. */
  readonly commandLine?: readonly string[] | undefined;
  /** How many findings the result lists; all are counted. */
  readonly findingLimit?: number | undefined;
  /** Folder from which relative paths are meant. Default: that of the process. */
  readonly cwd?: string | undefined;
  /** What `-` stands for. Default: standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Told how many bytes have just been read. What it throws ends the scan, such as `signal.throwIfAborted()`. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** A request that `scan` can run, and the files that were found for it. */
export interface PreparedScan {
  readonly request: ScanRequest;
  readonly found: FoundInputs;
  /** Files of the network or of the order that stands beside them. */
  readonly beside: readonly FoundInput[];
}

const DEFAULT_POLICY = ["clean-network"];

/** Finds inputs and packs and checks all that can be checked before the first byte is read. Throws a UserError for what does not hold. */
export async function prepareScan(paths: readonly string[], options: ScanFilesOptions): Promise<PreparedScan> {
  refuseLists({ paths, policy: options.policy, failOn: options.failOn, exclude: options.exclude });
  refuseNoThreshold(options.failOn);
  const cwd = options.cwd ?? process.cwd();
  const today = options.today ?? utcToday();
  const asOf = options.asOf ?? today;
  refuseDay(asOf);
  const act = options.act ?? "operate";
  refuseAct(act);
  const thresholds = parseThresholds(options.failOn ?? ["fail"]);
  const builtin = await withOwnVendors(await loadBuiltin(), options.rulesFolder, cwd);
  const packs = await choosePacks(options, { builtin, asOf, today, cwd });
  const files = await loadBeside(options, { builtin, asOf, today, cwd, thresholds });
  const expand = (files: readonly string[] = []) => expandInputs(files, cwd, options.exclude);
  const found = await expand(paths);
  const beside = await Promise.all([options.network, options.order].map(expand));
  const besideInputs = beside.flatMap(({ inputs }) => inputs);
  refuseInBoth(found.inputs, besideInputs);
  const opening = { stdin: options.stdin ?? process.stdin, onBytes: options.onBytes };
  const request: ScanRequest = {
    inputs: found.inputs.map((input) => openInput(input, opening)),
    notRead: found.leftOut,
    excluded: [found, ...beside].flatMap(({ excluded }) => excluded),
    ...openBeside(beside, opening),
    builtin,
    packs,
    asOf,
    act,
    intake: options.intake,
    thresholds,
    ...files,
    dedupe: options.dedupe,
    operator: options.operator,
    commandLine: options.commandLine,
    findingLimit: options.findingLimit,
  };
  return { request, found, beside: besideInputs };
}

interface LoadContext {
  readonly builtin: Builtin;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly cwd: string;
}

/** The packs that were named; a person's own one must agree with its examples, and none may be older than allowed. */
async function choosePacks(
  { policy = DEFAULT_POLICY, rulesFolder, maxRulesAge }: ScanFilesOptions,
  { builtin, asOf, today, cwd }: LoadContext,
): Promise<readonly LoadedPack[]> {
  const packs = await resolvePacks(policy, { builtin: builtin.packs, folder: rulesFolder, cwd });
  const own = packs.filter(({ sha256 }) => !builtin.packs.some((known) => known.sha256 === sha256));
  refuseDisproved(own, builtin);
  refuseAheadPacks(own, builtin.packs, today);
  if (maxRulesAge !== undefined) refuseOldPacks(packs, asOf, maxRulesAge);
  return packs;
}

/** Reads the files that say what people found out, accepted or decided, as far as there are any. */
async function loadBeside(
  { waivers, corrections, assessments, baseline, plan, costs }: ScanFilesOptions,
  { builtin, asOf, today, cwd, thresholds }: LoadContext & { readonly thresholds: readonly Threshold[] },
) {
  const { vendors } = builtin;
  const earlier = await loadBaseline(baseline, thresholds, cwd);
  return {
    waivers: waivers === undefined ? undefined : await loadWaivers(waivers, builtin, cwd),
    corrections: corrections === undefined ? undefined : await loadCorrections(corrections, { vendors, today, cwd }),
    assessments: assessments === undefined ? undefined : await loadAssessments(assessments, { vendors, asOf, cwd }),
    baseline: earlier && baselineOf(earlier.result, earlier.name),
    earlier,
    plan: plan === undefined ? undefined : await parsePlan(await readBytes(plan, cwd), plan),
    prices: costs === undefined ? undefined : await parsePrices(await readBytes(costs, cwd), costs, builtin),
  };
}

/** Throws a UserError for an option that is no list of texts. */
function refuseLists(options: Readonly<Record<string, readonly string[] | undefined>>): void {
  for (const [option, value] of Object.entries(options)) {
    const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
    if (value !== undefined && !isList)
      throw new UserError(`${option} is no list of texts`, {}, `Write it as ${option}: ["…"].`);
  }
}

/** No threshold at all is more often a mistake than meant. */
function refuseNoThreshold(failOn: readonly string[] | undefined): void {
  if (failOn?.length === 0)
    throw new UserError(
      "failOn is an empty list",
      {},
      'Name thresholds, or leave it out; only ["none"] turns the gate off.',
    );
}

function openBeside(
  [network, order]: readonly FoundInputs[],
  opening: OpenOptions,
): Pick<ScanRequest, "network" | "order"> {
  const opened = (found: FoundInputs | undefined) =>
    found === undefined || found.inputs.length === 0
      ? undefined
      : found.inputs.map((input) => openInput(input, opening));
  return { network: opened(network), order: opened(order) };
}
