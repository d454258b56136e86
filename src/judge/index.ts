export { extendPack } from "./extend-pack.ts";
export { createJudge, type Judge, type JudgeContext } from "./judge.ts";
export type { Judgement, JudgeWhole } from "./judgement.ts";
export { packJsonSchema } from "./pack-json-schema.ts";
export { parseAssessments } from "./parse-assessments.ts";
export { parsePack } from "./parse-pack.ts";
export { tryExample } from "./try-example.ts";
