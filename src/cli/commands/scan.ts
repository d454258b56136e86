import type { Act } from "../../model/asset.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { UserError } from "../../model/user-error.ts";
import { type PreparedScan, prepareScan } from "../../node/prepare-scan.ts";
import { runScan } from "../../node/scan-files.ts";
import { afterword, failureLines } from "../afterword.ts";
import { columnPlan } from "../column-plan.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { isPolicyWord, isThresholdWord, splitValues } from "../option-values.ts";
import { type OutputSpec, parseOutputs } from "../output-spec.ts";
import { openOutputs } from "../outputs.ts";
import { note } from "../print.ts";
import { createProgress, type Progress } from "../progress.ts";
import { type IntakeFlags, intakeOptions, type ShowFlags } from "../settings.ts";

/** Flags of `scan` and `gate`. */
export interface ScanFlags extends IntakeFlags, ShowFlags {
  readonly policy?: readonly string[];
  readonly asOf?: string;
  readonly output?: readonly string[];
  readonly failOn?: readonly string[];
  readonly act?: Act;
  readonly rules?: string;
  readonly waivers?: string;
  readonly assessments?: string;
  readonly baseline?: string;
  /** `gate`: the network that the order will stand in. */
  readonly inventory?: readonly string[];
  /** `scan`: an order that will be added to the network. */
  readonly add?: readonly string[];
  readonly corrections?: string;
  readonly costs?: string;
  readonly plan?: string;
}

/** Runs the line on what was named, writes every report from one result, and answers with the gate's verdict. */
export async function scanCommand(
  positional: readonly string[],
  flags: ScanFlags,
  io: Io,
  act: Act,
): Promise<ExitCode> {
  let progress: Progress | undefined;
  const prepared = await prepare(positional, flags, io, act, (bytes) => progress?.add(bytes));
  const { found, request } = prepared;
  const specs = parseOutputs(
    flags.output,
    found.inputs.flatMap(({ path }) => path ?? []),
    io.cwd,
  );
  if (flags.quiet !== true) await note(io, leftOutLines(found.leftOut));
  progress = createProgress(io, totalBytes(found.inputs), flags.progress !== false && flags.quiet !== true);
  const outputs = await openOutputs(specs, true, { io, flags, templates: request.builtin.templates });
  try {
    const result = await runScan(prepared, async (findings) => {
      io.signal.throwIfAborted();
      await outputs.add(findings);
    });
    progress.end();
    if (flags.verbose === true) await note(io, columnPlan(result.inputs, io.stderr.columns ?? 140));
    await outputs.finish(result);
    await tellRest(result, specs, flags, io);
    return result.gate.passed ? EXIT.passed : EXIT.failed;
  } catch (error) {
    progress.end();
    await outputs.discard();
    throw error;
  }
}

async function prepare(
  positional: readonly string[],
  flags: ScanFlags,
  io: Io,
  act: Act,
  onBytes: (count: number) => void,
): Promise<PreparedScan> {
  const policy = splitValues(flags.policy, isPolicyWord);
  const failOn = splitValues(flags.failOn, isThresholdWord);
  const paths = [...positional, ...policy.inputs, ...failOn.inputs];
  if (paths.length === 0) {
    throw new UserError("no input was named", {}, "Name an inventory file, a folder, or - for standard input.");
  }
  return prepareScan(paths, {
    policy: policy.values,
    rulesFolder: flags.rules,
    asOf: flags.asOf ?? io.today(),
    act: flags.act ?? act,
    failOn: failOn.values,
    waivers: flags.waivers,
    assessments: flags.assessments,
    baseline: flags.baseline,
    network: flags.inventory,
    order: flags.add,
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
  if (flags.quiet !== true) await note(io, afterword(result, specs));
}

function leftOutLines(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
    corrections: flags.corrections,
    operator,
    commandLine: commandLine(act === "procure" ? "gate" : "scan", paths, shaping),
  const more = leftOut.length > 5 ? `, and ${leftOut.length - 5} more` : "";
  return [`netvet: left out, as they are no inventory by their name: ${leftOut.slice(0, 5).join(", ")}${more}`];
}

function totalBytes(inputs: readonly { readonly byteLength: number | undefined }[]): number | undefined {
  let total = 0;
  for (const { byteLength } of inputs) {
    if (byteLength === undefined) return undefined;
    total += byteLength;
  }
  return total;
}
