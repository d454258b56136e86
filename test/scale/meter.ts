import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs a script with Node and prints what it cost: its own CPU time and peak memory as the kernel counts them. */
const [, , ...command] = process.argv;
const began = performance.now();
const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
let peakMb = 0;
const poll = setInterval(() => {
  peakMb = Math.max(peakMb, peakOf(child.pid));
}, 50);
child.on("exit", (code) => {
  clearInterval(poll);
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ seconds, cpu: childCpu(), peakMb }));
  process.exitCode = code ?? 1;
});

/** High-water mark of a process in MB; 0 where the system has no /proc. */
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
