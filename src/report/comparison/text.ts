import { CAUSES, CHANGE_KINDS, type ChangeKind, type Comparison } from "../../model/comparison.ts";
import { totalOf } from "../../model/total-of.ts";
import { NOT_ADVICE } from "../facts/outcome-words.ts";
import { formatNumber } from "../format.ts";
import { indented, wrap } from "../text/lines.ts";
import { CAUSE_WORDS, changeText, differenceLines, forceLines, stateText } from "./words.ts";

const SHOWN = 15;

/** A comparison for the terminal. */
export function comparisonText(comparison: Comparison, columns: number): string {
  const width = Math.min(Math.max(columns, 72), 110);
  const { before, after, unchanged } = comparison;
  const lines = [
    ...wrap(`${before.name} \u2192 ${after.name}`, width),
    ...[...differenceLines(comparison), ...forceLines(comparison)].flatMap((line) => indented(line, 2, width)),
    "",
    ...CHANGE_KINDS.flatMap((kind) => kindLines(comparison, kind, width)),
    `Unchanged: ${formatNumber(unchanged)}`,
    "",
    ...wrap(NOT_ADVICE, width),
  ];
  return `${lines.join("\n")}\n`;
}

function kindLines({ counts, changes }: Comparison, kind: ChangeKind, width: number): string[] {
  const total = totalOf(counts[kind]);
  const causes = CAUSES.filter((cause) => counts[kind][cause] > 0).flatMap((cause) =>
    indented(`${formatNumber(counts[kind][cause])} ${CAUSE_WORDS[cause]}`, 2, width),
  );
  const shown = changes.filter((change) => change.kind === kind).slice(0, SHOWN);
  const listed = shown.flatMap((change) => indented(`${stateText(change)}  ${changeText(change)}`, 4, width));
  const more = total > shown.length ? [`    and ${formatNumber(total - shown.length)} more`] : [];
  return [`${KIND_WORDS[kind]}: ${formatNumber(total)}`, ...causes, ...listed, ...(shown.length > 0 ? more : []), ""];
}

const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: "New",
  closed: "Closed",
  changed: "Other outcome or units",
};
