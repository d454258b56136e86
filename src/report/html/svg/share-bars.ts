import type { ShareResult } from "../../../model/scan-result.ts";
import { formatShare } from "../../format.ts";
import { cut, label, line, picture, rect } from "./shapes.ts";

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [720, 252, 64, 40, 26];

/** Each share as a bar, its cap as a stroke, and as an outline how far it reaches if all that is undetermined counted. */
export function shareBars(shares: readonly ShareResult[], alternative: string): string {
  const bottom = TOP + shares.length * ROW;
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - RIGHT);
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      line(x(share), TOP - 6, x(share), bottom, "grid") +
      label(x(share), bottom + 12, formatShare(share), "t tick", "middle"),
  );
  return picture(
    WIDTH,
    bottom + 18,
    alternative,
    grid.join("") + shares.map((share, index) => oneShare(share, TOP + index * ROW, x)).join(""),
  );
}

function oneShare(share: ShareResult, y: number, x: (share: number) => number): string {
  const { numerator, denominator, undetermined, cap } = share;
  const value = denominator === 0 ? 0 : numerator / denominator;
  const worst = denominator + undetermined === 0 ? 0 : (numerator + undetermined) / (denominator + undetermined);
  const over = value > cap;
  return [
    label(LEFT - 10, y + 13, cut(share.title, LEFT - 12), "t", "end"),
    worst > value ? rect(x(value), y + 3, x(worst) - x(value), 12, "f-unknown") : "",
    rect(x(0), y + 3, x(value) - x(0), 12, over ? "f-fail" : "f-pass"),
    line(x(cap), y - 3, x(cap), y + 21, "cap"),
    label(x(cap), y - 7, `cap ${formatShare(cap)}`, "t tick", "middle"),
    label(WIDTH, y + 13, formatShare(value), "t num strong", "end"),
  ].join("");
}
