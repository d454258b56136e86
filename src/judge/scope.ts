import type { NetworkFunction } from "../model/network-function.ts";
import type { Scope } from "../model/rule-scope.ts";
import type { Fact, Subject } from "./subject.ts";

/** Whether a rule speaks about an asset; `cannot-tell` names the fact that would decide it. */
export type Speaks =
  | { readonly is: "yes" }
  | { readonly is: "no" }
  | { readonly is: "cannot-tell"; readonly fact: Fact };

const YES: Speaks = { is: "yes" };
const NO: Speaks = { is: "no" };

/** Holds a scope against an asset. One key that excludes it decides; else the first fact that is missing. */
export function speaks(scope: Scope, subject: Subject): Speaks {
  if (!scope.acts.includes(subject.act)) return NO;
  const answers = [
    aboutFunction(scope, subject.networkFunction),
    aboutGeneration(scope, subject),
    aboutSite(scope, subject),
  ];
  if (answers.some((answer) => answer.is === "no")) return NO;
  return answers.find((answer) => answer.is === "cannot-tell") ?? YES;
}

function aboutFunction(scope: Scope, known: NetworkFunction | undefined): Speaks {
  if (known !== undefined) return aboutKnownFunction(scope, known);
  const keys = ["domains", "parts", "functions", "exceptDomains", "exceptParts", "exceptFunctions"] as const;
  return keys.some((key) => scope[key] !== undefined) ? cannotTell("networkFunction") : YES;
}

function aboutKnownFunction(scope: Scope, { id, domain, part }: NetworkFunction): Speaks {
  if (scope.domains?.includes(domain) === false) return NO;
  if (scope.functions?.includes(id) === false) return NO;
  if (scope.exceptDomains?.includes(domain) || scope.exceptFunctions?.includes(id)) return NO;
  if (part === undefined) return scope.parts === undefined ? YES : cannotTell("part");
  return scope.parts?.includes(part) === false || scope.exceptParts?.includes(part) ? NO : YES;
}

function aboutGeneration(scope: Scope, { generations, generationsCertain }: Subject): Speaks {
  if (scope.generations === undefined) return YES;
  if (generations.length === 0) return cannotTell("generation");
  const wanted: readonly string[] = scope.generations;
  const inside = generations.filter((generation) => wanted.includes(generation)).length;
  if (inside === 0) return NO;
  return generationsCertain || inside === generations.length ? YES : cannotTell("generation");
}

function aboutSite(scope: Scope, { asset: { siteTags } }: Subject): Speaks {
  const { siteTags: wanted, exceptSiteTags: excepted } = scope;
  if (wanted === undefined && excepted === undefined) return YES;
  if (siteTags === undefined) return cannotTell("siteTags");
  if (wanted?.some((tag) => siteTags.includes(tag)) === false) return NO;
  return excepted?.some((tag) => siteTags.includes(tag)) ? NO : YES;
}

function cannotTell(fact: Fact): Speaks {
  return { is: "cannot-tell", fact };
}
