import { OUTCOMES } from "../../../model/outcome.ts";
import type { PackInfo, RuleInfo } from "../../../model/pack-info.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { forceSentence } from "../../facts/force-words.ts";
import { OUTCOME_WORDS } from "../../facts/outcome-words.ts";
import type { Page } from "../page.ts";
import { findingAnchor, ruleAnchor } from "./finding-view.ts";
import { citedTexts } from "./sources.ts";

const LINKED = 8;

/** What regulators and auditors ask for, where it stands here, and the format that writes it. */
const FORMS = [
  {
    asks: "Contractor's report within one business day, and ten days later (FAR 52.204-25(d))",
    stands: "Findings register, remediation plan",
    format: "far-889",
  },
  {
    asks: "Annual report on covered equipment (47 CFR 1.50007)",
    stands: "Findings register, suppliers, remediation plan",
    format: "fcc-1-50007",
  },
  {
    asks: "List of network equipment by function, maker and site, as security authorities request it",
    stands: "Results, suppliers, needs review",
    format: "equipment-declaration",
  },
  { asks: "Assessment results in OSCAL", stands: "Results, findings register", format: "oscal" },
  { asks: "Plan of action and milestones in OSCAL", stands: "Remediation plan, exceptions", format: "oscal-poam" },
] as const;

/** Rules as they were applied, with their sources; legend and glossary. */
export function appendices({ result }: Page): Record<string, unknown> {
  return {
    packs: result.packs.map((pack) => ({
      ...pack,
      forceWords: forceSentence(pack, result),
      rules: pack.rules.map((rule) => ruleView(pack, rule, result)),
    })),
    ...citedTexts(result),
    forms: FORMS,
    legend: OUTCOMES.map((outcome) => ({ outcome, means: OUTCOME_WORDS[outcome].means })),
  };
}

function ruleView(pack: PackInfo, rule: RuleInfo, result: ScanResult): Record<string, unknown> {
  const findings = result.findings.shown.filter((finding) => finding.pack === pack.id && finding.rule === rule.id);
  return {
    ...rule,
    anchor: ruleAnchor(pack.id, rule.id),
    cited: rule.cites.map((id) => pack.instruments.find((instrument) => instrument.id === id)?.title ?? id).join("; "),
    grade: rule.grade === "read" ? undefined : rule.grade,
    findings: findings.slice(0, LINKED).map((finding, index) => ({ anchor: findingAnchor(finding), place: index + 1 })),
    shown: findings.length,
    more: Math.max(0, findings.length - LINKED),
  };
}
