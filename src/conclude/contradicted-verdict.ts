import { gate, parseThresholds } from "../gate.ts";
import { tablesOfFurtherUnits } from "../model/further-units.ts";
import { FINDING_OUTCOMES } from "../model/outcome.ts";
import type { RuleFindings, ScanResult } from "../model/scan-result.ts";
import { verdictOf } from "../model/verdict.ts";

/** The first verdict of a saved result, or its gate, that its own numbers do not give, in words; undefined when they give all. */
export function contradictedVerdict(result: ScanResult): string | undefined {
  const { byRule } = result.findings;
  const ofFindings = byRule && (packFault(result, byRule) ?? gatingFault(result, byRule));
  return ofFindings ?? gateFault(result);
}

function packFault(result: ScanResult, byRule: readonly RuleFindings[]): string | undefined {
  const { rows, results } = result;
  for (const { pack, counts, accepted, verdict } of results) {
    const given = verdictOf({
      found: byRule.filter((rule) => rule.pack === pack),
      isUnseen: mayHideEquipment(result),
      isAccepted: accepted !== undefined,
      hasSpoken: counts.notApplicable < rows.assets,
    });
    if (verdict !== given) return `${pack}: the verdict is ${verdict}, and its findings give ${given}`;
  }
  return undefined;
}

function mayHideEquipment(result: ScanResult): boolean {
  return result.rows.rejected > 0 || tablesOfFurtherUnits(result) > 0;
}

/** What a gate may count is what stands under the rules that are more than proposals. */
function gatingFault({ packs, gating }: ScanResult, byRule: readonly RuleFindings[]): string | undefined {
  const proposed = new Set(
    packs.flatMap(({ id, rules }) =>
      rules.filter(({ force }) => force === "proposed").map((rule) => `${id}/${rule.id}`),
    ),
  );
  const counted = byRule.filter(({ pack, rule }) => !proposed.has(`${pack}/${rule}`));
  const due = gating.due.reduce((sum, { findings }) => sum + findings, 0);
  for (const outcome of FINDING_OUTCOMES) {
    const [said, made] = [{ ...gating, due }[outcome], counted.reduce((sum, rule) => sum + rule[outcome], 0)];
    if (said !== made) return `gating.${outcome} is ${said}, and findings.byRule makes ${made}`;
  }
  return undefined;
}

/** Holds the gate against what it says now; of reasons the words are free. */
function gateFault(result: ScanResult): string | undefined {
  const { thresholds, passed, reasons } = result.gate;
  if (thresholds.includes("new") && result.baseline === undefined)
    return "gate.thresholds asks for new, and there is no baseline";
  const given = gate(result, parseThresholds(thresholds)).gate;
  const word = (isPassed: boolean) => (isPassed ? "passed" : "failed");
  if (passed !== given.passed) return `the gate is ${word(passed)}, and the numbers give ${word(given.passed)}`;
  const listed = (one: typeof reasons) =>
    one.map(({ threshold, count }) => `${threshold}: ${count}`).join(", ") || "none";
  if (listed(reasons) === listed(given.reasons)) return undefined;
  return `gate.reasons are ${listed(reasons)}, and the numbers give ${listed(given.reasons)}`;
}
