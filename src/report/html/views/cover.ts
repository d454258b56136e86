import { VERDICTS } from "../../../model/pack-result.ts";
import { coverageText } from "../../../text/coverage.ts";
import { toDecide } from "../../facts/decision.ts";
import { emptyGateSentence } from "../../facts/not-judged.ts";
import { oldPackSentences } from "../../facts/old-packs.ts";
import { VERDICT_WORDS } from "../../facts/outcome-words.ts";
import { type JudgedPack, judgedPacks, verdictSentence } from "../../facts/verdict.ts";
import type { Page } from "../page.ts";

const LOGO = /^data:image\/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+$/;

/** Title, verdicts, the decision, document control, warnings that belong on the first page. */
export function cover(page: Page): Record<string, unknown> {
  const { result, look } = page;
  const judged = judgedPacks(result);
  return {
    title: page.title,
    operator: page.operator,
    reportId: page.reportId,
    asOf: result.asOf,
    act: ACT_WORDS[result.act],
    version: result.tool.version,
    logo: LOGO.test(look.logo ?? "") ? look.logo : undefined,
    status: look.status,
    confidentiality: look.confidentiality,
    edition: look.edition,
    period: look.period,
    sections: page.sections,
    inputs: result.inputs.map((input) => input.name),
    verdicts: judged.map((pack) => ({
      id: pack.info.id,
      title: pack.info.title,
      version: pack.info.version,
      verdict: pack.result.verdict,
      words: VERDICT_WORDS[pack.result.verdict],
      sentence: verdictSentence(pack),
      forceWords: pack.forceAndAddressees,
    })),
    groups: judged.length > LISTED ? byVerdict(judged) : undefined,
    decide: toDecide(result),
    warnings: warnings(page),
    gate: result.gate,
    gateEmpty: emptyGateSentence(result) !== undefined,
  };
}

/** More packs than this stand under their verdicts and without their sentences, so that the cover is one page. */
const LISTED = 2;

function byVerdict(judged: readonly JudgedPack[]): Record<string, unknown>[] {
  return VERDICTS.flatMap((verdict) => {
    const own = judged.filter(({ result }) => result.verdict === verdict);
    if (own.length === 0) return [];
    return [
      {
        verdict,
        words: `${VERDICT_WORDS[verdict]} (${own.length})`,
        titles: own.map(({ info, forceTag }) => `${info.title} (${forceTag})`),
      },
    ];
  });
}

const ACT_WORDS: Readonly<Record<string, string>> = {
  operate: "the installed base (operate)",
  procure: "a purchase (procure)",
  install: "an installation (install)",
  upgrade: "an upgrade (upgrade)",
  maintain: "maintenance (maintain)",
};

const LOW_COVERAGE = 0.9;

function warnings({ result }: Page): string[] {
  const low =
    result.quality.named < LOW_COVERAGE
      ? [`The maker is confirmed or probable for only ${coverageText(result.quality.named)} of the assets.`]
      : [];
  return [...low, ...oldPackSentences(result)];
}
