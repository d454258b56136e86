import type { Act } from "../model/asset.ts";
import { compare } from "../model/finding-order.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { OUTCOMES, SEVERITIES } from "../model/outcome.ts";
import type { FamilyUnits, RemediationGroup, RemediationItem } from "../model/remediation.ts";
import type { Rule } from "../model/rule.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { actionFor, isOfStanding, reasonFor, wayFor } from "./advice.ts";

const NO_DAY = "9999-12-31";
const LISTED = 20;

/** Heaviest part of the network first: what controls it, then what radiates, then the rest. */
const DOMAIN_ORDER = ["core", "management", "ran", "transport"];

/**
 * Turns groups into a plan: breaches first, then what will be one, then what must be clarified; within each by last allowed
 * day, core and management before radio before the rest, severity, and number of units. The same groups in any order give
 * the same plan.
 */
export function remediate(
  groups: readonly RemediationGroup[],
  packs: readonly LoadedPack[],
  { asOf, act }: { readonly asOf: IsoDate; readonly act: Act },
): RemediationItem[] {
  const rules = new Map(
    packs.flatMap(({ pack }) => pack.rules.map((rule) => [`${pack.id}/${rule.id}`, rule] as const)),
  );
  return [...groups].sort(byUrgency).map((group, index) => {
    const rule = rules.get(`${group.pack}/${group.rule}`);
    if (rule === undefined) throw new Error(`no pack has the rule ${group.pack}/${group.rule}`);
    return itemOf(group, rule, index, { asOf, act });
  });
}

function byUrgency(a: RemediationGroup, b: RemediationGroup): number {
  return (
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    compare(a.deadline ?? NO_DAY, b.deadline ?? NO_DAY) ||
    domainRank(a) - domainRank(b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    b.units - a.units ||
    compare(identifier(a), identifier(b))
  );
}

function domainRank({ domain }: RemediationGroup): number {
  const rank = DOMAIN_ORDER.indexOf(domain ?? "");
  return rank === -1 ? DOMAIN_ORDER.length : rank;
}

function identifier({ pack, rule, vendor, function: id }: RemediationGroup): string {
  return [pack, rule, vendor ?? "", id ?? ""].join("\u0000");
}

function itemOf(
  group: RemediationGroup,
  rule: Rule,
  index: number,
  { asOf, act }: { readonly asOf: IsoDate; readonly act: Act },
): RemediationItem {
  const { outcome, deadline } = group;
  const setter = deadlineOf(group);
  return {
    id: `R-${String(index + 1).padStart(3, "0")}`,
    action: actionFor(rule, outcome, act),
    outcome,
    severity: group.severity,
    vendor: group.vendor,
    vendorName: group.vendorName,
    function: group.function,
    functionName: group.functionName,
    domain: group.domain,
    pack: group.pack,
    rule: rule.id,
    alsoAskedBy: [...group.alsoAskedBy].sort(compare),
    deadline,
    deadlineOf: setter,
    assets: group.assets,
    units: group.units,
    sites: group.sites,
    siteNames: group.siteNames,
    families: [...group.families.keys()].sort(compare).slice(0, LISTED),
    unitsByFamily: unitsByFamily(group),
    why: reasonFor(rule, { outcome, deadline, deadlineOf: setter }, asOf),
    how: wayFor(rule.remedy.how, outcome, isOfStanding(rule, act)),
  };
}

/** The rule that sets the day, when it is not the one that binds; the first by name where several set the same. */
function deadlineOf({ pack, rule, deadline, daySetBy }: RemediationGroup): string | undefined {
  if (deadline === undefined || daySetBy.has(`${pack}/${rule}`)) return undefined;
  return [...daySetBy].sort(compare)[0];
}

function unitsByFamily({ families }: RemediationGroup): FamilyUnits[] {
  const all = [...families].map(([family, units]) => ({ family, units }));
  return all.sort((a, b) => b.units - a.units || compare(a.family, b.family));
}
