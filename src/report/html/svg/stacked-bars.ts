import { OUTCOMES, type OutcomeCounts } from "../../../model/outcome.ts";
import { totalOf } from "../../../model/total-of.ts";
import { formatNumber } from "../../format.ts";
import { outcomeBar } from "./outcome-bar.ts";
import { cut, label, line, picture, ticks } from "./shapes.ts";

/** One bar: its name, what stands before the name in small letters, and its parts. */
export interface Bar {
  readonly name: string;
  readonly group: string;
  readonly counts: OutcomeCounts;
}

const [WIDTH, LEFT, RIGHT, ROW, HEIGHT, TOP] = [720, 168, 56, 21, 13, 8];
const SLIM = 7;

/** Horizontal bars on one scale, each cut into outcomes by colour and pattern. */
export function stackedBars(bars: readonly Bar[], alternative: string): string {
  const axis = ticks(Math.max(...bars.map((bar) => totalOf(bar.counts)), 1));
  const most = axis.at(-1) ?? 1;
  const bottom = TOP + bars.length * ROW;
  const x = (value: number) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const grid = axis.map(
    (value) =>
      line(x(value), TOP - 4, x(value), bottom, "grid") +
      label(x(value), bottom + 14, formatNumber(value), "t tick", "middle"),
  );
  const rows = bars.map((bar, index) => oneBar(bar, TOP + index * ROW, x));
  return picture(WIDTH, bottom + 20, alternative, grid.join("") + rows.join(""));
}

function oneBar(bar: Bar, y: number, x: (value: number) => number): string {
  const total = totalOf(bar.counts);
  return (
    label(LEFT - 8, y + 11, cut(bar.name, 112), "t", "end") +
    label(0, y + 11, bar.group, "t tick") +
    segments(bar.counts, y, x) +
    label(x(total) + 6, y + 11, formatNumber(total), "t num")
  );
}

function segments(counts: OutcomeCounts, y: number, x: (value: number) => number, height = HEIGHT): string {
  let before = 0;
  return OUTCOMES.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => {
      const from = x(before);
      before += counts[outcome];
      return outcomeBar(from, y, Math.max(1.2, x(before) - from), height, outcome);
    })
    .join("");
}

/** A slim bar over the full width, for a card; what is not counted of the whole stays blank. */
export function shareBar(counts: OutcomeCounts, whole: number, alternative: string): string {
  const total = Math.max(1, whole);
  return picture(
    WIDTH,
    SLIM,
    alternative,
    segments(counts, 0, (value) => (value / total) * WIDTH, SLIM),
  );
}
