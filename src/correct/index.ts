export { type Corrector, createCorrector } from "./create-corrector.ts";
export { parseCorrections } from "./parse-corrections.ts";
