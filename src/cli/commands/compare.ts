import { compareResults } from "../../compare/index.ts";
import type { Comparison } from "../../model/comparison.ts";
import { readResult } from "../../node/read-result.ts";
import { type ComparisonReporter, comparisonReporters } from "../../report/comparison/index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { type OutputSpec, parseOutputsOf } from "../output-spec.ts";
import { refuseOverwriting } from "../refuse-overwriting.ts";
import { fileSink, outputSink } from "../sink.ts";

/** Flags of `compare`. */
export interface CompareFlags {
  readonly output?: readonly string[];
}

/** Holds two saved results against each other. */
export async function compareCommand(before: string, after: string, flags: CompareFlags, io: Io): Promise<ExitCode> {
  const specs = parseOutputsOf(comparisonReporters, flags.output);
  await refuseOverwriting(specs, [{ file: before }, { file: after }], io.cwd);
  const comparison = compareResults(
    { name: before, result: await readResult(before, io.cwd, io.stdin) },
    { name: after, result: await readResult(after, io.cwd, io.stdin) },
  );
  for (const spec of specs) await write(spec, comparison, io);
  return EXIT.passed;
}

async function write(
  { reporter, path }: OutputSpec<ComparisonReporter>,
  comparison: Comparison,
  io: Io,
): Promise<void> {
  const sink = path === undefined ? outputSink(io.stdout) : await fileSink(path, io.cwd);
  try {
    for (const piece of reporter.render(comparison, io.stdout.columns ?? 100)) await sink.write(piece);
    await sink.commit();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
