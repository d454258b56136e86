import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { COLUMNS } from "./inventory-rows.ts";

const WINDOW = 1 << 20;
const [COMMA, QUOTE, LINE_END] = [44, 34, 10];
/** What every row has of its own is not numbered. */
const OWN = new Set(["Asset ID", "Serial Number", "MAC Address", "IP Address"]);
const NUMBERED = COLUMNS.flatMap((name, column) => (OWN.has(name) ? [] : column));
const [ID, SERIAL] = [COLUMNS.indexOf("Asset ID"), COLUMNS.indexOf("Serial Number")];
/** Of a hundred rows so many have a finding, of so many bytes on average, as in a scan of the same file. */
const WITH_FINDING = 27;
const FINDING = Buffer.alloc(1870, "-");

/**
 * The least that a scan has to do in plain JavaScript, written for this one file: its bytes hashed and cut into cells, texts numbered by their
 * bytes and counted, lines of findings copied with an id and a serial number in them. It recognises nothing, knows no rules, keeps no sites,
 * finds no repeated units, and would take many an odd file wrongly. What a scan takes beyond it is what netvet is for.
 */
export async function least(path: string, findingsPath: string): Promise<number> {
  const [input, output] = [openSync(path, "r"), openSync(findingsPath, "w")];
  const hash = createHash("sha256");
  const window = Buffer.allocUnsafe(2 * WINDOW);
  const findings = openFindings(output);
  const numbers = openNumbers();
  const [starts, ends] = [new Int32Array(COLUMNS.length), new Int32Array(COLUMNS.length)];
  let [rows, held] = [0, 0];
  for (;;) {
    const got = readSync(input, window, held, WINDOW, null);
    if (got === 0) break;
    hash.update(window.subarray(held, held + got));
    const end = held + got;
    let [column, from, isQuoted] = [0, 0, false];
    let done = 0;
    for (let at = 0; at < end; at++) {
      const byte = window[at];
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (isQuoted || (byte !== COMMA && byte !== LINE_END)) continue;
      starts[column] = from;
      ends[column] = at;
      column++;
      from = at + 1;
      if (byte === COMMA) continue;
      for (const one of NUMBERED) numbers.count(window, starts[one] ?? 0, ends[one] ?? 0);
      if (rows % 100 < WITH_FINDING) findings.add(window, starts, ends);
      rows++;
      column = 0;
      done = from;
    }
    window.copy(window, 0, done, end);
    held = end - done;
  }
  findings.flush();
  hash.digest();
  closeSync(input);
  closeSync(output);
  return rows;
}

/** Numbers for texts by a hash of their bytes, and how often each was met. */
function openNumbers() {
  const SLOTS = 1 << 22;
  const [hashes, counts] = [new Int32Array(SLOTS), new Int32Array(SLOTS)];
  return {
    count(bytes: Uint8Array, from: number, to: number): void {
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
      hash |= 1;
      let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
      while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
      hashes[slot] = hash;
      counts[slot] = (counts[slot] ?? 0) + 1;
    },
  };
}

/** Lines of findings, gathered and written a megabyte at a time. */
function openFindings(output: number) {
  const gathered = Buffer.allocUnsafe(WINDOW);
  let length = 0;
  const flush = (): void => {
    writeSync(output, gathered, 0, length);
    length = 0;
  };
  return {
    flush,
    add(bytes: Buffer, starts: Int32Array, ends: Int32Array): void {
      if (length + FINDING.length > gathered.length) flush();
      FINDING.copy(gathered, length);
      bytes.copy(gathered, length + 100, starts[ID], ends[ID]);
      bytes.copy(gathered, length + 200, starts[SERIAL], ends[SERIAL]);
      length += FINDING.length;
    },
  };
}
