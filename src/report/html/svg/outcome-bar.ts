import type { Outcome } from "../../../model/outcome.ts";
import { element, fixed, rect } from "./shapes.ts";

/** Strokes of an outcome's fill: how far they lean for each pixel of height, and the pixels between two. */
const STROKES: Readonly<Partial<Record<Outcome, readonly [lean: number, gap: number]>>> = {
  due: [1, 5],
  review: [0, 4],
  unknown: [-1, 4],
};

/**
 * A part of a bar, told apart without colour by its strokes. They are drawn one by one and not as an SVG pattern, because
 * Chromium prints every pattern as a picture of a third of a megabyte.
 */
export function outcomeBar(x: number, y: number, width: number, height: number, outcome: Outcome): string {
  const box = rect(x, y, width, height, `f-${outcome}`);
  const stroke = STROKES[outcome];
  if (stroke === undefined || width <= 0) return box;
  const [lean, gap] = stroke;
  const reach = lean * height;
  let path = "";
  for (let at = gap / 2 + Math.min(0, -reach); at < width + Math.max(0, -reach); at += gap)
    path += strokeIn(at, reach, width, height, x, y);
  return path === "" ? box : box + element("path", { d: path, class: `s-${outcome}` });
}

/** A stroke from the foot at `at` to the head at `at + reach`, cut to the box. */
function strokeIn(at: number, reach: number, width: number, height: number, x: number, y: number): string {
  const part = (edge: number) => (edge - at) / reach;
  const [a, b] = reach === 0 ? [0, 1] : [part(0), part(width)].sort((one, other) => one - other);
  const [from, to] = [Math.max(0, a ?? 0), Math.min(1, b ?? 1)];
  if (from >= to) return "";
  const point = (share: number) => `${fixed(x + at + reach * share)} ${fixed(y + height * (1 - share))}`;
  return `M${point(from)}L${point(to)}`;
}
