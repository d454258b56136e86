import type { Asset } from "../model/asset.ts";
import { assetOf } from "../model/asset-of.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { addMeasures, type MeasureTotal } from "../model/measure.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import { type Outcome, type RuleOutcome, worse } from "../model/outcome.ts";
import type { Rule } from "../model/rule.ts";
import type { Example, ExampleItem } from "../model/rule-example.ts";
import type { RulePack } from "../model/rule-pack.ts";
import type { Vendor } from "../model/vendor.ts";
import { createJudge } from "./judge.ts";

interface Reference {
  readonly functions: readonly NetworkFunction[];
  readonly vendors: readonly Vendor[];
}

/** An example of which its rule says something else than it states, by their places in the pack. */
export interface DisprovedExample {
  readonly rule: number;
  readonly example: number;
  readonly message: string;
}

/** All such examples of a pack, in their order. */
export function disprovedExamples(pack: RulePack, reference: Reference): readonly DisprovedExample[] {
  return pack.rules.flatMap((rule, at) =>
    rule.examples.flatMap((example, index) => {
      const said = tryExample(pack, rule, example, reference);
      if (said === example.outcome) return [];
      const message = `rule ${rule.id}, example ${index + 1}: expected ${example.outcome}, but the rule says ${said}`;
      return [{ rule: at, example: index, message }];
    }),
  );
}

/** What a rule says of one of its examples, to be compared with the outcome that the example states: the worst of what is found. */
export function tryExample(
  pack: RulePack,
  rule: Rule,
  example: Example,
  { functions, vendors }: Reference,
): RuleOutcome {
  const judge = createJudge({
    packs: [{ pack: { ...pack, rules: [{ ...rule, enabled: true }] }, sha256: "", origin: "" }],
    functions,
    vendors,
    asOf: example.asOf,
    act: example.act ?? rule.scope.acts[0] ?? "operate",
    assessments: example.assessments,
    services: example.service,
  });
  const items = example.network ?? [{ ...example, asset: example.asset ?? {} }];
  const judgements = items.map((item) => judge.asset(exampleAsset(item), exampleIdentity(item)));
  const totals = new Map<string, MeasureTotal>();
  for (const { measures } of judgements) addMeasures(totals, measures);
  const findings = [...judgements, judge.whole(totals)].flatMap((one) => one.findings);
  if (findings.length > 0) return findings.map(({ outcome }): Outcome => outcome).reduce(worse);
  return judgements.some(({ applicable }) => applicable.includes(true)) ? "pass" : "not-applicable";
}

function exampleAsset({ asset, vendor }: ExampleItem): Asset {
  return assetOf({
    ...asset,
    vendor,
    location: { source: "example", sheet: undefined, record: 1, line: undefined },
  });
}

function exampleIdentity({ vendor, confidence, components = [] }: ExampleItem): Identity {
  return {
    vendor,
    vendorName: vendor,
    confidence: vendor === undefined ? "unknown" : (confidence ?? "confirmed"),
    brand: undefined,
    family: undefined,
    familyFunction: undefined,
    familyGenerations: [],
    rival: undefined,
    evidence: components.map(componentEvidence),
  };
}

function componentEvidence(vendor: string): Evidence {
  return {
    feature: "example",
    vendor,
    strength: "component",
    side: "for",
    field: "description",
    read: vendor,
    comparedWith: vendor,
    grade: "read",
    family: undefined,
    note: undefined,
  };
}
