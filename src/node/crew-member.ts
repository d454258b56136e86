import { Worker } from "node:worker_threads";
import type { Tally } from "../model/tally.ts";
import { buffersIn } from "./buffers-in.ts";
import type { CrewOrder, CrewReply, CrewTask } from "./crew-messages.ts";
import { stopGrowing } from "./engine-flags.ts";

/** Another thread of a crew. */
export interface Member {
  readonly worker: Worker;
  isOnline: boolean;
  /** Batches that it has and has not answered. */
  busy: number;
  tally: Tally | undefined;
  /** True when it was asked for its tally and has answered. */
  done: boolean;
}

/** A thread needs a tenth of it; the engine lets small heaps grow less between two collections than large ones. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };
/** Threads run what was built, also where sources are run. */
const MODULE = new URL("../../dist/node/crew-worker.js", import.meta.url);

/** What a thread tells those who started it. */
interface Listener {
  hear(member: Member, reply: CrewReply): void;
  online(): void;
  fail(error: Error): void;
}

/** Starts a thread. */
export function startMember(order: CrewOrder, listener: Listener): Member {
  const worker = new Worker(MODULE, { workerData: order, resourceLimits: LIMITS });
  const member: Member = { worker, isOnline: false, busy: 0, tally: undefined, done: false };
  worker.on("message", (reply: CrewReply) => listener.hear(member, reply));
  worker.on("online", () => {
    member.isOnline = true;
    stopGrowing();
    listener.online();
  });
  worker.on("error", (error) => listener.fail(error));
  worker.on("exit", (code) => code !== 0 && listener.fail(new Error(`it ended with ${code}`)));
  return member;
}

/** Gives a thread something to do; buffers go over without a copy. */
export function post({ worker }: Member, task: CrewTask): void {
  worker.postMessage(task, buffersIn(task));
}
