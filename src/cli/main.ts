#!/usr/bin/env node
import { compileLate, keepHeapSmall } from "../node/engine-flags.ts";
import { utcToday } from "../node/utc-today.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { run } from "./run.ts";

compileLate();
keepHeapSmall();
const stopper = new AbortController();

let stopped: ExitCode = EXIT.interrupted;

// The first signal lets the program take its unfinished files away; the second does not wait for that.
for (const [signal, code] of [
  ["SIGINT", EXIT.interrupted],
  ["SIGTERM", EXIT.terminated],
  ["SIGHUP", EXIT.hungUp],
] as const)
  process.once(signal, () => {
    stopped = code;
    stopper.abort();
    process.once(signal, () => process.exit(code));
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
