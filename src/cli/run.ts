import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { commandsFor, createProgram } from "./program.ts";

/** The program as a function: arguments without `node` and script in, exit code out. Never throws, never exits. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.passed;
  const done = (result: ExitCode) => {
    code = result;
  };
  try {
    const program = await createProgram(io, done, commandsFor(argv));
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

async function failure(error: unknown, io: Io): Promise<ExitCode> {
  // Commander has printed its own message; help and version that were asked for are no failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.error;
  const { note, ReaderGone } = await import("./print.ts");
  if (error instanceof ReaderGone) return EXIT.passed;
  if (io.signal.aborted) {
    await note(io, ["netvet: stopped; nothing was written"]);
    return EXIT.interrupted;
  }
  const { printError } = await import("./print-error.ts");
  await printError(io, error);
  return EXIT.error;
}
