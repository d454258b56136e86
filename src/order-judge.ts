import { addsNamed, besideNetwork, ruleOf } from "./beside-network.ts";
import { isForEquipment, serviceOf } from "./bought-name.ts";
import { createJudge, type Judge, type JudgeContext, type Judgement, type JudgeWhole } from "./judge/index.ts";
import type { Asset } from "./model/asset.ts";
import type { Finding } from "./model/finding.ts";
import { type Identity, isNamed } from "./model/identity.ts";
import type { IsoDate } from "./model/iso-date.ts";
import type { Measure, MeasureTotal } from "./model/measure.ts";
import { worse } from "./model/outcome.ts";
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
  const judgeOf = (part: Part) => on({ asOf, act: part === "network" ? "operate" : act });
  let last = asOf;

  function position(asset: Asset, identity: Identity, evidenced: (asset: Asset) => Identity): Judgement {
    const day = asset.deliveredOn !== undefined && asset.deliveredOn > asOf ? asset.deliveredOn : asOf;
    if (day > last) last = day;
    // A service stands in no network.
    const service = serviceOf(asset, evidenced);
    if (service === "company")
      return on({ asOf: day, act: "procure", services: true }).asset(asset, identity, evidenced);
    const buy = on({ asOf: day, act: "procure" });
    const bought = buy.asset(asset, identity, evidenced);
    if (service === "equipment")
      return bought.findings.some(isHard)
        ? buy.asset(asset, doubted(identity), (own) => doubted(evidenced(own)))
        : bought;
    if (!together) return bought;
    // It cannot be installed before it is delivered.
    const later = { ...asset, installedOn: asset.installedOn ?? day };
    const stands = on(afterOrder(day)).alike(later, identity)(asset, evidenced(asset));
    const measures = isForEquipment(asset) ? stands.measures.map(perhapsNone) : stands.measures;
    return joined(bought, { ...stands, measures });
  }

  function judgeBesideOrder(part: Part): StandingJudge {
    const now = judgeOf(part);
    const later = on(afterOrder(asOf));
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
      return together ? besideOrder(part, judgement, on(afterOrder(asOf)).asset(...row)) : judgement;
    },
    whole(after, before) {
      if (!together) return on({ asOf, act }).whole(after);
      const day = act === "procure" ? last : asOf;
      const judge = on(afterOrder(day));
      const adds = act === "procure" ? addsNamed(after, before) : undefined;
      return besideNetwork(judge.whole(after), judge.whole(before), adds);
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

/** What is judged: on which day, under which act, and whether with the order in its place or of a service. */
type Judged = Pick<JudgeContext, "asOf" | "act" | "afterOrder" | "services">;

/** The network as it stands when the order is in it. */
function afterOrder(asOf: IsoDate): Judged {
  return { asOf, act: "operate", afterOrder: true };
}

function judgesByDay(request: ScanRequest, madeOn: JudgeContext["madeOn"]): (judged: Judged) => Judge {
  const { builtin, packs, assessments } = request;
  const judges = new Map<string, Judge>();
  return (judged) => {
    const { asOf, act, afterOrder = false, services = false } = judged;
    const key = `${asOf}|${act}|${afterOrder}|${services}`;
    const known = judges.get(key);
    if (known !== undefined) return known;
    if (judges.size >= JUDGES_KEPT) judges.clear();
    const { functions, vendors } = builtin;
    const judge = createJudge({ packs, functions, vendors, assessments, madeOn, ...judged });
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
