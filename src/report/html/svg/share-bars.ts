import type { ShareResult } from "../../../model/pack-result.ts";
import { formatShare } from "../../format.ts";
import { outcomeBar } from "./outcome-bar.ts";
import { cut, label, line, picture, rect } from "./shapes.ts";

const WIDTH = 720;
const ROW = 44;

/** Each share as a bar, its cap as a stroke, and as an outline how far it reaches if all that is undetermined counted. */
export function shareBars(shares: readonly ShareResult[], alternative: string): string {
  const bottom = shares.length * ROW;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => axisMark(share, bottom));
  const bars = shares.map((share, index) => oneShare(share, index * ROW));
  return picture(WIDTH, bottom + 18, alternative, grid.join("") + bars.join(""));
}

function x(share: number): number {
  return share * (WIDTH - 2) + 1;
}

function axisMark(share: number, bottom: number): string {
  const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
  return (
    line(x(share), bottom - 4, x(share), bottom, "grid") +
    label(x(share), bottom + 12, formatShare(share), "t tick", anchor)
  );
}

function oneShare({ title, numerator, denominator, undetermined, cap }: ShareResult, y: number): string {
  const value = denominator === 0 ? 0 : numerator / denominator;
  const worst = denominator + undetermined === 0 ? 0 : (numerator + undetermined) / (denominator + undetermined);
  return [
    // The figures come first: on a narrow screen the picture is cut off on the right.
    label(x(0), y + 14, cut(`${formatShare(value)} of at most ${formatShare(cap)}: ${title}`, WIDTH), "t strong"),
    rect(x(0), y + 21, x(1) - x(0), 12, "track"),
    worst > value ? outcomeBar(x(value), y + 21, x(worst) - x(value), 12, "unknown") : "",
    rect(x(0), y + 21, x(value) - x(0), 12, value > cap ? "f-fail" : "f-pass"),
    line(x(cap), y + 18, x(cap), y + 36, "cap"),
  ].join("");
}
