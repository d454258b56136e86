export { remediate } from "./remediate.ts";
