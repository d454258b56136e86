import { type Diagnostic, onTheWhole } from "../../model/diagnostic.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import { type ByteQueue, byteQueue, chunksOf } from "../byte-queue.ts";
import { sniffContainer } from "../sniff.ts";
import type { BatchBytes, OpenSource, ReadBatch, ReadOptions, SourceInput } from "../source.ts";
import { openWorkbook } from "../xlsx/open-workbook.ts";
import { type Member, openArchive } from "./zip-archive.ts";

/** A ZIP archive to open, and how to open what is in it. */
export interface ZipRequest {
  readonly name: string;
  readonly queue: ByteQueue;
  readonly options: ReadOptions;
  readonly limits: ReadLimits;
  /** Archives around this one. */
  readonly depth: number;
  readonly open: (input: SourceInput, options: ReadOptions, depth: number) => Promise<OpenSource>;
}

interface OpenMember {
  readonly path: string;
  readonly source: OpenSource;
}

/** Other documents that are ZIP archives inside, by a path that only they have. */
const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/workbook\.bin$/i, "a binary Excel workbook (XLSB)", "Open it and save it as .xlsx or CSV."],
  [/^index\/document\.iwa$/i, "an Apple Numbers, Pages or Keynote file", "Open it and export it as .xlsx or CSV."],
  [/^content\.xml$/i, "an OpenDocument file", "Open it and save it as .xlsx or CSV."],
  [/^word\/document\.xml$/i, "a Word document", "Copy its table into a spreadsheet and save that as .xlsx."],
  [
    /^ppt\/presentation\.xml$/i,
    "a PowerPoint presentation",
    "Copy its table into a spreadsheet and save that as .xlsx.",
  ],
  [/^META-INF\/MANIFEST\.MF$/i, "a program package (JAR)", "Name the inventory file instead."],
];
const JUNK = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** Opens an XLSX workbook, or every file of a ZIP archive as a table of its own; files that are no tables are skipped and said. */
export async function openZip(request: ZipRequest): Promise<OpenSource> {
  const { name, limits, options, depth } = request;
  if (depth >= limits.archiveDepth) throw tooNested(name, limits);
  const members = await openArchive(request.queue, name, limits);
  if (members.some(({ path }) => /^xl\/workbook\d*\.xml$/i.test(path)))
    return openWorkbook({ name, members, limits, sheet: options.sheet });
  const other = OTHERS.find(([path]) => members.some((member) => path.test(member.path)));
  if (other !== undefined) throw new UserError(`${name} is ${other[1]}`, { file: name }, other[2]);
  return openMembers(request, chooseMembers(members, options.sheet));
}

interface Chosen {
  readonly members: readonly Member[];
  /** What is still to be chosen inside of the members. */
  readonly sheet: string | undefined;
}

/** A sheet that is asked for may be a member, or a table inside of one. */
function chooseMembers(all: readonly Member[], sheet: string | undefined): Chosen {
  const members = all.filter(({ path, size }) => size > 0 && !JUNK.test(path));
  const asked = members.filter(({ path }) => path === sheet || path.slice(path.lastIndexOf("/") + 1) === sheet);
  return asked.length > 0 ? { members: asked, sheet: undefined } : { members, sheet };
}

async function openMembers(request: ZipRequest, chosen: Chosen): Promise<OpenSource> {
  const skipped: Diagnostic[] = [];
  const opened: OpenMember[] = [];
  const rest = eachMember(request, chosen, skipped);
  const first = await rest.next();
  if (first.done === true) throw nothingToRead(request.name, chosen.members.length);
  const isOne = chosen.members.length === 1;
  return {
    get layout() {
      const { layout } = first.value.source;
      const paths = opened.map(({ path, source }) => `${path}: ${source.layout.format}, ${source.layout.encoding}`);
      const more = paths.length > 1 ? ` (${paths.slice(0, 20).join("; ")})` : "";
      return { ...layout, why: `ZIP archive${more}; ${layout.why}` };
    },
    batches: readMembers(first.value, rest, opened, isOne),
    notes: () => [...skipped, ...opened.flatMap(({ source }) => source.notes())],
  };
}

async function* readMembers(
  first: OpenMember,
  rest: AsyncGenerator<OpenMember>,
  opened: OpenMember[],
  isOne: boolean,
): AsyncGenerator<ReadBatch> {
  try {
    for (let member: OpenMember | undefined = first; member !== undefined; ) {
      opened.push(member);
      for await (const batch of member.source.batches) yield isOne ? batch : inMember(batch, member.path);
      const step: IteratorResult<OpenMember, unknown> = await rest.next();
      member = step.done === true ? undefined : step.value;
    }
  } finally {
    await rest.return(undefined);
  }
}

/** The same batch under the name of its member. Methods are kept as they are: they may use `this`. */
function inMember(batch: ReadBatch, path: string): ReadBatch {
  const sheet = batch.sheet === undefined ? path : `${path}/${batch.sheet}`;
  const member = batch.member ?? { file: path, sheet: batch.sheet };
  const copied = batch.copy?.bind(batch);
  const copy = copied && ((over?: BatchBytes): BatchBytes => ({ ...copied(over), sheet, member }));
  const own = { sheet: { value: sheet, enumerable: true }, member: { value: member }, copy: { value: copy } };
  return Object.create(batch, own) as ReadBatch;
}

async function* eachMember(request: ZipRequest, chosen: Chosen, skipped: Diagnostic[]): AsyncGenerator<OpenMember> {
  const { name, options, depth, open } = request;
  for (const member of chosen.members) {
    const queue = byteQueue(member.bytes());
    const head = await queue.peek(16);
    const { kind, name: format } = sniffContainer(head);
    if (kind === "binary" || head.length === 0) {
      await queue.close();
      const message = `${name}: ${member.path} was not read; it is ${head.length === 0 ? "empty" : format}.`;
      skipped.push(onTheWhole("warning", "member-skipped", message));
      continue;
    }
    const input = { name: `${name}/${member.path}`, bytes: chunksOf(queue), byteLength: member.size };
    yield { path: member.path, source: await open(input, { ...options, sheet: chosen.sheet }, depth + 1) };
  }
}

function nothingToRead(name: string, count: number): UserError {
  const what = count === 0 ? "is an empty archive" : "is an archive without a file that netvet reads";
  return new UserError(`${name} ${what}`, { file: name }, "Pack CSV, JSON, XML or XLSX files.");
}

function tooNested(name: string, limits: ReadLimits): UserError {
  const hint = `Unpack it. ${raiseLimit("archive-depth", limits)}`;
  return new UserError(`${name} stands inside ${limits.archiveDepth} other archives`, { file: name }, hint);
}
