import { raiseLimit } from "../../model/limit-names.ts";
import { UserError } from "../../model/user-error.ts";
import { beginning, quoted } from "../../text/quoted.ts";
import type { ByteQueue } from "../byte-queue.ts";
import { type ByteWindow, emptyWindow, refill } from "../byte-window.ts";
import type { EncodingTrouble } from "../encoding-trouble.ts";
import type { ReadBatch } from "../source.ts";
import { faultOf, tooLong } from "./element-fault.ts";
import { type ElementScan, elementEnd, newElementScan } from "./element-scan.ts";
import type { JsonWalk } from "./json-frame.ts";
import type { JsonPlan } from "./json-plan.ts";
import { parseJson } from "./json-text.ts";
import { newJsonWalk, type WalkStep, walkJson } from "./json-walk.ts";
import { pageOf } from "./lone-objects.ts";
import { recordsIn, withoutListsOfOne } from "./nested-records.ts";
import { type ObjectTable, objectTable } from "./object-table.ts";

interface Reading {
  readonly plan: JsonPlan;
  readonly walk: JsonWalk;
  readonly window: ByteWindow;
  readonly trouble: EncodingTrouble;
  /** One table for each array of objects, by path. */
  readonly tables: Map<string, ObjectTable>;
  path: string;
  at: number;
  record: number;
  skip: ElementScan | undefined;
}

const READS = 'netvet reads arrays of objects, such as {"results": [{…}]}.';
/** A leaf of XML that became JSON. */
const LEAF_LISTS = /\[\s*\{\s*"_"\s*:/;
/** Characters of a path that name its table: the name stands at each record that is told of. */
const LONGEST_NAME = 400;
/** Objects outside arrays that wait for the end of the document. */
const MOST_HELD = 1000;

type Element = Extract<WalkStep, { kind: "element" }>;
/**
 * The objects of every array of objects in a JSON document, and of every object that is a table keyed by name; each is a
 * table, named by its path (`results`). A document without one is one record itself. Tables are never held whole.
 */
export async function* readJson(queue: ByteQueue, plan: JsonPlan, trouble: EncodingTrouble): AsyncGenerator<ReadBatch> {
  const walk = newJsonWalk(plan.name, plan.limits.depth);
  const window = emptyWindow();
  const none = { tables: new Map(), path: "", at: plan.skipBytes, record: 0, skip: undefined };
  const reading: Reading = { plan, walk, window, trouble, ...none };
  try {
    while (!window.ended) {
      const keepFrom = reading.record === 0 && window.length <= plan.limits.recordBytes ? 0 : reading.at;
      await refill(window, queue, keepFrom);
      walk.before += keepFrom;
      reading.at -= keepFrom;
      yield* readWindow(reading);
    }
  } finally {
    await queue.close();
  }
}

function* readWindow(reading: Reading): Generator<ReadBatch> {
  const { walk, window, plan } = reading;
  for (;;) {
    if (reading.skip !== undefined && !finishSkip(reading, reading.skip)) break;
    const step = walkJson(walk, window.bytes, reading.at, window.length, window.ended);
    if (step.kind === "element") {
      if (step.path !== reading.path) yield* flush(reading);
      reading.path = step.path;
      addElement(reading, step);
      reading.at = step.end;
      continue;
    }
    reading.at = step.kind === "done" ? step.at : step.keepFrom;
    if (walk.objects.length >= MOST_HELD) yield* flushObjects(reading);
    if (step.kind === "done") break;
    if (window.length - step.keepFrom <= plan.limits.recordBytes) break;
    if (!step.inElement)
      throw trouble(
        reading,
        "has a text that is longer than the limit for a record",
        raiseLimit("record-length", plan.limits),
      );
    yield* startSkip(reading, step.path);
  }
  yield* flush(reading);
  if (!window.ended) return;
  yield* flushObjects(reading);
  for (const path of reading.tables.keys()) yield* flush(reading, path);
  plan.remarks.push(...pageOf(plan.name, walk));
  yield* finish(reading);
}

/** Objects that stand in no array and describe equipment, with what was said around them. */
function* flushObjects(reading: Reading): Generator<ReadBatch> {
  const { walk, plan } = reading;
  for (const { path, leaves } of walk.objects) {
    if (plan.sheet !== undefined && path !== plan.sheet) continue;
    if (path !== reading.path) yield* flush(reading);
    reading.path = path;
    const around = [...walk.outer].map(([key, text]) => [`parent: ${key}`, text]);
    tableOf(reading, path).add(Object.fromEntries([...leaves, ...around]), ++reading.record);
  }
  walk.objects.length = 0;
}

function* flush(reading: Reading, path = reading.path): Generator<ReadBatch> {
  const table = reading.tables.get(path);
  // Rejections alone wait for rows, so that no batch comes before its header is known.
  const isLast = reading.walk.done || reading.window.ended;
  if (table !== undefined && (table.rows > 0 || (isLast && table.rejections > 0))) yield table.take();
}

function tableOf(reading: Reading, path: string): ObjectTable {
  const known = reading.tables.get(path);
  if (known !== undefined) return known;
  const table = objectTable(path === "" ? undefined : beginning(path, LONGEST_NAME), reading.plan.dropped);
  reading.tables.set(path, table);
  return table;
}

function addElement(reading: Reading, element: Element): void {
  const { plan, window } = reading;
  const record = ++reading.record;
  if (plan.sheet !== undefined && element.path !== plan.sheet) return;
  const table = tableOf(reading, element.path);
  const fault = faultOf(element, plan.limits);
  if (fault !== undefined) {
    table.reject({ record, line: undefined, ...fault });
    return;
  }
  const text = plan.decoder.any(window.bytes, element.start, element.end);
  if (text.length !== element.end - element.start) {
    reading.trouble.record(window.bytes, element.start, element.end, record, undefined);
  }
  const parsed = parseJson(text);
  if (parsed.ok) {
    const value = (LEAF_LISTS.test(text) ? withoutListsOfOne(parsed.value) : parsed.value) as object;
    const [first, ...others] = recordsIn(value, element.path, element.around);
    if (first !== undefined) table.add(first, record);
    for (const other of others) table.add(other, ++reading.record);
  } else
    table.reject({
      record,
      line: undefined,
      code: "invalid-json",
      message: `The element is not valid JSON (${parsed.message}).`,
    });
}

function* startSkip(reading: Reading, path: string): Generator<ReadBatch> {
  if (path !== reading.path) yield* flush(reading);
  reading.path = path;
  const record = ++reading.record;
  tableOf(reading, path).reject({ record, line: undefined, ...tooLong(reading.plan.limits) });
  reading.skip = newElementScan();
}

function finishSkip(reading: Reading, skip: ElementScan): boolean {
  const end = elementEnd(reading.window.bytes, reading.at, reading.window.length, skip);
  reading.at = end < 0 ? reading.window.length : end;
  if (end >= 0) reading.skip = undefined;
  return end >= 0;
}

function* finish(reading: Reading): Generator<ReadBatch> {
  const { walk, window, plan } = reading;
  if (!walk.done) {
    const where = reading.record === 0 ? "before the first record" : `after record ${reading.record}`;
    throw trouble(reading, `is cut off: the JSON ends ${where}, at byte ${walk.before + window.length}`);
  }
  if (reading.at < window.length)
    throw trouble(reading, `goes on behind the end of the JSON document, at byte ${walk.before + reading.at + 1}`);
  if (reading.record > 0) return;
  const isWhole = walk.before === 0 && window.bytes[plan.skipBytes] !== 0x5b;
  if (!isWhole) throw trouble(reading, "has no array of objects");
  if (walk.unclear !== undefined) throw unclear(reading, walk.unclear);
  const element = {
    kind: "element",
    path: "",
    start: plan.skipBytes,
    end: window.length,
    isObject: true,
    deepest: 0,
    around: undefined,
  } as const;
  addElement(reading, element);
  yield* flush(reading);
}

/** Objects that would be read as one record, though they seem to be one each. */
function unclear(reading: Reading, path: string): UserError {
  const where = path === "" ? "objects of one shape" : `objects of one shape under ${quoted(path)}`;
  const what = `holds ${where}, each under a name of its own, and nothing says that they are equipment`;
  return trouble(reading, what, `Write them as a list, with the name as a value. ${READS}`);
}

function trouble(reading: Reading, what: string, hint = READS): UserError {
  return new UserError(`${reading.plan.name} ${what}`, { file: reading.plan.name }, hint);
}
