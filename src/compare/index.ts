export { baselineOf } from "./baseline-of.ts";
export { baselineTrouble } from "./baseline-trouble.ts";
export { compareResults, type NamedResult } from "./compare-results.ts";
export { partDifferences } from "./part-differences.ts";
export { recordDifferences } from "./record-differences.ts";
