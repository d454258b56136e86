import { OUTCOMES } from "../../../model/outcome.ts";
import type { ScanResult } from "../../../model/scan-result.ts";
import { baselineSentence } from "../../facts/baseline.ts";
import { upcoming } from "../../facts/deadlines.ts";
import { FORCE_WORDS, OUTCOME_WORDS, VERDICT_WORDS } from "../../facts/outcome-words.ts";
import { assetTotal, waivedTotal } from "../../facts/totals.ts";
import { unseen } from "../../facts/unseen.ts";
import { type JudgedPack, judgedPacks, verdictSentence } from "../../facts/verdict.ts";
import { capital, formatDays, formatPart } from "../../format.ts";
import { html } from "../helpers.ts";
import type { Page } from "../page.ts";
import { shareBar } from "../svg/stacked-bars.ts";

/** One page for those who decide. */
export function summary({ result }: Page): Record<string, unknown> {
  return {
    packs: judgedPacks(result).map(card),
    overall: result.packs.length > 1 ? outcomes("overall", result.counts) : undefined,
    deadlines: upcoming(result)
      .slice(0, 3)
      .map((one) => ({ ...one, days: formatDays(result.asOf, one.on), rules: one.rules.join(", ") })),
    moreDeadlines: Math.max(0, upcoming(result).length - 3),
    first: result.remediation.slice(0, 3).map((item) => ({
      ...item,
      action: capital(item.action.replaceAll("-", " ")),
      where: item.functionName ?? item.domain ?? "function not known",
      when:
        item.deadline !== undefined
          ? formatDays(result.asOf, item.deadline)
          : item.outcome === "fail"
            ? "in breach"
            : "no day set",
    })),
    items: result.remediation.length,
    unseen: unseen(result),
    gate: result.gate,
    baseline: result.baseline && baselineSentence(result.baseline),
    thresholds: result.gate.thresholds.join(", "),
  };
}

function card(pack: JudgedPack): Record<string, unknown> {
  const { info, result } = pack;
  return {
    id: info.id,
    title: info.title,
    verdict: result.verdict,
    words: VERDICT_WORDS[result.verdict],
    sentence: verdictSentence(pack),
    force: FORCE_WORDS[info.force],
    bar: html(shareBar(result.counts.assets, `Assets by outcome under ${info.title}; the numbers follow.`)),
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
    })),
    waived: waivedTotal(counts),
    waivedKey: `${id}.waived`,
    total,
    totalKey: `${id}.total`,
  };
}
