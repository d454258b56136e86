import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSource } from "../../src/read/index.ts";
import { FILES } from "./container-files.ts";

/** Peak memory of a process in MB that reading must stay below, whatever the size of the file. */
const CEILING_MB = 300;
const FOLDER = join(process.cwd(), ".bench");

/** Without arguments: writes the files that are missing and reads each in a process of its own. */
async function main(): Promise<void> {
  const [, script = "", task, path = ""] = process.argv;
  if (task === "read") return readOne(path);
  if (task === "write") return FILES[path]?.(join(FOLDER, path));
  mkdirSync(FOLDER, { recursive: true });
  for (const name of Object.keys(FILES)) {
    if (!existsSync(join(FOLDER, name))) spawnSync(process.execPath, [script, "write", name], { stdio: "inherit" });
    const { stdout, status } = spawnSync(process.execPath, [script, "read", join(FOLDER, name)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (status !== 0) process.exitCode = 1;
    process.stdout.write(stdout);
  }
}

async function readOne(path: string): Promise<void> {
  const began = performance.now();
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  const source = await openSource({ name: path, bytes, byteLength: statSync(path).size }, {});
  let [rows, letters] = [0, 0];
  for await (const batch of source.batches) {
    rows += batch.length;
    for (let row = 0; row < batch.length; row++)
      for (let column = 0; column < batch.width(row); column++) letters += batch.cell(row, column).length;
  }
  const seconds = (performance.now() - began) / 1000;
  const peakMb = Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  const isBelow = peakMb <= CEILING_MB;
  const fileMb = (statSync(path).size / 1024 / 1024).toFixed(0);
  process.stdout.write(
    `${path.slice(FOLDER.length + 1).padEnd(14)} ${fileMb.padStart(4)} MB on disk  ${rows} rows  ${letters} letters  ` +
      `${seconds.toFixed(1)} s  peak ${peakMb.toFixed(0)} MB ${isBelow ? "ok" : `ABOVE ${CEILING_MB} MB`}\n`,
  );
  if (!isBelow) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
