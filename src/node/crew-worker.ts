import { parentPort, workerData } from "node:worker_threads";
import {
  type BatchBytes,
  batchOf,
  type ColumnTexts,
  createColumnTexts,
  decoderFor,
  type ReadBatch,
} from "../read/index.ts";
import { createPartScan, type PartScan } from "../scan-part.ts";
import { buffersIn } from "./buffers-in.ts";
import type { CrewOrder, CrewReply, CrewTask } from "./crew-messages.ts";

/** One thread of a crew: scans the batches that it is handed and answers each. */
const { request, formats } = workerData as CrewOrder; // the crew starts threads with nothing else
const port = parentPort;
if (port === null) throw new Error("this module runs in a thread of its own");

let part: PartScan | undefined;
let texts: ColumnTexts | undefined;
let sheet: string | undefined;
let read: ((batch: BatchBytes) => ReadBatch) | undefined;

port.on("message", (task: CrewTask) => {
  if (task.is === "table") beginTable(task);
  else if (task.is === "batch") answer(scan(task));
  else if (task.is === "forget units") part?.forgetUnits();
  else {
    answer({ is: "tally", tally: part?.finish() });
    part = undefined;
    texts = undefined;
  }
});

function beginTable({ source, batch }: Extract<CrewTask, { is: "table" }>): void {
  part ??= createPartScan({ ...request, inputs: [] }, source, formats);
  const decoder = decoderFor(batch);
  const own = (sheet === batch.sheet ? texts : undefined) ?? createColumnTexts(decoder.any);
  texts = own;
  sheet = batch.sheet;
  read = (copy) => batchOf(copy, decoder, own);
  part.plan(read(batch));
}

function scan({ number, first, batch, room }: Extract<CrewTask, { is: "batch" }>): CrewReply {
  if (part === undefined || read === undefined) throw new Error("a batch came before its table");
  if (room !== undefined) part.reuse(room);
  const { rows, found, diagnostics, isSteady, units } = part.scan(read(batch), first);
  return { is: "batch", number, rows, diagnostics, findings: found.count, texts: found.texts, isSteady, units, batch };
}

function answer(reply: CrewReply): void {
  port?.postMessage(reply, buffersIn(reply));
}
