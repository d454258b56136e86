import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Runs a command and prints what it cost: wall-clock seconds, CPU time of all its threads and the most memory it held, as
 * the kernel counts them. What the command prints is thrown away.
 */
const [, , program = "", ...args] = process.argv;
const POLL_MS = 20;
const began = performance.now();
const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
let peakMb = 0;
const poll = setInterval(() => {
  peakMb = Math.max(peakMb, peakOf(child.pid));
}, POLL_MS);
child.on("exit", (code) => {
  clearInterval(poll);
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ seconds, cpu: childCpu(), peakMb }));
  process.exitCode = code ?? 1;
});

/** High-water mark of a process, all threads together, in MB; 0 where the system has no /proc. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** CPU seconds of the children that have ended (fields 16 and 17 of /proc/self/stat, in hundredths of a second). */
function childCpu(): number {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
