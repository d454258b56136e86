import type { Rule } from "../model/rule.ts";
import type { RuleOverride, RulePack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import { didYouMean } from "../yaml/parse-placed.ts";

/**
 * A pack with the rules of the packs that it extends: theirs first, its own instead of those of the same id, then its
 * overrides. Rules keep the force of the pack they come from. Throws a UserError for an unknown pack or rule, or a circle.
 */
export function extendPack(pack: RulePack, known: ReadonlyMap<string, RulePack>): RulePack {
  const rules = inherit(pack, known, [pack.id]);
  const ids = rules.map(({ id }) => id);
  for (const { rule } of pack.overrides)
    if (!ids.includes(rule))
      throw new UserError(
        `pack ${pack.id} overrides a rule ${rule}, which it does not have`,
        {},
        didYouMean(rule, ids),
      );
  return { ...pack, rules: rules.map((rule) => overridden(rule, pack.overrides)) };
}

function inherit(pack: RulePack, known: ReadonlyMap<string, RulePack>, way: readonly string[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const id of pack.extends) {
    if (way.includes(id))
      throw new UserError(
        `packs extend one another in a circle: ${[...way, id].join(" → ")}`,
        {},
        "Take one of them out of `extends` of another.",
      );
    const base = known.get(id);
    if (base === undefined)
      throw new UserError(`pack ${pack.id} extends ${id}, which does not exist`, {}, didYouMean(id, [...known.keys()]));
    const own = inherit(base, known, [...way, id]).map((rule) => overridden(rule, base.overrides));
    for (const rule of own) rules.set(rule.id, { ...rule, force: rule.force ?? base.force });
  }
  for (const rule of pack.rules) rules.set(rule.id, rule);
  return [...rules.values()];
}

function overridden(rule: Rule, overrides: readonly RuleOverride[]): Rule {
  const found = overrides.find((override) => override.rule === rule.id);
  if (found === undefined) return rule;
  return {
    ...rule,
    enabled: found.enabled ?? rule.enabled,
    severity: found.severity ?? rule.severity,
    force: found.force ?? rule.force,
    time: found.time ?? rule.time,
    // They prove the rule with the days that it had.
    examples: found.time === undefined ? rule.examples : [],
    caution: rule.caution === undefined ? found.reason : `${rule.caution} ${found.reason}`,
  };
}
