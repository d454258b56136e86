import type { ScanResult } from "../../../model/scan-result.ts";
import { isLimit } from "../../facts/deadlines.ts";
import { formatDays, formatNumber } from "../../format.ts";
import { type Figure, figure } from "../figure.ts";
import type { Page } from "../page.ts";
import { breachCurve } from "../svg/breach-curve.ts";
import { ruleAnchor } from "./finding-view.ts";

/** What becomes a breach on which day, if nothing is done. */
export function outlook({ result }: Page): Record<string, unknown> {
  const steps = [...result.breaches].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rule < b.rule ? -1 : 1));
  return {
    figure: steps.length > 0 ? picture(result) : undefined,
    steps: steps.map((step) => ({
      ...step,
      days: result.act === "procure" && step.on <= result.asOf ? "in force" : formatDays(result.asOf, step.on),
      limit: isLimit(step, result),
      past: step.on <= result.asOf,
      ruleAnchor: ruleAnchor(step.pack, step.rule),
    })),
    undated: undated(result),
    proposed: result.packs.filter((pack) => pack.force === "proposed").map((pack) => pack.title),
  };
}

/** Units in breach under rules that name no first day: they are in no step, and the picture would hide them. */
function undated({
  results,
  outlook,
  breaches,
  asOf,
}: ScanResult): { readonly pack: string; readonly units: number }[] {
  return results.flatMap(({ pack, counts }) => {
    const steps = (outlook ?? breaches).filter((step) => step.pack === pack && step.on <= asOf);
    const units = counts.units.fail - steps.reduce((sum, step) => sum + step.units, 0);
    return units > 0 ? [{ pack, units }] : [];
  });
}

/** An asset that breaks several rules of a pack counts once, so that the curve never shows more than there is. */
function picture(result: ScanResult): Figure {
  const steps = result.outlook ?? result.breaches;
  const curves = result.packs
    .map((pack) => ({ name: pack.id, steps: steps.filter((step) => step.pack === pack.id) }))
    .filter((curve) => curve.steps.length > 0);
  let sum = 0;
  const columns = [
    { name: "From" },
    { name: "Pack" },
    { name: "Units", number: true },
    { name: "Running total", number: true },
  ];
  const rows = curves.flatMap((curve) => {
    sum = 0;
    return curve.steps.map((step) => {
      sum += step.units;
      return [step.on, step.pack, formatNumber(step.units), formatNumber(sum)];
    });
  });
  const alternative = `Units in breach over time if nothing changes: ${curves
    .map((curve) => `${curve.name} reaches ${formatNumber(curve.steps.reduce((total, step) => total + step.units, 0))}`)
    .join(", ")}.`;
  return figure(
    breachCurve(curves, result.asOf, alternative),
    "Units in breach over time if nothing changes",
    columns,
    rows,
  );
}
