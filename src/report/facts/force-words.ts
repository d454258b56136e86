import { FORCES, type Force } from "../../model/outcome.ts";
import type { PackInfo } from "../../model/pack-info.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { capital, formatNumber, list } from "../format.ts";
import { FORCE_WORDS } from "./outcome-words.ts";

const NAMES: Readonly<Record<Force, string>> = {
  binding: "binding law or order",
  policy: "a policy and not legislation",
  advisory: "a political commitment and not law",
  proposed: "a proposal that is not in force",
};

/** The same in few words, where several stand side by side. */
const SHORT: Readonly<Record<Force, string>> = {
  binding: "law",
  policy: "policy",
  advisory: "a commitment that is not law",
  proposed: "a proposal",
};

/**
 * What the force of a pack means in one sentence. A pack whose rules differ in force says of what force those are that are
 * broken, so that a commitment is not taken for law, nor law for a commitment.
 */
export function forceSentence(pack: PackInfo, { findings }: ScanResult): string {
  const forces = forcesOf(pack);
  if (forces.length < 2) return FORCE_WORDS[forces[0] ?? pack.force];
  const broken = brokenForces(pack, findings);
  if (broken.length === 0) return `${capital(namedForces(forces))}, rule by rule.`;
  const others = forces.filter((force) => !broken.includes(force));
  const rest = others.length === 0 ? "" : `; no breach of its rules that are ${namedForces(others)} is established`;
  return `What is broken is ${namedForces(broken)}${broken.includes("advisory") ? ADOPTED : ""}${rest}.`;
}

/** Whom a law or a policy binds, where something is broken or due: an inventory does not say whose it is. Else empty. */
export function addressedSentence(pack: PackInfo, { findings: { byRule = [] } }: ScanResult): string {
  const hit = new Set(byRule.flatMap((one) => (one.pack === pack.id && one.fail + one.due > 0 ? one.rule : [])));
  const binds = pack.rules.some(({ id, force }) => hit.has(id) && (force === "binding" || force === "policy"));
  return binds ? ` Addressed to: ${pack.addressees}` : "";
}

/** The same where there is no room for a sentence: `binding and advisory; broken: advisory`. */
export function forceTag(pack: PackInfo, { findings }: ScanResult): string {
  const forces = forcesOf(pack);
  const broken = brokenForces(pack, findings);
  const some = broken.length > 0 && broken.length < forces.length;
  return `${list(forces)}${some ? `; broken: ${list(broken)}` : ""}`;
}

/** The force of one rule in a sentence; empty for law, of which nobody has to be told. */
export function ruleForce(force: Force): string {
  return force === "binding" ? "" : `The rule is ${NAMES[force]}.`;
}

/** The force of all rules that are broken and in force, with its findings where there are several: a commitment is not law. */
export function forcesOfBroken({ packs, findings: { byRule = [] } }: Pick<ScanResult, "packs" | "findings">): string {
  const forces = new Map(packs.flatMap(({ id, rules }) => rules.map((rule) => [`${id}/${rule.id}`, rule.force])));
  const counts = FORCES.flatMap((force): [Force, number][] => {
    const broken = byRule.filter(({ pack, rule }) => force !== "proposed" && forces.get(`${pack}/${rule}`) === force);
    const count = broken.reduce((sum, { fail }) => sum + fail, 0);
    return count === 0 ? [] : [[force, count]];
  });
  const words = counts.map(([force, count]) =>
    counts.length === 1 ? NAMES[force] : `${formatNumber(count)} of ${SHORT[force]}`,
  );
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

/** Forces of those rules of a pack that are broken. */
function brokenForces({ id: pack, rules }: PackInfo, { byRule = [] }: ScanResult["findings"]): readonly Force[] {
  const failed = new Set(byRule.flatMap((one) => (one.pack === pack && one.fail > 0 ? one.rule : [])));
  return inOrder(rules.filter(({ id }) => failed.has(id)).map(({ force }) => force));
}

/** Forces of the rules of a pack, the strongest first; its own where it has no rule. */
function forcesOf({ force, rules }: PackInfo): readonly Force[] {
  return inOrder(rules.length === 0 ? [force] : rules.map((rule) => rule.force));
}

const ADOPTED = ", which whoever names this pack adopts as their own policy";

/** Forces in words, such as `binding law or order and a proposal that is not in force`. */
export function namedForces(forces: readonly Force[]): string {
  return list(forces.map((force) => NAMES[force]));
}

function inOrder(forces: readonly Force[]): readonly Force[] {
  return FORCES.filter((force) => forces.includes(force));
}
