import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Versions of Node with which the flags of memory were tried; another might not know them and say so on standard error. */
const TRIED = { from: 20, to: 24 };
const MAJOR = Number.parseInt(process.versions.node, 10);
/** The one in which the flag of compiling gains; later ones go by others, of which none gained more than a machine moves by. */
const COMPILES_EARLY = 20;
/** Units of bytecode that a function must have run before it is compiled for speed; the engine says 67,584. */
const BUDGET = 400_000;
/** Room for new objects, both halves of it. */
const YOUNG_BYTES = 8 * 1024 * 1024;
let isFull = false;

/**
 * Lets the engine compile for speed only what is really busy. A scan runs hundreds of functions just often enough to be
 * compiled, beside the few that take the time, and where threads share the cores with the compiler, they wait for it.
 */
export function compileLate(): void {
  if (MAJOR === COMPILES_EARLY) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/**
 * Lets memory grow by two fifths between two collections, where the engine would let a heap of this size grow fourfold. When the
 * room for new objects is large enough, it grows no more, and the rest by a seventh: from then on little is made that stays. A
 * large scan then needs half of the memory and little more time.
 */
export function keepHeapSmall(): void {
  if (MAJOR < TRIED.from || MAJOR > TRIED.to) return;
  setFlagsFromString("--heap-growing-percent=40");
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young === undefined || young.space_size < YOUNG_BYTES) return;
    isFull = true;
    stopGrowing();
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}

/** Has to be done again when a thread has started, as the engine then goes back to what it did before. */
export function stopGrowing(): void {
  if (!isFull) return;
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=15");
}
