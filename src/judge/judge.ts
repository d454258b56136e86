import type { Assessment } from "../model/assessment.ts";
import type { Act, Asset } from "../model/asset.ts";
import { dayOfMaking } from "../model/day-of-making.ts";
import type { Finding } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { MeasureTotal } from "../model/measure.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import type { Vendor } from "../model/vendor.ts";
import { tiesOf } from "./affiliation.ts";
import { type CompiledRule, compileRules } from "./compile-rules.ts";
import type { CheckContext } from "./define-check.ts";
import { fingerprint } from "./fingerprint.ts";
import { judgeWhole } from "./judge-whole.ts";
import type { Judgement, JudgeWhole } from "./judgement.ts";
import type { KeyPart } from "./key-part.ts";
import { type FoundVerdict, type Profile, profileOf } from "./profile.ts";
import { createProfileMemo } from "./profile-memo.ts";
import { actOn, actParts, subjectOf } from "./subject.ts";

/** What the stage needs: the packs in the order of the outcomes, the reference data, the day and the act. */
export interface JudgeContext {
  readonly packs: readonly LoadedPack[];
  readonly functions: readonly NetworkFunction[];
  readonly vendors: readonly Vendor[];
  readonly asOf: IsoDate;
  /** The day by which it is judged when an asset of a maker was made; absent where only its own days are known. */
  readonly madeOn?: CheckContext["madeOn"] | undefined;
  readonly act: Act;
  readonly assessments?: readonly Assessment[] | undefined;
  /** True to judge the network as it will be: planned and ordered assets then count as standing in it, also in shares. */
  readonly afterOrder?: boolean | undefined;
  /** True to judge services that a maker of equipment sells: not every rule on equipment reaches them. */
  readonly services?: boolean | undefined;
}

/** Judges one asset after another, and at the end what only the whole can show. */
export interface Judge {
  /** `identity` may be shared by many assets; `evidenced` then gives the asset's own, which its findings carry. */
  asset(asset: Asset, identity: Identity, evidenced?: (asset: Asset) => Identity): Judgement;
  /** Judges assets that agree with this one in everything that the rules read; each comes with its own identity. */
  alike(asset: Asset, identity: Identity): (asset: Asset, identity: Identity) => Judgement;
  /**
   * What assets are told apart by beside maker, function, generations, site tags, status and act; undefined when for this
   * maker several facts together decide.
   */
  reads(identity: Pick<Identity, "vendor">): readonly KeyPart[] | undefined;
  whole(measures: ReadonlyMap<string, MeasureTotal>): JudgeWhole;
}

/** Makes the rules ready for a day and an act. The same identity object for the same maker makes it fast. */
export function createJudge(context: JudgeContext): Judge {
  const { services = false } = context;
  const rules = compileRules(context.packs, services, {
    asOf: context.asOf,
    vendors: new Map(context.vendors.map((vendor) => [vendor.id, vendor])),
    ties: tiesOf(context.vendors),
    madeOn: context.madeOn ?? ((asset) => dayOfMaking(asset)),
    assessments: new Map((context.assessments ?? []).map((assessment) => [assessment.vendor, assessment])),
  });
  const ofAct = actParts(context);
  const memo = createProfileMemo(rules, ofAct);
  const make = profileMaker(rules, context);
  return {
    asset(asset, identity, evidenced) {
      const profile = memo(asset, identity, () => make(asset, identity));
      if (profile.found.length === 0 && profile.counted.length === 0) return profile.quiet;
      return judgementOf(profile, asset, profile.found.length === 0 ? identity : (evidenced?.(asset) ?? identity));
    },
    alike(asset, identity) {
      const profile = memo(asset, identity, () => make(asset, identity));
      return (one, own) => judgementOf(profile, one, own);
    },
    reads: ({ vendor }) => {
      const parts = [...ofAct, ...rules.flatMap(({ reads }) => reads(vendor))];
      return parts.some(({ field }) => field === undefined) ? undefined : parts;
    },
    whole: (measures) =>
      judgeWhole(
        rules.filter(({ rule }) => rule.scope.acts.includes(context.act)),
        context.act,
        measures,
      ),
  };
}

function profileMaker(
  rules: readonly CompiledRule[],
  context: JudgeContext,
): (asset: Asset, identity: Identity) => Profile {
  const { act } = context;
  const functions = new Map(context.functions.map((entry) => [entry.id, entry]));
  const packs = context.packs.length;
  return (asset, identity) => {
    const judgedAct = actOn(asset, context);
    // What is not judged still has a function, under which it is counted.
    const asked = judgedAct === undefined ? [] : rules;
    return profileOf(asked, packs, subjectOf(asset, identity, judgedAct ?? act, functions));
  };
}

function judgementOf(profile: Profile, asset: Asset, identity: Identity): Judgement {
  return {
    findings: profile.found.map((found) => findingOf(found, profile, asset, identity)),
    outcomes: profile.quiet.outcomes,
    applicable: profile.quiet.applicable,
    function: profile.quiet.function,
    measures: profile.counted.map(({ key, counted }) => ({
      key,
      counted,
      units: asset.quantity,
      traffic: asset.trafficWeight ?? 0,
      site: asset.site,
      vendor: counted === "undetermined" ? undefined : identity.vendor,
    })),
    before: [],
  };
}

function findingOf(found: FoundVerdict, profile: Profile, asset: Asset, identity: Identity): Finding {
  return {
    fingerprint: fingerprint(found.pack, found.rule, asset, identity),
    pack: found.pack,
    rule: found.rule,
    outcome: found.outcome,
    force: found.force,
    severity: found.severity,
    act: profile.act,
    message: found.message,
    deadline: found.deadline,
    breachFrom: found.breachFrom,
    asset,
    identity,
    function: profile.quiet.function,
    units: asset.quantity,
    waiver: undefined,
  };
}
