import type { Act } from "../model/asset.ts";
import type { JudgedFunction, Message } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Counted } from "../model/measure.ts";
import { type FindingOutcome, type Force, type Outcome, type Severity, worse } from "../model/outcome.ts";
import type { CompiledRule } from "./compile-rules.ts";
import { judgeRule } from "./judge-rule.ts";
import type { Judgement } from "./judgement.ts";
import { speaks } from "./scope.ts";
import type { Subject } from "./subject.ts";
import { grandfathered } from "./time.ts";

/** A finding without the asset: the same for all assets that agree in what the rules read. */
export interface FoundVerdict {
  readonly pack: string;
  readonly rule: string;
  readonly force: Force;
  readonly severity: Severity;
  readonly outcome: FindingOutcome;
  readonly message: Message;
  readonly deadline: IsoDate | undefined;
  readonly breachFrom: IsoDate | undefined;
}

/** Everything that the rules say of assets that agree in what the rules read. */
export interface Profile {
  readonly act: Act;
  readonly found: readonly FoundVerdict[];
  readonly counted: readonly { readonly key: string; readonly counted: Counted }[];
  /** The judgement of an asset on which nothing was found and which counts in no measure. */
  readonly quiet: Judgement;
}

/** Asks every rule about a subject; where none is asked (an asset that is not judged) no rule applies. */
export function profileOf(rules: readonly CompiledRule[], packs: number, subject: Subject): Profile {
  const outcomes = new Array<Outcome>(packs).fill("pass");
  const applicable = new Array<boolean>(packs).fill(false);
  const found: FoundVerdict[] = [];
  const counted: { key: string; counted: Counted }[] = [];
  for (const rule of rules) {
    const kind = countedAs(rule, subject);
    if (kind !== undefined) counted.push({ key: rule.key, counted: kind });
    // A limit on the whole speaks about everything that it counts.
    if (kind !== undefined && rule.time.is !== "not-applicable") applicable[rule.packIndex] = true;
    const { outcome, message, deadline, breachFrom } = judgeRule(rule, subject);
    if (outcome === "not-applicable") continue;
    applicable[rule.packIndex] = true;
    if (outcome === "pass" || message === undefined) continue;
    outcomes[rule.packIndex] = worse(outcomes[rule.packIndex] ?? "pass", outcome);
    const {
      force,
      rule: { id, severity },
    } = rule;
    found.push({ pack: rule.pack, rule: id, force, severity, outcome, message, deadline, breachFrom });
  }
  const quiet = { findings: [], outcomes, applicable, measures: [], before: [], function: judgedFunction(subject) };
  return { act: subject.act, found, counted, quiet };
}

/** How an asset counts in the rule's measure; undefined for one that the rule does not speak about or that is older than it. */
function countedAs(rule: CompiledRule, subject: Subject): Counted | undefined {
  const { measure } = rule.check;
  if (measure === undefined) return undefined;
  const spoken = speaks(rule.rule.scope, subject);
  const age = grandfathered(rule.rule.time, subject.asset, subject.act);
  if (spoken.is === "no" || age.is === "yes") return undefined;
  return measure(subject, spoken.is === "yes" && age.is === "no");
}

function judgedFunction({ networkFunction, functionFrom }: Subject): JudgedFunction | undefined {
  if (networkFunction === undefined) return undefined;
  const { id, name, domain } = networkFunction;
  return { id, name, domain, from: functionFrom };
}
