import type { ShareResult } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { HEADROOM_NOTE, headroomText } from "../facts/headroom.ts";
import { OUTCOME_WORDS } from "../facts/outcome-words.ts";
import { formatPart, formatShare } from "../format.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

/** Limits on the whole, before an order and after it, when the two were judged together. */
export function capLines({ shares }: ScanResult, paint: Paint, width: number): string[] {
  const judged = shares.filter((share) => share.before !== undefined && share.outcome !== "not-applicable");
  if (judged.length === 0) return [];
  return [
    paint.bold("Limits on the whole, with the order"),
    ...judged.flatMap((share) => shareLines(share, width)),
    ...indented(HEADROOM_NOTE, 2, width).map(paint.dim),
  ];
}

function shareLines(share: ShareResult, width: number): string[] {
  const { before, numerator, denominator, cap, outcome } = share;
  if (before === undefined) return [];
  const word = outcome === "pass" || outcome === "not-applicable" ? "kept" : OUTCOME_WORDS[outcome].word.toLowerCase();
  const move = `${formatPart(before.numerator, before.denominator)} \u2192 ${formatPart(numerator, denominator)} of at most ${formatShare(cap)}`;
  return [
    ...indented(`${share.pack}/${share.rule}: ${share.title}`, 2, width),
    ...indented(`${move}: ${word}`, 4, width),
    ...indented(
      `before: ${headroomText(share, before.headroom)}; after: ${headroomText(share, share.headroom)}`,
      4,
      width,
    ),
    ...(share.undetermined > 0 ? indented(`${share.undetermined} could not be determined`, 4, width) : []),
  ];
}
