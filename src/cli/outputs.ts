import type { ScanResult } from "../model/scan-result.ts";
import { UserError } from "../model/user-error.ts";
import { findBrowser } from "../node/find-browser.ts";
import { printPdf } from "../node/print-pdf.ts";
import {
  type Paper,
  type Rendering,
  type ReportContext,
  type StreamedRendering,
  streamedFormats,
} from "../report/index.ts";
import type { Io } from "./io.ts";
import type { OutputSpec } from "./output-spec.ts";
import { type ShowFlags, shownOn } from "./settings.ts";
import { fileSink, outputSink, type Sink } from "./sink.ts";

interface OpenOutput {
  readonly spec: OutputSpec;
  readonly sink: Sink;
}

/** The reports of one run, opened before the work begins and closed together when it has succeeded. */
export interface Outputs {
  /** Formats that are written while the rows pass. */
  readonly streamed: readonly string[];
  /** Hands findings to them as text in UTF-8, one for each of those formats. */
  addText(texts: readonly Uint8Array[]): Promise<void>;
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
  refuseBytesToOutput(specs);
  const browser = await browserFor(specs, context);
  const open = await openSinks(specs, context.io);
  const streamed = streaming ? open.filter(({ spec }) => streamedFormats[spec.reporter.id] !== undefined) : [];
  const rendered = open.filter((output) => !streamed.includes(output));
  const lists = await Promise.all(streamed.map(beginList));
  return {
    discard: () => discardAll(open),
    streamed: streamed.map(({ spec }) => spec.reporter.id),
    async addText(texts) {
      for (const [index, list] of lists.entries()) await list.add(texts[index] ?? new Uint8Array(0));
    },
    async finish(result) {
      for (const list of lists) await list.finish(result, plainContext(context));
      for (const output of rendered) {
        context.io.signal.throwIfAborted();
        const { reporter } = output.spec;
        const rendering = await reporter.load();
        if (reporter.binary === "printed") await print(output, rendering, result, browser, context);
        else if (reporter.binary === "packed") await pack(output, rendering, result, context);
        else await render(output, rendering, result, context);
      }
      context.io.signal.throwIfAborted();
      // What is printed comes last: by then every file that it may speak of is in its place.
      const filesFirst = [...open.filter(({ spec }) => spec.path), ...open.filter(({ spec }) => !spec.path)];
      for (const { sink } of filesFirst) await sink.commit();
    },
  };
}

/** Standard output is for text, so that a terminal is never filled with bytes. */
function refuseBytesToOutput(specs: readonly OutputSpec[]): void {
  const spec = specs.find((one) => one.path === undefined && one.reporter.binary !== undefined);
  if (spec === undefined) return;
  const { id, extension, binary } = spec.reporter;
  const what = binary === "printed" ? "a PDF" : "a workbook";
  const name = binary === "printed" ? "report" : id.replace(/-xlsx$/, "");
  throw new UserError(
    `${what} does not go to standard output`,
    {},
    `Name a file: --output ${id}=${name}.${extension}.`,
  );
}

/** A list of findings that is written while the rows pass, as text or packed. */
async function beginList({ spec, sink }: OpenOutput): Promise<ReturnType<StreamedRendering>> {
  const format = streamedFormats[spec.reporter.id];
  const { writeBytes } = sink;
  const packed = await format?.load?.();
  if (packed !== undefined && writeBytes !== undefined) return packed(writeBytes);
  await sink.write(format?.head ?? "");
  return { add: (bytes) => addBytes(sink, bytes), finish: async () => undefined };
}

/** The browser that prints, looked for before the work begins; undefined when no PDF was asked for. */
async function browserFor(specs: readonly OutputSpec[], { io, flags }: OutputContext): Promise<string | undefined> {
  const printed = specs.filter(({ reporter }) => reporter.binary === "printed");
  return printed.length === 0 ? undefined : findBrowser(flags.browser, io.cwd, io.env);
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
  // The first of several files in a new folder has made it, and takes it away when the others are gone.
  for (const { sink } of [...open].reverse()) await sink.discard();
}

async function print(
  { sink }: OpenOutput,
  rendering: Rendering,
  result: ScanResult,
  browser: string | undefined,
  context: OutputContext,
): Promise<void> {
  if (browser === undefined || sink.writeBytes === undefined) throw new Error("a PDF was not prepared for");
  const page = [...rendering.render(result, plainContext(context))].join("");
  await sink.writeBytes(await printPdf(page, { browser, day: result.asOf, signal: context.io.signal }));
}

async function pack(
  { sink }: OpenOutput,
  rendering: Rendering,
  result: ScanResult,
  context: OutputContext,
): Promise<void> {
  if (rendering.pack === undefined || sink.writeBytes === undefined) throw new Error("bytes were not prepared for");
  await sink.writeBytes(await rendering.pack(result, plainContext(context)));
}

/** What a report knows that is written to a file. */
function plainContext({ flags, templates, look }: OutputContext): ReportContext {
  return { colour: false, columns: 100, templates, look, paper: flags.paper };
}

async function render(
  { spec, sink }: OpenOutput,
  rendering: Rendering,
  result: ScanResult,
  context: OutputContext,
): Promise<void> {
  const { io, flags, templates, look } = context;
  const shown = spec.path === undefined ? shownOn(io.stdout, flags, io) : { colour: false, columns: 100 };
  for (const piece of rendering.render(result, { ...shown, templates, look, paper: flags.paper })) {
    io.signal.throwIfAborted();
    await sink.write(piece);
  }
}

async function addBytes(sink: Sink, bytes: Uint8Array): Promise<void> {
  if (sink.closed() || bytes.length === 0) return;
  if (sink.writeBytes === undefined) await sink.write(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  else await sink.writeBytes(bytes);
}
