import { OUTCOMES } from "../../model/outcome.ts";
import type { Counts, Verdict } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { clip, escapeTerminal, pad } from "../escape/terminal.ts";
import { FORCE_WORDS, OUTCOME_WORDS, VERDICT_WORDS } from "../facts/outcome-words.ts";
import { assetTotal, waivedTotal } from "../facts/totals.ts";
import { type JudgedPack, judgedPacks, verdictSentence } from "../facts/verdict.ts";
import { formatNumber } from "../format.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  meets: "\u25cf",
  "does-not-meet": "\u25a0",
  "cannot-be-concluded": "\u25c6",
  accepted: "\u25a1",
  "nothing-to-check": "\u25cb",
};

/** One block a pack: verdict, title, one sentence, what its force means. */
export function verdictLines(result: ScanResult, paint: Paint, width: number): string[] {
  return judgedPacks(result).flatMap((pack) => packLines(pack, paint, width));
}

function packLines(pack: JudgedPack, paint: Paint, width: number): string[] {
  const { info, result } = pack;
  const head = `${VERDICT_MARKS[result.verdict]} ${VERDICT_WORDS[result.verdict].toUpperCase()}`;
  const painted = paintVerdict(result.verdict, head, paint);
  const name = clip(escapeTerminal(`${info.id} \u00b7 ${info.title}`), width - head.length - 4);
  const said = pack.forceAndAddressees;
  const force = said === FORCE_WORDS.binding || said === FORCE_WORDS.policy ? [] : [said];
  return [
    `${painted}  ${paint.bold(name)}`,
    ...indented(verdictSentence(pack), 2, width),
    ...force.flatMap((text) => indented(text, 2, width)).map((line) => paint.dim(line)),
  ];
}

function paintVerdict(verdict: Verdict, text: string, paint: Paint): string {
  if (verdict === "accepted") return paint.outcome("due", text);
  return verdict === "meets" ? paint.good(text) : paint.bad(text);
}

/** The table of assets per pack and outcome. */
export function countLines(result: ScanResult, paint: Paint, width: number): string[] {
  const label = Math.max(10, Math.min(24, width - 65));
  const head = OUTCOMES.map((outcome) =>
    pad(`${OUTCOME_WORDS[outcome].mark} ${OUTCOME_WORDS[outcome].word.toLowerCase()}`, -9),
  );
  const rows = judgedPacks(result).map(({ info, result: found }) => countRow(info.id, found.counts, label, paint));
  const overall = rows.length > 1 ? [countRow("overall", result.counts, label, paint)] : [];
  const title = `${pad("Assets", label)}${head.join(" ")}${pad("waived", -8)}${pad("total", -8)}`;
  return [paint.dim(title), ...rows, ...overall];
}

function countRow(name: string, counts: Counts, label: number, paint: Paint): string {
  const cells = OUTCOMES.map((outcome) => {
    const cell = pad(formatNumber(counts.assets[outcome]), -9);
    return counts.assets[outcome] > 0 ? paint.outcome(outcome, cell) : paint.dim(cell);
  });
  const tail = [waivedTotal(counts), assetTotal(counts)].map((value) => pad(formatNumber(value), -8)).join("");
  return `${pad(clip(escapeTerminal(name), label - 1), label)}${cells.join(" ")}${tail}`;
}
