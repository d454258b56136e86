import { createAutomaton } from "./automaton.ts";
import type { Reading } from "./reading.ts";

/** Id of the reading of a cell, by its bytes; -1 where it must be read as text. */
export type ByteSense = (bytes: Uint8Array, from: number, to: number) => number;

const UNSURE = -1;
const NEVER: ByteSense = () => UNSURE;

/** For a field of which nothing counts but which patterns match the whole cell. */
export function senseByPatterns(patterns: readonly string[], read: (text: string) => Reading): ByteSense {
  const automaton = createAutomaton(patterns);
  if (automaton === undefined) return NEVER;
  const ids: number[] = [];
  return (bytes, from, to) => {
    const state = automaton.run(bytes, from, to);
    if (state < 0) return UNSURE;
    const known = ids[state];
    if (known !== undefined) return known;
    const { id } = read(asciiText(bytes, from, to));
    ids[state] = id;
    return id;
  };
}

/** Hexadecimal digits up to which a block of MAC addresses is registered, in two halves. */
const HALVES = [6, 3] as const;
const MOST_BLOCKS = 20_000;

/** For MAC addresses in pairs of digits, with one sign between them: addresses of one block have one registrant. */
export function senseByBlock(read: (text: string) => Reading): ByteSense {
  const blocks = new Map<number, Map<number, number>>();
  let count = 0;
  return (bytes, from, to) => {
    const high = hexadecimal(bytes, from, HALVES[0]);
    const low = hexadecimal(bytes, from + 9, HALVES[1]);
    const inside = blocks.get(high);
    const known = inside?.get(low);
    if (known !== undefined) return known;
    const { id } = read(asciiText(bytes, from, to).toLowerCase().replaceAll("-", ":"));
    if (count >= MOST_BLOCKS) {
      blocks.clear();
      count = 0;
    }
    count += 1;
    blocks.set(high, (blocks.get(high) ?? new Map<number, number>()).set(low, id));
    return id;
  };
}

/** Number of so many digits; one sign stands behind each pair. */
function hexadecimal(bytes: Uint8Array, from: number, digits: number): number {
  let value = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const byte = bytes[from + digit + (digit >> 1)] as number; // within bounds
    value = value * 16 + (byte <= 57 ? byte - 48 : (byte & 0x1f) + 9);
  }
  return value;
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
