#!/usr/bin/env node
import { compileLate, keepHeapSmall } from "../node/engine-flags.ts";
import { utcToday } from "../node/utc-today.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { run } from "./run.ts";

/** A program that has not stopped by then waits for another one, which neither writes nor reads a pipe. */
const PATIENCE_MS = 500;

compileLate();
keepHeapSmall();
const stopper = new AbortController();

let stopped: ExitCode = EXIT.interrupted;

// The first signal lets the program take its unfinished files away and end by itself; the second does not wait for that.
for (const [signal, code] of [
  ["SIGINT", EXIT.interrupted],
  ["SIGTERM", EXIT.terminated],
  ["SIGHUP", EXIT.hungUp],
] as const)
  process.once(signal, () => {
    stopped = code;
    stopper.abort();
    process.once(signal, () => endNow(signal, code));
    setTimeout(() => endNow(signal, code), PATIENCE_MS).unref();
  });
// Failures to write come back to the one who wrote; without a listener they would end the process with a stack.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

const code = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  // Opened when it is read, and not before.
  get stdin() {
    return process.stdin;
  },
  cwd: process.cwd(),
  env: process.env,
  today: utcToday,
  elapsed: () => performance.now(),
  signal: stopper.signal,
});
process.exitCode = code === EXIT.interrupted ? stopped : code;

async function endNow(signal: NodeJS.Signals, code: ExitCode): Promise<void> {
  const { discardUnfinished } = await import("../node/pending-file.ts");
  discardUnfinished();
  process.stderr.write("netvet: stopped; what was unfinished was taken away\n");
  process.removeAllListeners(signal);
  // An exit would wait for a thread that opens or reads a named pipe, perhaps for ever; the signal itself waits for nothing.
  if (process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq"))) process.kill(process.pid, signal);
  process.exit(code);
}
