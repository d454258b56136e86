import { OUTCOMES } from "../../../model/outcome.ts";
import type { RemediationItem } from "../../../model/remediation.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { actionOn } from "../../facts/action-words.ts";
import { baselineSentence } from "../../facts/baseline.ts";
import { planCost } from "../../facts/costs.ts";
import { daysLeft } from "../../facts/days-left.ts";
import { outlookSentences, upcoming, upcomingText } from "../../facts/deadlines.ts";
import { toDecide } from "../../facts/decision.ts";
import { firstSteps, type Step } from "../../facts/first-steps.ts";
import { emptyGateSentence, notJudgedSentence } from "../../facts/not-judged.ts";
import { OUTCOME_WORDS, VERDICT_WORDS } from "../../facts/outcome-words.ts";
import { assetTotal, waivedTotal } from "../../facts/totals.ts";
import { unseen } from "../../facts/unseen.ts";
import { type JudgedPack, judgedPacks, verdictSentence } from "../../facts/verdict.ts";
import { capital, formatDays, formatPart, list } from "../../format.ts";
import { html } from "../helpers.ts";
import type { Page } from "../page.ts";
import { shareBar } from "../svg/stacked-bars.ts";

/** More packs than this stand in a table, so that the summary stays on its page. */
const CARDS = 2;
/** And more than this without their sentences, which stand in the sign-off block too. */
const SENTENCES = 4;

/** One page for those who decide. */
export function summary({ result }: Page): Record<string, unknown> {
  const judged = judgedPacks(result);
  return {
    packs: judged.map(card),
    many: judged.length > CARDS,
    brief: judged.length > SENTENCES,
    decide: toDecide(result),
    cost: planCost(result.remediation),
    overall: result.packs.length > 1 ? outcomes("overall", result.counts) : undefined,
    deadlines: upcoming(result)
      .slice(0, 3)
      .map((one) => ({
        ...one,
        text: upcomingText(one),
        days: formatDays(result.asOf, one.on),
        rules: one.rules.join(", "),
      })),
    ahead: outlookSentences(result),
    moreDeadlines: Math.max(0, upcoming(result).length - 3),
    first: firstSteps(result.remediation)
      .slice(0, 3)
      .map((step) => stepView(step, result)),
    items: result.remediation.length,
    unseen: unseen(result),
    unjudged: notJudgedSentence(result),
    emptyGate: emptyGateSentence(result),
    gate: result.gate,
    baseline: result.baseline && baselineSentence(result.baseline),
  };
}

function stepView({ items, first, units }: Step, result: ScanResult): Record<string, unknown> {
  const { action, vendorName, pack, rule } = first;
  const parts = [...new Set(items.map(({ functionName, domain }) => functionName ?? domain ?? "function not known"))];
  const named = parts.slice(0, PARTS);
  return {
    id: first.id,
    more: items.length - 1,
    when: whenText(first, result),
    action: capital(actionOn(action, units)),
    vendorName,
    where: parts.length > named.length ? `${named.join(", ")} and ${parts.length - named.length} more` : list(named),
    pack,
    rule,
  };
}

function whenText({ deadline, deadlineOf, outcome }: RemediationItem, result: ScanResult): string {
  const broken = result.act === "procure" ? "not allowed" : "in breach";
  if (deadline === undefined) return outcome === "fail" ? broken : "no day set";
  if (deadlineOf === undefined) return `by ${deadline}, ${daysLeft(result, deadline, outcome)}`;
  return `${outcome === "fail" ? `${broken}; ` : ""}${deadline} by ${deadlineOf}, ${daysLeft(result, deadline, outcome)}`;
}

const PARTS = 5;

function card(pack: JudgedPack): Record<string, unknown> {
  const { info, result } = pack;
  return {
    id: info.id,
    title: info.title,
    verdict: result.verdict,
    words: VERDICT_WORDS[result.verdict],
    sentence: verdictSentence(pack),
    force: pack.force,
    forceWord: capital(pack.forceTag),
    bar: html(
      shareBar(
        result.counts.assets,
        assetTotal(result.counts),
        `Assets by outcome under ${info.title}; the numbers follow.`,
      ),
    ),
    ...outcomes(info.id, result.counts),
  };
}

function outcomes(id: string, counts: ScanResult["counts"]): Record<string, unknown> {
  const total = assetTotal(counts);
  return {
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      word: OUTCOME_WORDS[outcome].word,
      key: `${id}.assets.${outcome}`,
      value: counts.assets[outcome],
      share: formatPart(counts.assets[outcome], total),
      unjudged: outcome === "pass" && counts.notApplicable > 0 ? counts.notApplicable : undefined,
      unjudgedKey: `${id}.notApplicable`,
    })),
    waived: waivedTotal(counts),
    waivedKey: `${id}.waived`,
    total,
    totalKey: `${id}.total`,
  };
}
