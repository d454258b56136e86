import { isForEquipment, serviceOf } from "./bought-name.ts";
import { createJudge, type Judge, type JudgeContext, type Judgement, type JudgeWhole } from "./judge/index.ts";
import type { Asset } from "./model/asset.ts";
import type { Finding } from "./model/finding.ts";
import { type Identity, isNamed } from "./model/identity.ts";
import type { IsoDate } from "./model/iso-date.ts";
import type { Measure, MeasureTotal } from "./model/measure.ts";
import { OUTCOMES, worse } from "./model/outcome.ts";
import type { ShareResult } from "./model/pack-result.ts";
import type { ScanRequest } from "./scan-request.ts";

/** What a row is: equipment that stands, a position that will be bought, or the network beside an order, which is only measured. */
export type Part = "inventory" | "position" | "network";

type Measures = ReadonlyMap<string, MeasureTotal>;

/** Judges assets that are alike; beside an order, with the measures of the network before it. */
export type StandingJudge = Pick<Judge, "alike" | "reads">;

/** Judges rows by what they are, and at the end the whole. */
export interface OrderJudge {
  judge(part: Part, asset: Asset, identity: Identity, evidenced: (asset: Asset) => Identity): Judgement;
  /** The judge of a part whose rows are judged one like the other; undefined for positions, each of which has a day of its own. */
  standing(part: Part): StandingJudge | undefined;
  /** By the measures of everything, and of the network without the order, as the tally has them. */
  whole(after: Measures, before: Measures): JudgeWhole;
}

/** Judges kept at most; one for each day on which something is delivered. */
const JUDGES_KEPT = 400;

/**
 * The judge of a run. A position is judged on the day of its delivery when that is later than the day that is judged. With a
 * network beside the order, a position is also judged as standing in it on that day, and shares are measured before and after.
 */
export function createOrderJudge(request: ScanRequest, madeOn: JudgeContext["madeOn"]): OrderJudge {
  const { act, asOf } = request;
  const together = request.network !== undefined || request.order !== undefined;
  const on = judgesByDay(request, madeOn);
  const judgeOf = (part: Part) => on(asOf, part === "network" ? "operate" : act, false);
  let last = asOf;

  function position(asset: Asset, identity: Identity, evidenced: (asset: Asset) => Identity): Judgement {
    const day = asset.deliveredOn !== undefined && asset.deliveredOn > asOf ? asset.deliveredOn : asOf;
    if (day > last) last = day;
    // A service stands in no network.
    const service = serviceOf(asset, evidenced);
    if (service === "company") return on(day, "procure", false, true).asset(asset, identity, evidenced);
    const buy = on(day, "procure", false);
    const bought = buy.asset(asset, identity, evidenced);
    if (service === "equipment")
      return bought.findings.some(isHard)
        ? buy.asset(asset, doubted(identity), (own) => doubted(evidenced(own)))
        : bought;
    if (!together) return bought;
    // It cannot be installed before it is delivered.
    const later = { ...asset, installedOn: asset.installedOn ?? day };
    const stands = on(day, "operate", true).alike(later, identity)(asset, evidenced(asset));
    const measures = isForEquipment(asset) ? stands.measures.map(perhapsNone) : stands.measures;
    return joined(bought, { ...stands, measures });
  }

  function judgeBesideOrder(part: Part): StandingJudge {
    const now = judgeOf(part);
    const later = on(asOf, "operate", true);
    return {
      alike(asset, identity) {
        const [is, willBe] = [now.alike(asset, identity), later.alike(asset, identity)];
        return (...one) => besideOrder(part, is(...one), willBe(...one));
      },
      reads(identity) {
        const [nowRead, laterRead] = [now.reads(identity), later.reads(identity)];
        return nowRead && laterRead && [...nowRead, ...laterRead];
      },
    };
  }

  return {
    standing(part) {
      if (part === "position") return undefined;
      return together ? judgeBesideOrder(part) : judgeOf(part);
    },
    judge(part, ...row) {
      if (part === "position") return position(...row);
      const judgement = judgeOf(part).asset(...row);
      return together ? besideOrder(part, judgement, on(asOf, "operate", true).asset(...row)) : judgement;
    },
    whole(after, before) {
      if (!together) return on(asOf, act, false).whole(after);
      const day = act === "procure" ? last : asOf;
      const judge = on(day, "operate", true);
      const adds = (rule: string) => maybeNamed(after.get(rule)) > maybeNamed(before.get(rule));
      return beside(judge.whole(after), judge.whole(before), act === "procure" ? adds : undefined);
    },
  };
}

/** What is found today and measured with the order; a network is only measured. */
function besideOrder(part: Part, now: Judgement, later: Judgement): Judgement {
  return {
    ...now,
    findings: part === "network" ? [] : now.findings,
    measures: later.measures,
    before: now.measures,
  };
}

/** Nobody is refused for the equipment that a service is for. */
function doubted(identity: Identity): Identity {
  return isNamed(identity) ? { ...identity, confidence: "possible" } : identity;
}

/** Licences are no units of equipment, so that their number neither keeps a cap nor breaks one. */
function perhapsNone(measure: Measure): Measure {
  const isOther = measure.counted === "denominator-only" || measure.counted === "maybe-denominator";
  return { ...measure, counted: isOther ? "maybe-denominator" : "undetermined", vendor: undefined };
}

function isHard({ outcome }: Finding): boolean {
  return outcome === "fail" || outcome === "due";
}

function judgesByDay(
  request: ScanRequest,
  madeOn: JudgeContext["madeOn"],
): (day: IsoDate, act: JudgeContext["act"], afterOrder: boolean, services?: boolean) => Judge {
  const { builtin, packs, assessments } = request;
  const judges = new Map<string, Judge>();
  return (asOf, act, afterOrder, services = false) => {
    const key = `${asOf}|${act}|${afterOrder}|${services}`;
    const known = judges.get(key);
    if (known !== undefined) return known;
    if (judges.size >= JUDGES_KEPT) judges.clear();
    const { functions, vendors } = builtin;
    const judge = createJudge({ packs, functions, vendors, asOf, madeOn, act, assessments, afterOrder, services });
    judges.set(key, judge);
    return judge;
  };
}

/** What is said of buying it, and what only its standing in the network brings. */
function joined(bought: Judgement, stands: Judgement): Judgement {
  const said = new Set(bought.findings.map(ruleOf));
  return {
    findings: [...bought.findings, ...stands.findings.filter((finding) => !said.has(ruleOf(finding)))],
    outcomes: bought.outcomes.map((outcome, index) => worse(outcome, stands.outcomes[index] ?? "pass")),
    applicable: bought.applicable.map((applies, index) => applies || stands.applicable[index] === true),
    measures: stands.measures,
    before: [],
    function: bought.function,
  };
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
function beside(after: JudgeWhole, before: JudgeWhole, adds: ((rule: string) => boolean) | undefined): JudgeWhole {
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

function ruleOf({ pack, rule }: { readonly pack: string; readonly rule: string }): string {
  return `${pack}/${rule}`;
}
