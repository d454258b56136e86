import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Io, Output } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The day on which tests judge unless they name another. */
export const TEST_DAY = "2026-11-23";

/** A folder of its own for one test, with these files in it; it is gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "netvet-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A folder that stays until all tests of the file have ended. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "netvet-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the program in this process, with its own standard streams. */
export async function runCli(
  argv: readonly string[],
  options: Partial<Io> & { readonly input?: string } = {},
): Promise<Ran> {
  const stdout = capture();
  const stderr = capture();
  const code = await run(argv, {
    stdout: stdout.output,
    stderr: stderr.output,
    stdin: bytesOf(options.input ?? ""),
    cwd: process.cwd(),
    env: {},
    today: () => TEST_DAY,
    elapsed: () => 0,
    signal: new AbortController().signal,
    ...options,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** All files below a folder, relative to it. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Text of a file in a folder. */
export function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function capture(): { output: Output; text: () => string } {
  let text = "";
  const output: Output = {
    write(part, done) {
      text += part;
      done();
    },
    columns: 100,
  };
  return { output, text: () => text };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  if (text !== "") yield new TextEncoder().encode(text);
}
