import type { JudgeWhole } from "./judge/index.ts";
import type { Finding } from "./model/finding.ts";
import type { MeasureTotal } from "./model/measure.ts";
import { OUTCOMES } from "./model/outcome.ts";
import type { ShareResult } from "./model/pack-result.ts";

type Measures = ReadonlyMap<string, MeasureTotal>;

/** Of rules by their keys, whether an order adds what is, or may be, of the makers that the rule names. */
export function addsNamed(after: Measures, before: Measures): (rule: string) => boolean {
  return (rule) => maybeNamed(after.get(rule)) > maybeNamed(before.get(rule));
}

/** Units that are, or may be, of the makers that a rule names. */
function maybeNamed(total: MeasureTotal | undefined): number {
  if (total === undefined) return 0;
  const { units, uncounted } = total;
  return units.numerator + units.undetermined + uncounted.numerator + uncounted.undetermined;
}

/**
 * An order is held to what it makes worse: a cap that was exceeded before is shown, and found only when it is exceeded more,
 * or may be, as the order `adds` what may be of the makers that the rule names. Without `adds` all is found.
 */
export function besideNetwork(
  after: JudgeWhole,
  before: JudgeWhole,
  adds: ((rule: string) => boolean) | undefined,
): JudgeWhole {
  const earlier = new Map(before.shares.map((share) => [ruleOf(share), share]));
  const found = new Map(before.findings.map((finding) => [ruleOf(finding), finding]));
  const shares = after.shares.map((share) => withBefore(share, earlier.get(ruleOf(share))));
  const grown = new Set(shares.filter((share) => isGrown(share, adds?.(ruleOf(share)) ?? true)).map(ruleOf));
  const findings = after.findings.filter(
    (finding) => adds === undefined || grown.has(ruleOf(finding)) || isWorse(finding, found.get(ruleOf(finding))),
  );
  return { findings, shares };
}

function withBefore(share: ShareResult, earlier: ShareResult | undefined): ShareResult {
  if (earlier === undefined) return share;
  const { numerator, denominator, undetermined, headroom, outcome } = earlier;
  return { ...share, before: { numerator, denominator, undetermined, headroom, outcome } };
}

function isGrown({ numerator, denominator, undetermined, before }: ShareResult, mayBe: boolean): boolean {
  if (before === undefined) return true;
  const bigger = numerator * before.denominator > before.numerator * denominator;
  return bigger || (mayBe && undetermined > before.undetermined) || (before.denominator === 0 && numerator > 0);
}

function isWorse(finding: Finding, before: Finding | undefined): boolean {
  return before === undefined || OUTCOMES.indexOf(finding.outcome) < OUTCOMES.indexOf(before.outcome);
}

/** A rule as it is told apart among all packs. */
export function ruleOf({ pack, rule }: { readonly pack: string; readonly rule: string }): string {
  return `${pack}/${rule}`;
}
