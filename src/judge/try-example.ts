import type { Act, Asset, Generation } from "../model/asset.ts";
import { ASSET_FIELDS } from "../model/asset.ts";
import { dayOfMaking } from "../model/day-of-making.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import { addMeasure, emptyMeasure } from "../model/measure.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { RuleOutcome } from "../model/outcome.ts";
import type { Example, ExampleItem, Rule, RulePack } from "../model/rule.ts";
import type { Vendor } from "../model/vendor.ts";
import { tiesOf } from "./affiliation.ts";
import { type CompiledRule, compileRules } from "./compile-rules.ts";
import { judgeRule } from "./judge-rule.ts";
import { judgeSums } from "./judge-whole.ts";
import { speaks } from "./scope.ts";
import { actOn, subjectOf } from "./subject.ts";

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

/** What a rule says of one of its examples, to be compared with the outcome that the example states. */
export function tryExample(
  pack: RulePack,
  rule: Rule,
  example: Example,
  { functions, vendors }: Reference,
): RuleOutcome {
  const context = {
    asOf: example.asOf,
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    ties: tiesOf(vendors),
    madeOn: (asset: Asset) => dayOfMaking(asset),
    assessments: new Map((example.assessments ?? []).map((assessment) => [assessment.vendor, assessment])),
  };
  const alone = { pack: { ...pack, rules: [{ ...rule, enabled: true }] }, sha256: "", origin: "" };
  const [compiled] = compileRules([alone], context);
  if (compiled === undefined) throw new Error(`rule ${rule.id} did not compile`);
  const act = example.act ?? rule.scope.acts[0] ?? "operate";
  const table = new Map(functions.map((entry) => [entry.id, entry]));
  const { network } = example;
  if (network !== undefined) return tryNetwork(compiled, network, act, table);
  return tryAsset(compiled, { ...example, asset: example.asset ?? {} }, act, table);
}

function tryAsset(
  compiled: CompiledRule,
  item: ExampleItem,
  act: Act,
  functions: Map<string, NetworkFunction>,
): RuleOutcome {
  const asset = exampleAsset(item);
  const judged = actOn(asset.status, act);
  if (judged === undefined) return "not-applicable";
  return judgeRule(compiled, subjectOf(asset, exampleIdentity(item), judged, functions)).outcome;
}

function tryNetwork(
  compiled: CompiledRule,
  network: readonly ExampleItem[],
  act: Act,
  functions: Map<string, NetworkFunction>,
): RuleOutcome {
  const { measure, whole } = compiled.check;
  if (measure === undefined || whole === undefined) throw new Error(`rule ${compiled.key} does not judge the whole`);
  const total = emptyMeasure();
  for (const item of network) {
    const asset = exampleAsset(item);
    const subject = subjectOf(asset, exampleIdentity(item), actOn(asset.status, act) ?? act, functions);
    const spoken = speaks(compiled.rule.scope, subject);
    const counted = spoken.is === "no" ? undefined : measure(subject, spoken.is === "yes");
    const { quantity: units, trafficWeight: traffic = 0, site } = asset;
    if (counted !== undefined)
      addMeasure(total, { key: compiled.key, counted, units, traffic, site, vendor: item.vendor });
  }
  return judgeSums(compiled, whole, total).judged.outcome;
}

const NOTHING = Object.fromEntries(ASSET_FIELDS.map((field) => [field, undefined]));

function exampleAsset({ asset, vendor }: ExampleItem): Asset {
  return {
    ...(NOTHING as unknown as Asset), // every field is filled or may be undefined
    ...asset,
    vendor,
    vendorImplied: false,
    generations: (asset.generations ?? []) as readonly Generation[],
    siteTags: asset.siteTags,
    quantity: asset.quantity ?? 1,
    location: { source: "example", sheet: undefined, record: 1, line: undefined },
    damaged: [],
  };
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
