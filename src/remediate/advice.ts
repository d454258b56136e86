import { daysBetween, type IsoDate } from "../model/iso-date.ts";
import type { RemediationGroup, RemediationItem } from "../model/remediation.ts";
import type { Rule } from "../model/rule.ts";

type Outcome = RemediationGroup["outcome"];

const WHILE_UNKNOWN =
  "Find out who made the equipment (nameplate, purchase order, management system) and enter it in the inventory; then run the assessment again.";
const WHILE_OPEN =
  "Have a person settle the open question and enter the missing fact in the inventory or in the operator's own assessment. If the rule then applies: ";

/** What to do: the rule's remedy, or clarification while the maker or a fact is not settled. */
export function actionFor({ remedy }: Rule, outcome: Outcome): string {
  return outcome === "unknown" || outcome === "review" ? "clarify" : remedy.action;
}

/** How to do it, in the words of the rule. */
export function wayFor(how: string, outcome: Outcome): string {
  if (outcome === "unknown") return WHILE_UNKNOWN;
  return outcome === "review" ? `${WHILE_OPEN}${lowerFirst(how)}` : how;
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
