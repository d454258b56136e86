import type { FindingTexts } from "../../finding-out.ts";
import type { Act } from "../../model/asset.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { UserError } from "../../model/user-error.ts";
import { crewFor, usualJobs } from "../../node/crew-for.ts";
import { filesOf } from "../../node/expand-inputs.ts";
import { loadTemplates } from "../../node/load-templates.ts";
import { type PreparedScan, prepareScan } from "../../node/prepare-scan.ts";
import { runScan } from "../../node/scan-files.ts";
import { afterword, failureLines } from "../afterword.ts";
import { columnPlan } from "../column-plan.ts";
import { commandLine } from "../command-line.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { filesRead } from "../files-read.ts";
import type { Io } from "../io.ts";
import { leftOutLines } from "../left-out.ts";
import { splitPolicy, splitThresholds } from "../option-values.ts";
import { orLeaveOut } from "../or-leave-out.ts";
import { type OutputSpec, parseOutputs } from "../output-spec.ts";
import { type Outputs, openOutputs, type PrintFlags } from "../outputs.ts";
import { note } from "../print.ts";
import { createProgress, type Progress } from "../progress.ts";
import { refuseOverwriting } from "../refuse-overwriting.ts";
import { type IntakeFlags, intakeOptions, type ShowFlags } from "../settings.ts";
import { errorLines, warningLines } from "../warnings.ts";
import { type ConfigFlags, type Configured, withConfig } from "../with-config.ts";

/** Flags of `scan` and `gate`. */
export interface ScanFlags extends ConfigFlags, IntakeFlags, ShowFlags, PrintFlags {
  readonly policy?: readonly string[];
  readonly asOf?: string;
  readonly output?: readonly string[];
  readonly failOn?: readonly string[];
  readonly act?: Act;
  readonly rules?: string;
  readonly maxRulesAge?: number;
  readonly jobs?: number;
  readonly dedupe?: boolean;
  readonly waivers?: string;
  readonly assessments?: string;
  readonly baseline?: string;
  readonly corrections?: string;
  readonly costs?: string;
  readonly plan?: string;
  /** `gate`: the network that the order will stand in. */
  readonly inventory?: readonly string[];
  /** `scan`: an order that will be added to the network. */
  readonly add?: readonly string[];
}

/** Runs the line on what was named, writes every report from one result, and answers with the gate's verdict. */
export async function scanCommand(
  positional: readonly string[],
  given: ScanFlags,
  io: Io,
  act: Act,
): Promise<ExitCode> {
  let progress: Progress | undefined;
  const configured = await withConfig(given, io);
  const { look, settingsFiles } = configured;
  const flags = act === "procure" ? ofOrder(configured.flags, given) : ofNetwork(configured.flags, given);
  const prepared = await prepare(positional, { ...configured, flags }, io, act, (bytes) => progress?.add(bytes));
  const { found, beside, request } = prepared;
  const specs = parseOutputs(flags.output);
  const inputs = filesOf([...found.inputs, ...beside]);
  await refuseOverwriting(specs, await filesRead([...inputs, ...settingsFiles], flags, io.cwd), io.cwd);
  if (flags.quiet !== true) await note(io, leftOutLines(found));
  progress = createProgress(io, totalBytes(found.inputs), flags.progress !== false && flags.quiet !== true);
  const templates = await loadTemplates(flags.template, io.cwd, request.builtin.templates);
  const outputs = await openOutputs(specs, true, { io, flags, templates, look });
  const texts = textsFor(outputs, io);
  const bytes = totalBytes(found.inputs) ?? 0;
  const crew = crewFor({ ...request, texts }, bytes, flags.jobs ?? usualJobs(bytes));
  try {
    // The threads end first: their memory is not needed beside that of the pages.
    const scanned = runScan({ ...prepared, request: { ...request, texts, crew } });
    const result = await scanned.finally(() => crew?.close());
    progress.end();
    if (flags.verbose === true) await note(io, columnPlan(result.inputs, io.stderr.columns ?? 140));
    await outputs.finish(result);
    await tellRest(result, specs, flags, io);
    return result.gate.passed ? EXIT.passed : EXIT.failed;
  } catch (error) {
    progress.end();
    await outputs.discard();
    throw orLeaveOut(error, found.inputs);
  }
}

/** Writes findings into the outputs that hold all of them; undefined where none does. */
function textsFor({ streamed, addText }: Outputs, io: Io): FindingTexts | undefined {
  if (streamed.length === 0) return undefined;
  return {
    formats: streamed,
    async write(texts) {
      io.signal.throwIfAborted();
      await addText(texts);
    },
  };
}

/** What a file says of orders, `inventory`, is not for a scan: it names its own network. */
function ofNetwork({ inventory: _, ...flags }: ScanFlags, { inventory }: ScanFlags): ScanFlags {
  return inventory === undefined ? flags : { ...flags, inventory };
}

/** What a file says of the network, `act` and `add`, is not for its orders: they are bought unless the command line says otherwise. */
function ofOrder({ act: _, add: __, ...flags }: ScanFlags, { act }: ScanFlags): ScanFlags {
  return act === undefined ? flags : { ...flags, act };
}

async function prepare(
  positional: readonly string[],
  { flags, operator }: Pick<Configured<ScanFlags>, "flags" | "operator">,
  io: Io,
  act: Act,
  onBytes: (count: number) => void,
): Promise<PreparedScan> {
  const policy = splitPolicy(flags.policy);
  const failOn = splitThresholds(flags.failOn);
  const paths = [...positional, ...policy.inputs, ...failOn.inputs];
  if (paths.length === 0) {
    throw new UserError("no input was named", {}, "Name an inventory file, a folder, or - for standard input.");
  }
  const asOf = flags.asOf ?? io.today();
  const shaping: ScanFlags = {
    ...flags,
    asOf,
    ...(policy.values && { policy: policy.values }),
    ...(failOn.values && { failOn: failOn.values }),
  };
  return prepareScan(paths, {
    policy: policy.values,
    rulesFolder: flags.rules,
    maxRulesAge: flags.maxRulesAge,
    asOf,
    today: io.today(),
    act: flags.act ?? act,
    failOn: failOn.values,
    waivers: flags.waivers,
    assessments: flags.assessments,
    baseline: flags.baseline,
    corrections: flags.corrections,
    operator,
    commandLine: commandLine(act === "procure" ? "gate" : "scan", paths, shaping),
    network: flags.inventory,
    order: flags.add,
    costs: flags.costs,
    plan: flags.plan,
    dedupe: flags.dedupe,
    exclude: flags.exclude,
    intake: await intakeOptions(flags, io),
    cwd: io.cwd,
    stdin: io.stdin,
    onBytes: (count) => {
      io.signal.throwIfAborted();
      onBytes(count);
    },
  });
}

/** What stands beside the reports: the reasons when no summary shows them, the files, and what to try next. */
async function tellRest(result: ScanResult, specs: readonly OutputSpec[], flags: ScanFlags, io: Io): Promise<void> {
  const summary = specs.some(({ reporter, path }) => reporter.id === "text" && path === undefined);
  if (!summary) await note(io, failureLines(result));
  if (flags.quiet === true) {
    await note(io, errorLines(result));
    return;
  }
  await note(io, warningLines(result, flags.verbose === true));
  await note(io, afterword(result, specs));
}

function totalBytes(inputs: readonly { readonly byteLength: number | undefined }[]): number | undefined {
  let total = 0;
  for (const { byteLength } of inputs) {
    if (byteLength === undefined) return undefined;
    total += byteLength;
  }
  return total;
}
