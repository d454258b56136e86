import type { Cause, Change, Comparison } from "../../model/comparison.ts";
import { namedForces } from "../facts/force-words.ts";
import { count, formatNumber } from "../format.ts";
import { describeFinding } from "../machine/describe.ts";

/** What each cause means, in a few words. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  data: "by data: the inputs differ",
  law: "by law: the rules differ",
  time: "by time alone: a day of the rule has come or gone",
  tool: "by another version of netvet and its catalogue",
  waiver: "by a waiver that was added, ended or taken away",
  settings: "by other options, corrections or assessments: inputs, rules, day and version are the same",
  several: "by several of these at once; compare runs that differ in one of them to tell them apart",
};

/** `fail`, `due → fail`, or `fail, 3 → 300 units`. */
export function stateText(change: Change): string {
  const { before, after } = change;
  const states = before === undefined || after === undefined || before === after;
  return `${states ? (after ?? before ?? "none") : `${before} \u2192 ${after}`}${unitsText(change)}`;
}

/** `, 3 → 300 units`; nothing when they have not changed. */
export function unitsText({ units }: Change): string {
  return units === undefined ? "" : `, ${formatNumber(units.before)} \u2192 ${count(units.after, "unit")}`;
}

/** What a change is about. */
export function changeText({ finding, fingerprint, pack }: Change): string {
  return finding === undefined ? `${pack} ${fingerprint}, not listed in full` : describeFinding(finding);
}

/** What differs between the two results as a whole, one fact a line. */
export function differenceLines({ before, after, sameInputs, packs }: Comparison): string[] {
  const days = before.asOf === after.asOf ? `same day, ${after.asOf}` : `day ${before.asOf} \u2192 ${after.asOf}`;
  const tools =
    before.toolVersion === after.toolVersion ? [] : [`netvet ${before.toolVersion} \u2192 ${after.toolVersion}`];
  const acts = before.act === after.act ? [] : [`act ${before.act} \u2192 ${after.act}`];
  const changed = packs
    .filter(({ same }) => !same)
    .map((pack) => `pack ${pack.id} ${pack.before ?? "not applied"} \u2192 ${pack.after ?? "not applied"}`);
  return [
    sameInputs ? "same inputs" : `other inputs: ${before.assets} \u2192 ${after.assets} assets`,
    days,
    ...(changed.length === 0 ? ["same rule packs"] : changed),
    ...tools,
    ...acts,
    `gate ${gateWord(before.passed)} \u2192 ${gateWord(after.passed)}`,
  ];
}

/** Of what force each pack is, as every report says. */
export function forceLines({ packs }: Comparison): string[] {
  return packs.flatMap(({ id, forces }) => (forces === undefined ? [] : [`${id} is ${namedForces(forces)}`]));
}

function gateWord(passed: boolean | undefined): string {
  if (passed === undefined) return "not set";
  return passed ? "passed" : "failed";
}
