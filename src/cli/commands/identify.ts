import { builtinIdentifier } from "../../builtin-identifier.ts";
import { catalogued } from "../../catalogued.ts";
import { type PassingBatch, type PassingRow, passingRows, wholeRecords } from "../../identify-rows.ts";
import { type Decided, type IntakeOptions, nothingUsable } from "../../intake.ts";
import type { Builtin } from "../../model/builtin.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { UserError } from "../../model/user-error.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { expandInputs, type FoundInput, filesOf } from "../../node/expand-inputs.ts";
import { openInput } from "../../node/open-input.ts";
import { visible } from "../../report/escape/visible.ts";
import { tableNames } from "../../table-names.ts";
import { readingTrouble } from "../../trouble/reading-trouble.ts";
import { withResult } from "../../with-result.ts";
import { columnPlan } from "../column-plan.ts";
import { createCutCells } from "../cut-cells.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { filesRead } from "../files-read.ts";
import { createCsvEnricher, identifiedLines } from "../identified-rows.ts";
import type { Io } from "../io.ts";
import { leftOutLines } from "../left-out.ts";
import { mappingText } from "../mapping-text.ts";
import { orLeaveOut } from "../or-leave-out.ts";
import { note, ReaderGone } from "../print.ts";
import { createProgress } from "../progress.ts";
import { refuseOverwriting } from "../refuse-overwriting.ts";
import { type IntakeFlags, intakeOptions, type ShowFlags } from "../settings.ts";
import { fileSink, outputSink, type Sink } from "../sink.ts";
import { warningLine } from "../warnings.ts";
import { type ConfigFlags, withConfig } from "../with-config.ts";

/** Flags of `identify`. */
export interface IdentifyFlags extends ConfigFlags, IntakeFlags, ShowFlags {
  readonly format: "csv" | "ndjson";
  readonly output?: string;
  readonly saveMapping?: string;
}

/** Names the maker of every record: one record out for each record in, in order. */
export async function identifyCommand(paths: readonly string[], given: IdentifyFlags, io: Io): Promise<ExitCode> {
  if (paths.length === 0)
    throw new UserError("no input was named", {}, "Name an inventory file, or - for standard input.");
  refuseFormat(given.output);
  // Where the reports of a scan go is not where these rows go.
  const configured = await withConfig(given, io);
  const flags: IdentifyFlags = withOutput(configured.flags, given.output);
  const found = await expandInputs(paths, io.cwd, flags.exclude);
  const { inputs } = found;
  const output = flags.output === "-" ? undefined : flags.output;
  const read = await filesRead([...filesOf(inputs), ...configured.settingsFiles], flags, io.cwd);
  await refuseOverwriting([{ path: output }, { path: flags.saveMapping }], read, io.cwd);
  if (flags.quiet !== true) await note(io, leftOutLines(found));
  const sink = output === undefined ? outputSink(io.stdout) : await fileSink(output, io.cwd);
  const mapping = flags.saveMapping === undefined ? undefined : await fileSink(flags.saveMapping, io.cwd);
  try {
    const reading = await intakeOptions(flags, io);
    const decided = await identifyAll(inputs, { flags, reading }, io, sink);
    const infos = decided.map(({ info }) => info);
    await sink.commit();
    const odd = decided.flatMap(({ notes }) => notes.filter(({ level }) => level !== "note"));
    const trouble = readingTrouble(reading, infos).map((one) => ({ ...one, location: undefined }));
    if (flags.quiet !== true) await note(io, [...odd, ...trouble].map(warningLine));
    await mapping?.write(mappingText(infos));
    await mapping?.commit();
    if (flags.verbose === true) await note(io, columnPlan(infos, io.stderr.columns ?? 140));
    const written = [sink.path, mapping?.path].filter((path) => path !== undefined);
    if (flags.quiet !== true && written.length > 0) await note(io, [`Written: ${written.join(", ")}`]);
    return EXIT.passed;
  } catch (error) {
    await mapping?.discard();
    await sink.discard();
    throw orLeaveOut(error, inputs);
  }
}

/** `-o csv=out.csv`, as `scan` takes it, would be a file of that name, whatever format it says. */
function refuseFormat(output = ""): void {
  const [, format, path] = /^(csv|ndjson)=(.*)$/.exec(output) ?? [];
  if (format === undefined) return;
  throw new UserError(
    `--output ${output} names a format, and identify takes a path alone`,
    {},
    `Write --format ${format} -o ${path || `identified.${format}`}.`,
  );
}

function withOutput({ output: _, ...flags }: IdentifyFlags, output: string | undefined): IdentifyFlags {
  return output === undefined ? flags : { ...flags, output };
}

async function identifyAll(
  inputs: readonly FoundInput[],
  { flags, reading }: { readonly flags: IdentifyFlags; readonly reading: IntakeOptions },
  io: Io,
  sink: Sink,
): Promise<Decided[]> {
  const builtin = await loadBuiltin();
  const request = { builtin, intake: reading };
  const functions = new Map(builtin.functions.map((entry) => [entry.id, entry.name]));
  const isTable = flags.format === "csv";
  // A file keeps the cells as they are; a terminal would do what they say.
  const isShown = sink.path === undefined && io.stdout.isTTY === true;
  const cut = createCutCells();
  const columns = isTable ? await columnsOf(inputs, builtin, reading, io) : undefined;
  const enrich = isTable ? createCsvEnricher(functions, columns, cut.add) : undefined;
  // Spreadsheets open files and need the mark; programs read pipes and would take it for a part of the first column's name.
  if (isTable && sink.path !== undefined) await sink.write("\ufeff");
  const decided: Decided[] = [];
  for (const found of inputs) {
    cut.begin(found.name);
    const progress = createProgress(io, found.byteLength, flags.progress !== false && flags.quiet !== true);
    const onBytes = (bytes: number) => {
      io.signal.throwIfAborted();
      progress.add(bytes);
    };
    const rows = passingRows(openInput(found, { stdin: io.stdin, onBytes }), request);
    const linesOf = enrich ?? identifiedLines;
    decided.push(await drain(rows, (batch) => piecesOf(linesOf(batch), isShown), sink));
    progress.end();
  }
  if (flags.quiet !== true) await note(io, cut.lines());
  return decided;
}

/** The columns of all tables of all inputs; undefined for what can be read only once. */
async function columnsOf(
  inputs: readonly FoundInput[],
  builtin: Builtin,
  reading: IntakeOptions,
  io: Io,
): Promise<readonly (readonly string[])[] | undefined> {
  if (inputs.some(({ path }) => path === undefined)) return undefined;
  const reference = catalogued(builtin, () => builtinIdentifier(builtin));
  const names: (readonly string[])[] = [];
  for (const found of inputs)
    names.push(...(await tableNames(openInput(found, { stdin: io.stdin }), reference, wholeRecords(reading))));
  return names;
}

async function drain(
  passing: ReturnType<typeof passingRows>,
  textsOf: (batch: PassingBatch) => Iterable<string>,
  sink: Sink,
): Promise<Decided> {
  let isUsable = false;
  let told: readonly Diagnostic[] = [];
  const { items, result } = withResult(passing);
  for await (const { table, rows } of items) {
    const seen: Seen = { isUsable, diagnostics: [] };
    for (const text of textsOf({ table, rows: watched(rows, seen) })) {
      if (sink.closed()) throw new ReaderGone();
      await sink.write(text);
    }
    isUsable = seen.isUsable;
    if (told.length === 0) told = seen.diagnostics;
  }
  const decided = result();
  if (isUsable) return decided;
  // On the screen, records that were refused say themselves what is wrong with them.
  if (told.length > 0 && sink.path === undefined) await sink.commit();
  throw nothingUsable(decided.info.name, told);
}

/** Lines that are written together. */
const TOGETHER = 100;

/** Some lines at a time, so that those of a whole batch need not be kept. */
function* piecesOf(lines: Iterable<string>, isShown: boolean): Iterable<string> {
  let text = "";
  let count = 0;
  for (const line of lines) {
    text += line;
    count += 1;
    if (count % TOGETHER > 0) continue;
    yield isShown ? visible(text) : text;
    text = "";
  }
  yield isShown ? visible(text) : text;
}

interface Seen {
  isUsable: boolean;
  readonly diagnostics: Diagnostic[];
}

/** The same records; what there is among them is noted as they pass. */
function* watched(rows: Iterable<PassingRow>, seen: Seen): Iterable<PassingRow> {
  for (const row of rows) {
    seen.isUsable ||= row.known !== undefined || row.asset !== undefined;
    if (row.diagnostics.length > 0) seen.diagnostics.push(...row.diagnostics);
    yield row;
  }
}
