import type { Counted, Crew } from "../crew.ts";
import { createTeller, type FoundTexts } from "../finding-out.ts";
import type { Tally } from "../model/tally.ts";
import { UNITS_KEPT } from "../model/unit-tally.ts";
import { UserError } from "../model/user-error.ts";
import type { TablePlan } from "../normalize/index.ts";
import type { BatchBytes, ReadBatch } from "../read/index.ts";
import { createPartScan, type PartScan } from "../scan-part.ts";
import type { ScanRequest } from "../scan-request.ts";
import { type BatchReply, noInput, note } from "./crew-input.ts";
import { type Member, post, startMember } from "./crew-member.ts";
import type { CrewOrder, CrewReply } from "./crew-messages.ts";

/** Batches that another thread may have at a time: one that it scans and those that wait. */
const MOST_BUSY = 3;

/** Batches of each thread that may be under way, their findings not yet written. */
const WAITING = 4;

/** Threads of a run, and how to end them. */
export interface OpenCrew extends Crew {
  close(): Promise<void>;
}

export function createCrew(request: ScanRequest, jobs: number): OpenCrew {
  const members: Member[] = [];
  /** This thread scans too, whenever the others have enough to do. */
  let own: PartScan | undefined;
  let plan: TablePlan | undefined;
  let input = noInput();
  let failure: Error | undefined;
  let wake = (): void => undefined;
  let writing = Promise.resolve();
  /** What went round and can be written over. */
  const batches: BatchBytes[] = [];
  const rooms: FoundTexts[] = [];
  const tell = request.texts && createTeller(request.texts.write, (texts) => rooms.push(texts));

  function start(): void {
    const { inputs: _inputs, crew: _crew, texts, identify: _identify, ...plain } = request;
    const order: CrewOrder = {
      request: { ...plain, builtin: { ...plain.builtin, templates: {} }, listed: texts !== undefined },
      formats: texts?.formats ?? [],
    };
    for (let job = 1; job < jobs; job += 1) members.push(startMember(order, { hear, fail, online: () => wake() }));
  }

  function fail(error: Error): void {
    const [first, last] = [input.places.get(input.next), [...input.places.values()].at(-1)];
    const where = first === undefined ? "" : ` while records ${first.from} to ${last?.to} were scanned`;
    failure ??= new UserError(
      `a thread died${where}: ${error.message}`,
      input.source === undefined ? {} : { file: input.source },
      "Run it again with --jobs 1, which needs less memory.",
    );
    wake();
  }

  function hear(member: Member, reply: CrewReply): void {
    if (reply.is === "tally") {
      member.tally = reply.tally;
      member.done = true;
      wake();
      return;
    }
    member.busy -= 1;
    if (reply.batch !== undefined) batches.push(reply.batch);
    limitUnits(member, reply.units);
    settle(reply);
  }

  /** All together remember no more units than one would, and no fewer. */
  function limitUnits(who: Member | PartScan, remembered: number): void {
    const { units } = input;
    units.set(who, remembered);
    if (!input.hasUnits || [...units.values()].reduce((sum, one) => sum + one, 0) <= UNITS_KEPT) return;
    input.hasUnits = false;
    own?.forgetUnits();
    for (const member of members) post(member, { is: "forget units" });
  }

  function settle(reply: BatchReply): void {
    input.replies.set(reply.number, reply);
    writing = writing.then(writeNext).catch((error: unknown) => {
      failure ??= error as Error; // what writing throws is an error
      wake();
    });
  }

  /** Writes what is complete up to the first batch that is still missing. */
  async function writeNext(): Promise<void> {
    for (;;) {
      const reply = input.replies.get(input.next);
      if (reply === undefined || !input.isSteady) break;
      input.replies.delete(input.next);
      input.places.delete(input.next);
      input.isSteady = reply.isSteady;
      if (!reply.isSteady) break;
      if (reply.findings > 0) await tell?.(reply.texts);
      else rooms.push(reply.texts);
      note(input, reply);
    }
    wake();
  }

  /** Waits until something holds; throws when a thread has died or nothing can be written. */
  async function until(holds: () => boolean): Promise<void> {
    for (;;) {
      if (failure !== undefined) throw failure;
      if (holds()) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  async function beginTable(source: string, batch: ReadBatch): Promise<boolean> {
    if (batch.copy === undefined) return false;
    if (members.length === 0) start();
    await until(() => members.every(({ isOnline }) => isOnline));
    for (const member of members) post(member, { is: "table", source, batch: batch.copy() });
    own ??= createPartScan({ ...request, listed: request.texts !== undefined }, source, request.texts?.formats ?? []);
    own.plan(batch);
    return true;
  }

  function hand(member: Member, number: number, batch: ReadBatch, first: number): boolean {
    const copy = batch.copy?.(batches.pop());
    if (copy === undefined) return false;
    member.busy += 1;
    post(member, { is: "batch", number, first, batch: copy, room: rooms.pop() });
    return true;
  }

  function scanHere(part: PartScan, number: number, batch: ReadBatch, first: number): void {
    const room = rooms.pop();
    if (room !== undefined) part.reuse(room);
    const { rows, found, diagnostics, isSteady, units } = part.scan(batch, first);
    const { count: findings, texts } = found;
    limitUnits(part, units);
    settle({ is: "batch", number, rows, diagnostics, findings, texts, isSteady, units, batch: undefined });
  }

  async function allTallies(): Promise<Tally[]> {
    for (const member of members) {
      member.done = false;
      post(member, { is: "finish" });
    }
    await until(() => members.every(({ done }) => done));
    const tallies = members.flatMap(({ tally }) => tally ?? []);
    const ours = own?.finish();
    own = undefined;
    return ours === undefined ? tallies : [ours, ...tallies];
  }

  async function end(): Promise<Counted | number> {
    await until(() => input.next === input.count || (!input.isSteady && members.every(({ busy }) => busy === 0)));
    await writing; // what is still being written is told as well
    const tallies = await allTallies();
    const { rows, diagnostics, told, isSteady } = input;
    input = noInput();
    plan = undefined;
    return isSteady ? { rows, tallies, diagnostics } : told;
  }

  return {
    async take(source, { batch, plan: planned, first }) {
      if (!planned.isSteady() || !input.isSteady || planned.info.columns.length === 0) return false;
      input.source = source;
      if (planned !== plan && !(await beginTable(source, batch))) return false;
      plan = planned;
      await until(() => !input.isSteady || input.count - input.next < WAITING * jobs);
      if (!input.isSteady) return false;
      const number = input.count;
      const member = members.reduce((least, one) => (one.busy < least.busy ? one : least));
      input.places.set(number, { from: batch.record(0), to: batch.record(batch.length - 1) });
      input.count += 1;
      if (own !== undefined && member.busy >= MOST_BUSY) scanHere(own, number, batch, first);
      else if (!hand(member, number, batch, first)) throw new Error("a batch of this table cannot be copied");
      return true;
    },
    finish: end,
    async cancel() {
      input.isSteady = false;
      const ended = await end();
      return typeof ended === "number" ? ended : 0;
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
