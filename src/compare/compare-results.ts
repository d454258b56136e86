import {
  CAUSES,
  type Cause,
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ComparedPack,
  type ComparedResult,
  type Comparison,
} from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import { byUrgencyThenPlace, compare } from "../model/finding-order.ts";
import { FINDING_STATES, FORCES, type Force } from "../model/outcome.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { totalOf } from "../model/total-of.ts";
import { fingerprintsOf, moreUnits } from "./baseline-of.ts";
import { causeOf, type Differences, differencesOf, sameInputs } from "./cause-of.ts";
import { matchTwins, type Stood } from "./match-twins.ts";

/** A result and the name of its file. */
export interface NamedResult {
  readonly name: string;
  readonly result: ScanResult;
}

const LIMIT = 1000;

/** Holds an older result against a newer one. Throws a UserError when one of them does not hold all its fingerprints. */
export function compareResults(before: NamedResult, after: NamedResult, limit = LIMIT): Comparison {
  const packs = comparedPacks(before.result, after.result);
  const differ = differencesOf(before.result, after.result, packs);
  const [earlier, later] = [statesOf(before), statesOf(after)];
  matchTwins(earlier, later);
  const listed = listedFindings(before.result, after.result);
  const changes: Change[] = [];
  let unchanged = 0;
  for (const fingerprint of new Set([...earlier.keys(), ...later.keys()])) {
    const change = changeOf(fingerprint, earlier.get(fingerprint), later.get(fingerprint), listed, differ);
    if (change === undefined) unchanged += 1;
    else changes.push(change);
  }
  return {
    before: comparedResult(before),
    after: comparedResult(after),
    sameInputs: sameInputs(before.result, after.result),
    packs,
    unchanged,
    counts: countsOf(changes),
    limit,
    changes: cappedByKind(changes.sort(byKindThenUrgency), limit),
  };
}

/** The worst state of each fingerprint: one serial number that stands in two rows is one asset. */
function statesOf({ name, result }: NamedResult): Map<string, Stood> {
  const states = new Map<string, Stood>();
  for (const { fingerprint, pack, state, units } of fingerprintsOf(result, name)) {
    const known = states.get(fingerprint);
    const isWorse = known === undefined || FINDING_STATES.indexOf(state) < FINDING_STATES.indexOf(known.state);
    states.set(fingerprint, { pack, state: isWorse ? state : known.state, units: moreUnits(known, units) });
  }
  return states;
}

function listedFindings(before: ScanResult, after: ScanResult): Map<string, Finding> {
  const findings = [...before.findings.shown, ...after.findings.shown];
  return new Map(findings.map((finding) => [finding.fingerprint, finding]));
}

function changeOf(
  fingerprint: string,
  before: Stood | undefined,
  after: Stood | undefined,
  listed: ReadonlyMap<string, Finding>,
  differ: Differences,
): Change | undefined {
  const units = changedUnits(before?.units, after?.units);
  if (before?.state === after?.state && units === undefined) return undefined;
  const kind: ChangeKind = before === undefined ? "new" : after === undefined ? "closed" : "changed";
  const pack = after?.pack ?? before?.pack ?? "";
  const change = { kind, fingerprint, pack, before: before?.state, after: after?.state, units };
  const whole = { ...change, finding: listed.get(fingerprint) };
  return { ...whole, cause: causeOf(whole, differ) };
}

function changedUnits(before: number | undefined, after: number | undefined): Change["units"] {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

function comparedPacks(before: ScanResult, after: ScanResult): ComparedPack[] {
  const ids = [...new Set([...before.packs, ...after.packs].map(({ id }) => id))].sort();
  return ids.map((id) => {
    const [a, b] = [before, after].map(({ packs }) => packs.find((pack) => pack.id === id));
    return { id, before: versionOf(a), after: versionOf(b), same: a?.sha256 === b?.sha256, forces: forcesOf(b ?? a) };
  });
}

function forcesOf(pack: ScanResult["packs"][number] | undefined): readonly Force[] | undefined {
  if (pack === undefined || pack.rules.length === 0) return pack && [pack.force];
  return FORCES.filter((force) => pack.rules.some((rule) => rule.force === force));
}

function versionOf(pack: ScanResult["packs"][number] | undefined): string | undefined {
  return pack && `${pack.version} (${pack.sha256.slice(0, 12)})`;
}

function comparedResult({ name, result }: NamedResult): ComparedResult {
  const { asOf, act, tool, gate, rows, findings } = result;
  const passed = gate.thresholds.length === 0 ? undefined : gate.passed;
  return { name, asOf, act, toolVersion: tool.version, passed, assets: rows.assets, findings: totalOf(findings.total) };
}

function countsOf(changes: readonly Change[]): Comparison["counts"] {
  const none = () => Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, none()])) as Record<
    ChangeKind,
    Record<Cause, number>
  >;
  for (const { kind, cause } of changes) counts[kind][cause] += 1;
  return counts;
}

/** The first of each kind, so that many new findings leave room for what was closed. */
function cappedByKind(sorted: readonly Change[], limit: number): Change[] {
  return CHANGE_KINDS.flatMap((kind) => sorted.filter((change) => change.kind === kind).slice(0, limit));
}

function byKindThenUrgency(a: Change, b: Change): number {
  const kind = CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
  if (kind !== 0) return kind;
  if (a.finding === undefined || b.finding === undefined)
    return Number(a.finding === undefined) - Number(b.finding === undefined) || compare(a.fingerprint, b.fingerprint);
  return byUrgencyThenPlace(a.finding, b.finding) || compare(a.fingerprint, b.fingerprint);
}
