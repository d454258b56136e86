import { OUTCOMES } from "../../../model/outcome.ts";
import type { PackInfo, RuleInfo, ScanResult } from "../../../model/scan-result.ts";
import { FORCE_WORDS, OUTCOME_WORDS } from "../../facts/outcome-words.ts";
import type { Page } from "../page.ts";
import { findingAnchor, ruleAnchor } from "./finding-view.ts";

const LINKED = 8;

/** Rules as they were applied, with their sources; legend and glossary. */
export function appendices({ result }: Page): Record<string, unknown> {
  return {
    packs: result.packs.map((pack) => ({
      ...pack,
      forceWords: FORCE_WORDS[pack.force],
      rules: pack.rules.map((rule) => ruleView(pack, rule, result)),
      instruments: pack.instruments.map((instrument) => ({
        ...instrument,
        sources: instrument.sources.map((source) => ({ title: source.title, url: webAddress(source.url) })),
      })),
    })),
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

/** Only web addresses become links; anything else is left out. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
