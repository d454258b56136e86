import { CAUSES, CHANGE_KINDS, type Comparison } from "../../model/comparison.ts";
import { totalOf } from "../../model/total-of.ts";
import { escapeMarkdown } from "../escape/markdown.ts";
import { NOT_ADVICE } from "../facts/outcome-words.ts";
import { formatNumber } from "../format.ts";
import { tableHead, tableRow } from "../markdown/row.ts";
import { CAUSE_WORDS, changeText, differenceLines, forceLines, stateText } from "./words.ts";

const ROWS = 100;

/** A comparison for a merge-request comment. */
export function* comparisonMarkdown(comparison: Comparison): Iterable<string> {
  const { before, after, counts, changes, unchanged } = comparison;
  yield `### netvet: ${escapeMarkdown(before.name)} → ${escapeMarkdown(after.name)}\n\n`;
  for (const line of [...differenceLines(comparison), ...forceLines(comparison)]) yield `- ${escapeMarkdown(line)}\n`;
  yield `\n${tableHead(["Cause", ...CHANGE_KINDS.map((kind) => `${kind} #`)])}`;
  for (const cause of CAUSES) {
    const row = CHANGE_KINDS.map((kind) => counts[kind][cause]);
    if (row.some((count) => count > 0)) yield tableRow([CAUSE_WORDS[cause], ...row]);
  }
  yield `${tableRow(["all", ...CHANGE_KINDS.map((kind) => totalOf(counts[kind]))])}\n`;
  yield `Unchanged: ${formatNumber(unchanged)}\n`;
  const all = CHANGE_KINDS.reduce((sum, kind) => sum + totalOf(counts[kind]), 0);
  if (all > 0) yield `\n${tableHead(["Change", "Outcome", "Cause", "Finding"])}`;
  for (const change of changes.slice(0, ROWS))
    yield tableRow([change.kind, stateText(change), change.cause, changeText(change)]);
  if (all > ROWS) yield `\n${formatNumber(all - ROWS)} more.\n`;
  yield `\n${NOT_ADVICE}\n`;
}
