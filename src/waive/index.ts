export { parseWaivers } from "./parse-waivers.ts";
export { covers, waive } from "./waive.ts";
export { waiverTrouble } from "./waiver-trouble.ts";
