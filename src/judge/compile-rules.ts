import type { Force } from "../model/outcome.ts";
import type { Rule } from "../model/rule.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { checkById } from "./checks/index.ts";
import type { CheckContext, ReadsOf, ReadyCheck } from "./define-check.ts";
import { beforePart } from "./key-part.ts";
import { type TimeState, timeState } from "./time.ts";

/** A rule made ready for one day: its clock is read, its check has its options. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly pack: string;
  /** Position of the pack among those that apply. */
  readonly packIndex: number;
  readonly key: string;
  readonly force: Force;
  readonly time: TimeState;
  readonly check: ReadyCheck;
  readonly needsMaker: boolean;
  readonly setsNoDay: boolean;
  /** True when services are judged and no source says whether the rule, which is on the maker of equipment, reaches them. */
  readonly servicesOpen: boolean;
  readonly reads: ReadsOf;
}

/** Makes the enabled rules of all packs ready. A rule whose clock has run out stays, so that its pack counts as heard. */
export function compileRules(packs: readonly LoadedPack[], services: boolean, context: CheckContext): CompiledRule[] {
  return packs.flatMap(({ pack }, packIndex) =>
    pack.rules
      .filter((rule) => rule.enabled)
      .map((rule) => ({
        rule,
        pack: pack.id,
        packIndex,
        key: `${pack.id}/${rule.id}`,
        force: rule.force ?? pack.force,
        ...readyRule(rule, services, context),
      })),
  );
}

function readyRule(
  rule: Rule,
  services: boolean,
  context: CheckContext,
): Pick<CompiledRule, "time" | "check" | "needsMaker" | "setsNoDay" | "servicesOpen" | "reads"> {
  const check = checkById(rule.check);
  if (check === undefined)
    throw new UserError(`Rule ${rule.id} asks for the check ${rule.check}, which does not exist.`);
  const ready = check.ready(rule.with, context);
  const { grandfather } = rule.time;
  return {
    time: timeState(rule.time, context.asOf),
    check: ready,
    needsMaker: check.needsMaker,
    setsNoDay: check.setsNoDay,
    servicesOpen: services && check.needsMaker && rule.scope.services !== true,
    reads:
      grandfather === undefined
        ? ready.reads
        : (vendor) => [...ready.reads(vendor), beforePart(grandfather.by, grandfather.before)],
  };
}
