import { setFlagsFromString } from "node:v8";

/** Later versions of Node go by other flags, of which none gained more than the machine moves by. */
const MAJOR = "20";
/** Units of bytecode that a function must have run; the engine says 67,584. */
const BUDGET = 400_000;

/**
 * Lets the engine compile for speed only what is really busy. A scan runs hundreds of functions just often enough to be
 * compiled, beside the few that take the time, and where threads share the machine's cores with the compiler, they wait for it.
 */
export function compileLate(): void {
  if (process.versions.node.startsWith(`${MAJOR}.`)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
