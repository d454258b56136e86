import type { Scope } from "../../model/rule-scope.ts";
import { list } from "../format.ts";

/** For which part of the network a rule is, in words: `core and management; 5G only`. */
export function scopeWords(scope: Scope): string {
  const parts = [
    where(scope),
    limit("parts of radio access", scope.parts),
    but([
      ...(scope.exceptDomains ?? []).map(domainWords),
      ...(scope.exceptParts ?? []),
      ...(scope.exceptFunctions ?? []),
    ]),
    scope.generations === undefined ? "any generation" : `${list(scope.generations)} only`,
    limit("sites tagged", scope.siteTags),
    scope.exceptSiteTags === undefined ? undefined : `not at sites tagged ${list(scope.exceptSiteTags)}`,
    scope.services ? "services on equipment too" : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

/** What is done with the equipment when the rule asks: `buying and installing`. */
export function actWords({ acts }: Scope): string {
  return list(acts.map((act) => ACTS[act]));
}

const ACTS = {
  operate: "keeping in use",
  procure: "buying",
  install: "installing",
  upgrade: "upgrading",
  maintain: "maintaining",
} as const;

function where({ domains, functions }: Scope): string {
  if (domains === undefined && functions === undefined) return "the whole network";
  const named = functions === undefined ? [] : [`the functions ${list(functions)}`];
  return [...(domains === undefined ? [] : [list(domains.map(domainWords))]), ...named].join(", of these ");
}

/** A part of the network in plain words. */
export function domainWords(domain: string): string {
  return DOMAINS[domain] ?? domain;
}

const DOMAINS: Readonly<Record<string, string>> = {
  ran: "radio access",
  "fixed-access": "fixed access",
  "customer-premises": "customer premises",
  "site-support": "site support",
  datacentre: "data centre",
};

function limit(what: string, words: readonly string[] | undefined): string | undefined {
  return words === undefined ? undefined : `${what}: ${list(words)}`;
}

function but(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : `except ${list(words)}`;
}
