#!/usr/bin/env node
import { keepHeapSmall } from "../node/small-heap.ts";
import { utcToday } from "../node/utc-today.ts";
import { EXIT } from "./exit-code.ts";
import { run } from "./run.ts";

keepHeapSmall();
const stopper = new AbortController();

// The first Ctrl-C lets the program take its unfinished files away; the second does not wait for that.
process.once("SIGINT", () => {
  stopper.abort();
  process.once("SIGINT", () => process.exit(EXIT.interrupted));
});
// Failures to write come back to the one who wrote; without a listener they would end the process with a stack.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

process.exitCode = await run(process.argv.slice(2), {
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
