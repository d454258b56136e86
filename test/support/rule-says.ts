import { tryExample } from "../../src/judge/index.ts";
import type { RuleOutcome } from "../../src/model/outcome.ts";
import { type Example, exampleSchema } from "../../src/model/rule-example.ts";
import { readReference } from "./reference.ts";

const { packs, functions, vendors } = readReference();

/** What is judged: the facts of an example save its day and its outcome. */
export type Case = Omit<Partial<Example>, "asOf" | "outcome">;

/** What a built-in rule, named `pack/rule`, says of a case on a day. */
export function ruleSays(name: string, facts: Case, asOf: string): RuleOutcome {
  const pack = packs.find(({ pack: { id } }) => name.startsWith(`${id}/`))?.pack;
  const rule = pack?.rules.find(({ id }) => name === `${pack.id}/${id}`);
  if (pack === undefined || rule === undefined) throw new Error(`no rule ${name}`);
  return tryExample(pack, rule, exampleSchema.parse({ ...facts, asOf, outcome: "pass" }), { functions, vendors });
}
