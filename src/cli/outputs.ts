import type { Finding } from "../model/finding.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { findingsCsvHead, findingToCsvRow, findingToNdjson, type ReportContext } from "../report/index.ts";
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

interface OutputContext {
  readonly io: Io;
  readonly flags: ShowFlags;
  readonly templates: ReportContext["templates"];
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
      for (const output of rendered) await render(output, result, context);
      // What is printed comes last: by then every file that it may speak of is in its place.
      const filesFirst = [...open.filter(({ spec }) => spec.path), ...open.filter(({ spec }) => !spec.path)];
      for (const { sink } of filesFirst) await sink.commit();
    },
  };
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

async function render({ spec, sink }: OpenOutput, result: ScanResult, context: OutputContext): Promise<void> {
  const { io, flags, templates } = context;
  const shown = spec.path === undefined ? shownOn(io.stdout, flags, io) : { colour: false, columns: 100 };
  for (const piece of spec.reporter.render(result, { ...shown, templates })) await sink.write(piece);
}

async function addTo(sink: Sink, findings: readonly Finding[], id: string): Promise<void> {
  const row = STREAMED[id]?.row;
  if (row === undefined || sink.closed()) return;
  let text = "";
  for (const finding of findings) text += row(finding);
  await sink.write(text);
}
