import type { Rule } from "../model/rule.ts";
import { checkById } from "./checks/index.ts";
import type { NameOf } from "./option-words.ts";

/** Who is meant by a rule and what is asked of them, in words. */
export function ruleSubject(rule: Pick<Rule, "check" | "with">, nameOf: NameOf): string {
  return checkById(rule.check)?.words(rule.with, nameOf) ?? rule.check;
}
