import type { Act } from "../model/asset.ts";
import { daysBetween, type IsoDate } from "../model/iso-date.ts";
import type { RemediationGroup, RemediationItem } from "../model/remediation.ts";
import type { Rule } from "../model/rule.ts";

type Outcome = RemediationGroup["outcome"];

const WHILE_UNKNOWN =
  "Find out who made the equipment (nameplate, purchase order, management system) and enter it in the inventory; then run the assessment again.";
const WHILE_OPEN =
  "Have a person settle the open question and enter the missing fact in the inventory or in the operator's own assessment. If the rule then applies: ";

const NOT_BOUGHT =
  "Do not order it: once it stands in the network it breaks this rule. Ask for equipment of another maker.";

/** What to do: the rule's remedy, or clarification while the maker or a fact is not settled. What is not yet bought is not replaced. */
export function actionFor(rule: Rule, outcome: Outcome, act: Act): string {
  if (outcome === "unknown" || outcome === "review") return "clarify";
  return isOfStanding(rule, act) ? "stop-purchase" : rule.remedy.action;
}

/** True where the remedy takes equipment out that has not even been bought. */
export function isOfStanding({ remedy }: Rule, act: Act): boolean {
  return act === "procure" && (remedy.action === "replace" || remedy.action === "remove");
}

/** How to do it, in the words of the rule. `ofStanding`: they speak of standing equipment, and this is to be bought. */
export function wayFor(how: string, outcome: Outcome, ofStanding: boolean): string {
  if (outcome === "unknown") return WHILE_UNKNOWN;
  const way = ofStanding ? NOT_BOUGHT : how;
  return outcome === "review" ? `${WHILE_OPEN}${lowerFirst(way)}` : way;
}

/** Why, from the requirement and the day that binds. */
export function reasonFor(rule: Rule, item: Reasoned, asOf: IsoDate): string {
  return [rule.requirement, dayText(item, asOf), cautionText(rule)].filter((part) => part !== "").join(" ");
}

type Reasoned = Pick<RemediationItem, "deadline" | "deadlineOf" | "outcome">;

function dayText({ outcome, deadline, deadlineOf }: Reasoned, asOf: IsoDate): string {
  if (deadline === undefined || outcome === "unknown") return "";
  const days = daysBetween(asOf, deadline);
  const by = deadlineOf === undefined ? "" : `; ${deadlineOf} sets it`;
  if (days < 0) return `The last allowed day was ${deadline}${by}.`;
  return `The last allowed day is ${deadline}, in ${days} ${days === 1 ? "day" : "days"}${by}.`;
}

function cautionText({ grade, caution }: Rule): string {
  return grade === "read" || caution === undefined ? "" : `Caution: ${caution}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
