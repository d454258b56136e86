export { baselineOf } from "./baseline-of.ts";
export { baselineTrouble } from "./baseline-trouble.ts";
