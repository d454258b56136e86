import { countBaseline } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { addFingerprint, printOf } from "./fingerprint-tally.ts";
import { isUrgent, keepUrgent } from "./kept-findings.ts";
import { countRule } from "./rule-tally.ts";
import type { Tally } from "./tally.ts";
import { countWaiver } from "./waiver-tally.ts";
import type { Weight } from "./weight.ts";

/** Counts so many findings like this one. */
export function addFindings(tally: Tally, finding: Finding, times: number): void {
  tally.findings.total[finding.outcome] += times;
  countRule(tally.findings.byRule, finding, times);
  addGating(tally.gating, finding, times);
}

/** Takes note of a finding by its name, and keeps it while it is among the most urgent. */
export function keepFinding(tally: Tally, finding: Finding): void {
  countWaiver(tally.waivers, finding);
  addFingerprint(tally.fingerprints, finding.pack, finding.fingerprint, printOf(finding));
  countBaseline(tally.baseline, finding);
  if (isUrgent(tally.findings.kept, finding)) keepUrgent(tally.findings.kept, finding, tally.limit);
}

/** Counts findings that may fail a gate: not waived, and of an instrument that is more than a proposal. */
function addGating(gating: Tally["gating"], finding: Finding, times: number): void {
  if (finding.waiver !== undefined || finding.force === "proposed") return;
  if (finding.outcome !== "due") gating[finding.outcome] += times;
  else gating.due.set(finding.deadline ?? "", (gating.due.get(finding.deadline ?? "") ?? 0) + times);
}

/** Counts the day on which assets become, or became, a breach of a rule. */
export function addBreach(tally: Tally, finding: Finding, weight: Weight): void {
  if (finding.breachFrom === undefined) return;
  addStep(tally.breaches, `${finding.breachFrom}|${finding.pack}|${finding.rule}`, weight);
}

/** Counts the first day on which assets break, or broke, any rule of a pack, by the findings on each of them under that pack. */
export function addOutlook(tally: Tally, pack: string, findings: readonly Finding[], weight: Weight): void {
  let first: Finding | undefined;
  for (const finding of findings) {
    if (finding.waiver !== undefined || finding.breachFrom === undefined) continue;
    if (first?.breachFrom === undefined || finding.breachFrom < first.breachFrom) first = finding;
  }
  if (first !== undefined) addStep(tally.outlook, `${first.breachFrom}|${pack}`, weight);
}

function addStep(steps: Tally["breaches"], key: string, { assets, units }: Weight): void {
  const step = steps.get(key) ?? { assets: 0, units: 0 };
  step.assets += assets;
  step.units += units;
  steps.set(key, step);
}
