import { CAUSES, CHANGE_KINDS, type Change, type ChangeKind, type Comparison } from "../../../model/comparison.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { totalOf } from "../../../model/total-of.ts";
import { CAUSE_WORDS, differenceLines, unitsText } from "../../comparison/words.ts";
import { baselineSentence } from "../../facts/baseline.ts";
import { capital } from "../../format.ts";
import { html, outcomeHtml } from "../helpers.ts";
import { CAPS, type Page } from "../page.ts";
import { findingAnchor, findingView, ruleAnchor } from "./finding-view.ts";

/** What has changed since the earlier result and why: counts by cause, and the most urgent of each kind. */
export function changes({ result }: Page): Record<string, unknown> {
  const { changes: comparison, baseline } = result;
  if (comparison === undefined) return { baseline: baseline && baselineSentence(baseline) };
  const { counts, unchanged, before } = comparison;
  const [fresh, closed, other] = CHANGE_KINDS.map((kind) => totalOf(counts[kind]));
  return {
    compared: true,
    name: before.name,
    asOf: before.asOf,
    facts: differenceLines(comparison).map(capital),
    fresh,
    closed,
    other,
    unchanged,
    earlier: unchanged + (closed ?? 0) + (other ?? 0),
    now: unchanged + (fresh ?? 0) + (other ?? 0),
    causes: causes(comparison),
    kinds: CHANGE_KINDS.map((kind) => kindView(kind, comparison, result)).filter(({ total }) => total > 0),
  };
}

const TITLES: Readonly<Record<ChangeKind, string>> = {
  new: "New findings",
  closed: "Closed findings",
  changed: "Findings with another outcome or other units",
};

function causes({ counts }: Comparison): Record<string, unknown>[] {
  return CAUSES.filter((cause) => CHANGE_KINDS.some((kind) => counts[kind][cause] > 0)).map((cause) => ({
    cause: capital(CAUSE_WORDS[cause]),
    numbers: CHANGE_KINDS.map((kind) => counts[kind][cause]),
  }));
}

function kindView(kind: ChangeKind, comparison: Comparison, result: ScanResult) {
  const registered = new Set(result.findings.shown.slice(0, CAPS.findings).map(({ fingerprint }) => fingerprint));
  const shown = comparison.changes.filter((change) => change.kind === kind).slice(0, CAPS.changes);
  return {
    kind,
    title: TITLES[kind],
    total: totalOf(comparison.counts[kind]),
    shown: shown.length,
    rows: shown.map((change) => changeView(change, result, registered)),
  };
}

function changeView(change: Change, result: ScanResult, registered: ReadonlySet<string>): Record<string, unknown> {
  const { finding, fingerprint, before, after, cause, pack } = change;
  const states = new Set([before, after].filter((state) => state !== undefined));
  const words = html([...states].map((state) => outcomeHtml(state)).join(" \u2192 ") + unitsText(change));
  if (finding === undefined) return { words, cause, pack, fingerprint };
  return {
    ...findingView(finding, result),
    words,
    cause,
    findingAnchor: registered.has(fingerprint) ? findingAnchor(finding) : undefined,
    ruleAnchor: result.packs.some(({ id }) => id === pack) ? ruleAnchor(pack, finding.rule) : undefined,
  };
}
