import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "..", "..");
const MADE_LAST = join(ROOT, "dist", "builtin.js");
const LOCK = join(ROOT, "node_modules", ".netvet-build.lock");
const INPUTS = ["src", "seeds", "rules", "templates", "package.json", "tsconfig.json", "tsconfig.build.json"];
/** Tests of these folders look at sources only; running one of them alone needs no build. */
const NEEDS_NO_BUILD = /^test\/(model|text|read|normalize|identify|judge|waive|remediate|report|architecture|seeds)/;

/** Builds `dist` once before the tests, unless it is newer than everything it is made from. */
export async function setup(): Promise<void> {
  const asked = process.argv.filter((argument) => argument.startsWith("test/"));
  if (asked.length > 0 && asked.every((pattern) => NEEDS_NO_BUILD.test(pattern))) return;
  await takeLock();
  try {
    if (isStale()) build();
  } finally {
    rmdirSync(LOCK);
  }
}

/** Two test runs in one checkout must not build into each other's feet. A lock older than three minutes was left behind. */
async function takeLock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      if (Date.now() - modified(LOCK) > 180_000) rmSync(LOCK, { recursive: true, force: true });
      await sleep(250);
    }
  }
}

function isStale(): boolean {
  const made = modified(MADE_LAST);
  return made === 0 || INPUTS.some((path) => newest(join(ROOT, path)) > made);
}

/** A failure removes the generated module, so that no test passes on yesterday's data. */
function build(): void {
  const { status } = spawnSync("npm", ["run", "build"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  if (status === 0) return;
  rmSync(MADE_LAST, { force: true });
  process.stderr.write("The build failed (see `npm run build`): tests that need dist/ will say so.\n");
}

function newest(path: string): number {
  let latest = modified(path);
  if (latest === 0 || !statSync(path).isDirectory()) return latest;
  for (const entry of readdirSync(path, { recursive: true, encoding: "utf8" })) {
    latest = Math.max(latest, modified(join(path, entry)));
  }
  return latest;
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
