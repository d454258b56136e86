import type { Evidence } from "../../../model/evidence.ts";
import type { Finding } from "../../../model/finding.ts";
import { isNamed, STRANGER_WORDS, strangerOf } from "../../../model/identity.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { findingText } from "../../finding-words.ts";
import { CAPS, type Page } from "../page.ts";
import { evidenceView, findingAnchor, findingView } from "./finding-view.ts";
import { inPlan } from "./in-plan.ts";
import { placeOf } from "./place.ts";
import { questionOf } from "./questions.ts";

/** What rules ask about one asset in the same words; the first has the earliest day. */
type Asked = readonly [Finding, ...Finding[]];

/** Assets that a question names before it counts the others. */
const NAMED = 6;

/** What a person must decide: the question, what speaks for and against, who can answer, and about which assets it is asked. */
export function review({ result }: Page): Record<string, unknown> {
  const all = result.findings.shown.filter((finding) => finding.outcome === "review");
  const asked = byQuestion(byAsset(all)).slice(0, CAPS.review);
  const shown = asked.flat(2).length;
  const total = result.findings.total.review;
  return {
    rows: asked.map((own) => questionView(own, result)),
    any: shown > 0,
    questions: asked.length,
    shown,
    total,
    rest: shown < total,
    plan: inPlan(result, "review"),
  };
}

/** The same question about the same asset is asked once, whatever number of rules ask it: another fact or event is another question. */
function byAsset(findings: readonly Finding[]): Asked[] {
  const groups = groupedBy(findings, (finding) =>
    finding.asset === undefined ? finding.fingerprint : `${placeOf(finding.asset.location)} ${findingText(finding)}`,
  );
  return groups.map(([first, ...more]) => sorted(first, more));
}

function sorted(first: Finding, more: readonly Finding[]): Asked {
  const [earliest = first, ...others] = [first, ...more].sort((a, b) => compareDays(a.deadline, b.deadline));
  return [earliest, ...others];
}

/** And once about all assets whose makers are known; where the maker is the question, each asset has its own signals. */
function byQuestion(asked: readonly Asked[]): [Asked, ...Asked[]][] {
  return groupedBy(asked, (own) => {
    const [{ asset, identity, fingerprint, pack, deadline }] = own;
    if (asset === undefined || identity === undefined || !isNamed(identity)) return `${pack} ${fingerprint}`;
    const rules = own.map((one) => `${one.pack}/${one.rule}`);
    return [findingText(own[0]), deadline, ...rules].join("\n");
  });
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups.values()];
}

function questionView(asked: readonly [Asked, ...Asked[]], result: ScanResult): Record<string, unknown> {
  const [own] = asked;
  const [finding] = own;
  const named = asked.slice(0, NAMED).map(([one]) => findingView(one, result));
  const view = findingView(finding, result);
  return {
    ...view,
    ...questionOf(finding),
    read: [view["vendorRead"], view["model"]].filter(Boolean).join(" "),
    ...(asked.length === 1 ? signals(finding) : { assets: asked.length, named, more: asked.length - named.length }),
    refs: own.map((one) => ({ anchor: findingAnchor(one), pack: one.pack, rule: one.rule })),
  };
}

/** What speaks for the maker that is named, and what against. */
function signals({ identity }: Finding): Record<string, unknown> {
  const { vendor, evidence: all = [] } = identity ?? {};
  const evidence = all.slice(0, 6);
  const isFor = (one: Evidence) => one.side === "for" && one.vendor === vendor;
  const stranger = identity && strangerOf(identity);
  const named =
    stranger === undefined ? [] : [{ feature: "vendor cell", read: stranger, comparedWith: STRANGER_WORDS }];
  return {
    for: evidence.filter(isFor).map(evidenceView),
    against: [...named, ...evidence.filter((one) => !isFor(one)).map(otherView)],
  };
}

/** Evidence that names another maker says which. */
function otherView(evidence: Evidence): Record<string, unknown> {
  const view = evidenceView(evidence);
  return evidence.side === "against"
    ? view
    : { ...view, comparedWith: `${evidence.comparedWith} (${evidence.vendor})` };
}

function compareDays(a = "9999", b = "9999"): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
