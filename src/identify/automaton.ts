import { topLevelOptions } from "./pattern-index.ts";
import { type Piece, parsePattern } from "./pattern-parser.ts";

/**
 * Patterns of whole texts, run over bytes all at once. Texts that end in the same state are matched by the same of the
 * patterns. States are made when they are first met.
 */
export interface Automaton {
  /** State at the end of a text of ASCII letters and digits in either case; -1 for any other text. */
  run(bytes: Uint8Array, from: number, to: number): number;
}

/** Not of the kind that can be run: it looks ahead or at edges, or does not speak of the whole text. */
const TOO_RICH = /\(\?[!=<]|\\[bBwWsSDpP]|\[\^|(?<!\\)\./;
/** More states than this are not kept; real layouts make some hundred. */
const MOST_STATES = 4096;
const SYMBOLS = 36;
const UNMADE = -1;
const NOT_ALPHANUMERIC = 255;

/** A step of one of the patterns: letters to read, then the steps that may follow. */
interface Step {
  readonly letters: string;
  next: readonly number[];
}

/** Undefined when one of the patterns is too rich for it. */
export function createAutomaton(patterns: readonly string[]): Automaton | undefined {
  const options = patterns.flatMap(topLevelOptions);
  if (!options.every((option) => option.startsWith("^") && option.endsWith("$") && !TOO_RICH.test(option)))
    return undefined;
  const steps: Step[] = [];
  const starts: number[] = [];
  for (const option of options) {
    const end = steps.push({ letters: "", next: [] }) - 1;
    const entries = follow(parsePattern(option.slice(1, -1)), [end], steps);
    if (entries === undefined) return undefined;
    starts.push(...entries);
  }
  return lazyStates(steps, starts);
}

/** Adds steps for the alternatives, which are followed by `next`; the steps that may come first, or undefined. */
function follow(
  options: readonly (readonly Piece[])[],
  next: readonly number[],
  steps: Step[],
): readonly number[] | undefined {
  const entries = options.map((pieces) =>
    pieces.reduceRight<readonly number[] | undefined>((rest, piece) => rest && repeat(piece, rest, steps), next),
  );
  return entries.includes(undefined) ? undefined : [...new Set(entries.flatMap((entry) => entry ?? []))];
}

function repeat({ node, least, most }: Piece, next: readonly number[], steps: Step[]): readonly number[] | undefined {
  if (node === "anything" || most === Infinity) return undefined;
  let entries: readonly number[] | undefined = next;
  for (let time = most; time > 0 && entries !== undefined; time -= 1) {
    const inner: readonly number[] | undefined =
      "options" in node
        ? follow(node.options, entries, steps)
        : [steps.push({ letters: node.letters, next: entries }) - 1];
    entries = inner && time > least ? [...new Set([...inner, ...next])] : inner;
  }
  return entries;
}

function lazyStates(steps: readonly Step[], starts: readonly number[]): Automaton {
  const symbolOf = new Uint8Array(256).fill(NOT_ALPHANUMERIC);
  const symbols = "0123456789abcdefghijklmnopqrstuvwxyz";
  for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
    symbolOf[symbols.charCodeAt(symbol)] = symbol;
    symbolOf[symbols.toUpperCase().charCodeAt(symbol)] = symbol;
  }
  const states: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const moves = new Int16Array(SYMBOLS * MOST_STATES).fill(UNMADE);
  const first = stateOf(starts);

  function stateOf(places: readonly number[]): number {
    const sorted = [...new Set(places)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push(sorted) - 1;
  }

  function move(state: number, symbol: number): number {
    const letter = symbols[symbol] ?? "";
    const places = (states[state] ?? []).flatMap((place) => {
      const step = steps[place];
      return step?.letters.includes(letter) ? step.next : [];
    });
    return stateOf(places);
  }

  return {
    run(bytes, from, to) {
      let state = first;
      for (let at = from; at < to; at += 1) {
        const symbol = symbolOf[bytes[at] as number] as number; // within bounds
        if (symbol === NOT_ALPHANUMERIC) return -1;
        let next = moves[state * SYMBOLS + symbol] as number; // within bounds
        if (next === UNMADE) {
          if (states.length >= MOST_STATES) return -1;
          next = move(state, symbol);
          moves[state * SYMBOLS + symbol] = next;
        }
        state = next;
      }
      return state;
    },
  };
}
