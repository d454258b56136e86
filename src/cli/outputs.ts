import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { findBrowser } from "../node/find-browser.ts";
import { printPdf } from "../node/print-pdf.ts";
import { findingsCsvHead, findingToCsvRow, findingToNdjson, type Paper, type ReportContext } from "../report/index.ts";
import type { Io } from "./io.ts";
import type { OutputSpec } from "./output-spec.ts";
import { type ShowFlags, shownOn } from "./settings.ts";
import { fileSink, outputSink, type Sink } from "./sink.ts";

/** Formats that hold every finding and need no result: they are written while the rows pass, in constant memory. */
const STREAMED: Readonly<Record<string, { readonly head: string; readonly row: (finding: Finding) => string }>> = {
  csv: { head: findingsCsvHead, row: findingToCsvRow },
  ndjson: { head: "", row: findingToNdjson },
};

interface OpenOutput {
  readonly spec: OutputSpec;
  readonly sink: Sink;
}

/** The reports of one run, opened before the work begins and closed together when it has succeeded. */
export interface Outputs {
  /** Hands findings to the formats that are written while the rows pass. */
  add(findings: readonly Finding[]): Promise<void>;
  /** Renders the other formats, puts the files in their places, and prints last. */
  finish(result: ScanResult): Promise<void>;
  /** Takes away what is unfinished. */
  discard(): Promise<void>;
}

/** Flags that say how a report looks and how a PDF of it is printed. */
export interface PrintFlags {
  /** Folder of own templates. */
  readonly template?: string;
  readonly browser?: string;
  readonly paper?: Paper;
}

interface OutputContext {
  readonly io: Io;
  readonly flags: ShowFlags & PrintFlags;
  readonly templates: ReportContext["templates"];
  readonly look?: ReportContext["look"];
}

/**
 * Opens all outputs. With `streaming`, lists of findings are written while the rows pass and hold all of them; without it
 * they are rendered from the result. Throws a UserError when one of them cannot be written.
 */
export async function openOutputs(
  specs: readonly OutputSpec[],
  streaming: boolean,
  context: OutputContext,
): Promise<Outputs> {
  const browser = await browserFor(specs, context);
  const open = await openSinks(specs, context.io);
  const streamed = streaming ? open.filter(({ spec }) => STREAMED[spec.reporter.id] !== undefined) : [];
  const rendered = open.filter((output) => !streamed.includes(output));
  for (const { spec, sink } of streamed) await sink.write(STREAMED[spec.reporter.id]?.head ?? "");
  return {
    discard: () => discardAll(open),
    async add(findings) {
      for (const { spec, sink } of streamed) await addTo(sink, findings, spec.reporter.id);
    },
    async finish(result) {
      for (const output of rendered) {
        if (output.spec.reporter.printed === true) await print(output, result, browser, context);
        else await render(output, result, context);
      }
      // What is printed comes last: by then every file that it may speak of is in its place.
      const filesFirst = [...open.filter(({ spec }) => spec.path), ...open.filter(({ spec }) => !spec.path)];
      for (const { sink } of filesFirst) await sink.commit();
    },
  };
}

/** The browser that prints, looked for before the work begins; undefined when no PDF was asked for. */
async function browserFor(specs: readonly OutputSpec[], { io, flags }: OutputContext): Promise<string | undefined> {
  const printed = specs.filter(({ reporter }) => reporter.printed === true);
  if (printed.length === 0) return undefined;
  if (printed.some(({ path }) => path === undefined))
    throw new UserError("a PDF does not go to standard output", {}, "Name a file: --output pdf=report.pdf.");
  return findBrowser(flags.browser, io.cwd, io.env);
}

async function openSinks(specs: readonly OutputSpec[], io: Io): Promise<readonly OpenOutput[]> {
  const open: OpenOutput[] = [];
  try {
    for (const spec of specs) {
      const sink = spec.path === undefined ? outputSink(io.stdout) : await fileSink(spec.path, io.cwd);
      open.push({ spec, sink });
    }
    return open;
  } catch (error) {
    await discardAll(open);
    throw error;
  }
}

async function discardAll(open: readonly OpenOutput[]): Promise<void> {
  for (const { sink } of open) await sink.discard();
}

async function print(
  { spec, sink }: OpenOutput,
  result: ScanResult,
  browser: string | undefined,
  { io, flags, templates, look }: OutputContext,
): Promise<void> {
  if (browser === undefined || sink.writeBytes === undefined) throw new Error("a PDF was not prepared for");
  const shown = { colour: false, columns: 100, templates, look, paper: flags.paper };
  const page = [...spec.reporter.render(result, shown)].join("");
  await sink.writeBytes(await printPdf(page, { browser, day: result.asOf, signal: io.signal }));
}

async function render({ spec, sink }: OpenOutput, result: ScanResult, context: OutputContext): Promise<void> {
  const { io, flags, templates, look } = context;
  const shown = spec.path === undefined ? shownOn(io.stdout, flags, io) : { colour: false, columns: 100 };
  for (const piece of spec.reporter.render(result, { ...shown, templates, look, paper: flags.paper }))
    await sink.write(piece);
}

async function addTo(sink: Sink, findings: readonly Finding[], id: string): Promise<void> {
  const row = STREAMED[id]?.row;
  if (row === undefined || sink.closed()) return;
  let text = "";
  for (const finding of findings) text += row(finding);
  await sink.write(text);
}
