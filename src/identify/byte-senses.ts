import { asciiText } from "../text/bytes-to-text.ts";
import { createAutomaton } from "./automaton.ts";
import type { Reading } from "./reading.ts";

/** What cells of a field say, by their bytes. */
export interface ByteSense {
  /**
   * Number of a class of cells; -1 where a cell must be read as text. All cells of a class give the same evidence, but for
   * the text that was read and the note.
   */
  classOf(bytes: Uint8Array, from: number, to: number): number;
  /** Id of the reading of the cells of a class that was met. */
  idOf(cells: number): number;
}

const UNSURE = -1;

/** For a field of which nothing counts but which patterns match the whole cell. */
export function senseByPatterns(patterns: readonly string[], read: (text: string) => Reading): ByteSense | undefined {
  const automaton = createAutomaton(patterns);
  if (automaton === undefined) return undefined;
  const ids: number[] = [];
  return {
    classOf(bytes, from, to) {
      const state = automaton.run(bytes, from, to);
      if (state >= 0 && ids[state] === undefined) ids[state] = read(asciiText(bytes, from, to)).id;
      return state;
    },
    idOf: (cells) => ids[cells] ?? UNSURE,
  };
}

/** Hexadecimal digits up to which a block of MAC addresses is registered, in two halves. */
const HALVES = [6, 3] as const;
const MOST_BLOCKS = 20_000;

/** For MAC addresses in pairs of digits, with one sign between them: addresses of one block have one registrant. */
export function senseByBlock(read: (text: string) => Reading): ByteSense {
  const blocks = new Map<number, Map<number, number>>();
  const ids: number[] = [];
  return {
    classOf(bytes, from, to) {
      const high = hexadecimal(bytes, from, HALVES[0]);
      const low = hexadecimal(bytes, from + 9, HALVES[1]);
      const known = blocks.get(high)?.get(low);
      if (known !== undefined) return known;
      if (ids.length >= MOST_BLOCKS) return UNSURE;
      blocks.set(high, (blocks.get(high) ?? new Map<number, number>()).set(low, ids.length));
      return ids.push(read(asciiText(bytes, from, to).toLowerCase().replaceAll("-", ":")).id) - 1;
    },
    idOf: (cells) => ids[cells] ?? UNSURE,
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
