import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parse } from "csv-parse";
import { openSource } from "../../src/read/index.ts";
import { COLUMNS } from "./inventory-rows.ts";
import { least } from "./least.ts";

/** One way to read a file; gives the number of rows seen. Runs in a process of its own, so that its memory can be told. */
type Case = (path: string, output: string) => Promise<number>;

const VENDOR = COLUMNS.indexOf("Vendor");
const MODEL = COLUMNS.indexOf("Model");

const CASES: Readonly<Record<string, Case>> = {
  bytes: async (path) => {
    let count = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) count += (chunk as Uint8Array).length;
    return count;
  },
  "csv-parse": async (path) => {
    let count = 0;
    for await (const record of createReadStream(path).pipe(parse())) count += Array.isArray(record) ? 1 : 0;
    return count;
  },
  "json-parse": async (path) => {
    let count = 0;
    for await (const line of createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) })) {
      count += typeof JSON.parse(line) === "object" ? 1 : 0;
    }
    return count;
  },
  least,
  "read-two": (path) => read(path, [VENDOR, MODEL]),
  "read-all": (path) => read(path, [...COLUMNS.keys()]),
};

async function read(path: string, columns: readonly number[]): Promise<number> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  const source = await openSource({ name: path, bytes, byteLength: undefined }, {});
  let count = 0;
  let length = 0;
  for await (const batch of source.batches) {
    for (let row = 0; row < batch.length; row++) {
      for (const column of columns) length += batch.cell(row, column).length;
      count++;
    }
  }
  if (length === 0) throw new Error("no text was read");
  return count;
}

const [, , name = "", path = "", output = ""] = process.argv;
const run = CASES[name];
if (run === undefined) throw new Error(`no case ${name}: ${Object.keys(CASES).join(", ")}`);
const began = performance.now();
const rows = await run(path, output);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({ rows, seconds, cpu: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }),
);
