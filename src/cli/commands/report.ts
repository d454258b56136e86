import type { ScanResult } from "../../model/scan-result.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { STANDARD_INPUT } from "../../node/expand-inputs.ts";
import { loadTemplates } from "../../node/load-templates.ts";
import { readResult } from "../../node/read-result.ts";
import { findingTotal } from "../../report/facts/totals.ts";
import { count, formatNumber } from "../../report/format.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { filesRead } from "../files-read.ts";
import type { Io } from "../io.ts";
import { type OutputSpec, parseOutputs } from "../output-spec.ts";
import { openOutputs, type PrintFlags } from "../outputs.ts";
import { note } from "../print.ts";
import { refuseOverwriting } from "../refuse-overwriting.ts";
import type { ShowFlags } from "../settings.ts";
import { type ConfigFlags, withConfig } from "../with-config.ts";

/** Flags of `report`. */
export interface ReportFlags extends ConfigFlags, ShowFlags, PrintFlags {
  readonly output?: readonly string[];
}

/** Formats of which the saved result may hold only a part. */
const LISTS = ["csv", "findings-xlsx", "ndjson"];

/** Renders a saved result again. */
export async function reportCommand(path: string, given: ReportFlags, io: Io): Promise<ExitCode> {
  const { flags, look, settingsFiles } = await withConfig(given, io);
  const specs = parseOutputs(flags.output);
  const files = [path === "-" ? STANDARD_INPUT : path, ...settingsFiles];
  await refuseOverwriting(specs, await filesRead(files, flags, io.cwd), io.cwd);
  const result = await readResult(path, io.cwd, io.stdin);
  const templates = await loadTemplates(flags.template, io.cwd, (await loadBuiltin()).templates);
  const outputs = await openOutputs(specs, false, { io, flags, templates, look });
  try {
    await outputs.finish(result);
  } catch (error) {
    await outputs.discard();
    throw error;
  }
  if (flags.quiet !== true) await note(io, partialLines(result, specs));
  return EXIT.passed;
}

function partialLines(result: ScanResult, specs: readonly OutputSpec[]): string[] {
  const total = findingTotal(result);
  const shown = result.findings.shown.length;
  if (shown === total || !specs.some(({ reporter }) => LISTS.includes(reporter.id))) return [];
  return [
    `netvet: a saved result keeps ${formatNumber(shown)} of ${count(total, "finding")}, the most urgent of each outcome; netvet scan -o csv writes all of them`,
  ];
}
