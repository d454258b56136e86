export { parseWaivers } from "./parse-waivers.ts";
export { factsOf, waive } from "./waive.ts";
export { waiverIndex } from "./waiver-index.ts";
export { waiverTrouble } from "./waiver-trouble.ts";
