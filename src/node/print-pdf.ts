import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { IsoDate } from "../model/iso-date.ts";
import { UserError } from "../model/user-error.ts";
import { fileError } from "./file-error.ts";
import { asksForPageNumbers, pagesOfAnchors, withPageNumbers } from "./page-numbers.ts";
import { settlePdf } from "./settle-pdf.ts";

const run = promisify(execFile);
const AT_MOST_MS = 300_000;

/** How a page is printed. */
export interface Printing {
  /** Path of the browser. */
  readonly browser: string;
  /** Written into the file as the day of its making, so that two runs give the same bytes. */
  readonly day: IsoDate;
  /** Stops the browser when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prints a self-contained HTML page to PDF, with tags and bookmarks, by an installed browser that is given no network, no
 * other file and a profile of its own, and runs no script. Throws a UserError when it makes no file within five minutes.
 */
export async function printPdf(page: string, { browser, day, signal }: Printing): Promise<Uint8Array> {
  const folder = await inTemporary(() => mkdtemp(join(tmpdir(), "netvet-pdf-")));
  const [source, target] = [join(folder, "report.html"), join(folder, "report.pdf")];
  try {
    const print = async (html: string, ways: readonly string[]) => {
      await inTemporary(() => writeFile(source, enclosed(html)));
      const trouble = await runBrowser(browser, argumentsFor(folder, source, target, ways), signal);
      const printed = await readFile(target).catch(() => undefined);
      signal?.throwIfAborted();
      if (printed === undefined) throw notPrinted(browser, trouble);
      return printed;
    };
    // On which page a section stands is known when it has been printed, and only then its number can be printed too.
    const numbered = asksForPageNumbers(page)
      ? withPageNumbers(page, pagesOfAnchors(await print(page, UNTAGGED)))
      : page;
    return settlePdf(await print(numbered, TAGGED), day);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Tags take longer than all the rest; a print of which only the page numbers are read goes without. */
const UNTAGGED = ["--disable-pdf-tagging"];
const TAGGED = ["--generate-pdf-document-outline", "--export-tagged-pdf"];

/** What a printed page may use: its own styles, and pictures and fonts that stand in it. */
const ENCLOSURE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page with a policy before all else. A template of a person's own may leave out the one of the report, and a page that is
 * opened from a file could show the files of this machine in a frame, or go to one by a script.
 */
function enclosed(page: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(page)?.[0] ?? "";
  const policy = `<meta http-equiv="Content-Security-Policy" content="${ENCLOSURE}">`;
  return `${doctype}${policy}${page.slice(doctype.length)}`;
}

async function inTemporary<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const hint = "The browser prints in the folder of temporary files: make room there, or set TMPDIR to another one.";
    throw fileError("write", tmpdir(), cause, hint);
  }
}

function argumentsFor(folder: string, source: string, target: string, ways: readonly string[]): string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-color-profile=srgb",
    `--user-data-dir=${join(folder, "profile")}`,
    // The browser refuses its sandbox to the superuser, whom containers run as; the page runs no script.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--no-pdf-header-footer",
    ...ways,
    `--print-to-pdf=${target}`,
    pathToFileURL(source).href,
  ];
}

/** What the browser said when it failed. A file that it made all the same is what counts. */
async function runBrowser(browser: string, words: readonly string[], signal?: AbortSignal): Promise<string> {
  try {
    const { stderr } = await run(browser, words, {
      timeout: AT_MOST_MS,
      killSignal: "SIGKILL",
      maxBuffer: 1 << 24,
      ...(signal && { signal }),
    });
    return stderr;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function notPrinted(browser: string, trouble: string): UserError {
  const said = trouble
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .at(-1);
  return new UserError(
    `the browser made no PDF${said === undefined ? "" : ` (${said.slice(0, 300)})`}`,
    { file: browser },
    "Name another one with --browser, or write -o html=report.html and print that. A browser from a snap sees no temporary folder: set TMPDIR to a folder of your home.",
  );
}
