export { parseWaivers } from "./parse-waivers.ts";
export { waive } from "./waive.ts";
export { waiverTrouble } from "./waiver-trouble.ts";
