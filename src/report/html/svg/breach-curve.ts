import type { IsoDate } from "../../../model/iso-date.ts";
import { count, formatNumber } from "../../format.ts";
import { element, fixed, label, line, picture, ticks } from "./shapes.ts";
import { type TimeAxis, timeAxis } from "./time-axis.ts";

/** Units in breach under one pack from each day on. */
export interface Curve {
  readonly name: string;
  readonly steps: readonly { readonly on: IsoDate; readonly units: number }[];
}

const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [720, 52, 150, 26, 206];

/** Steps of units in breach over time, one curve a pack, told apart by stroke and by the name at its end. */
export function breachCurve(curves: readonly Curve[], asOf: IsoDate, alternative: string): string {
  const days = curves.flatMap((curve) => curve.steps.map((step) => step.on));
  const axis = timeAxis(days, asOf, LEFT, WIDTH - RIGHT);
  const scale = ticks(Math.max(...curves.flatMap((curve) => totals(curve)), 1));
  const most = scale.at(-1) ?? 1;
  const y = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP);
  const grid = scale.map(
    (value) =>
      line(LEFT, y(value), WIDTH - RIGHT, y(value), "grid") +
      label(LEFT - 6, y(value) + 4, formatNumber(value), "t tick", "end"),
  );
  const ends = spread(curves.map((curve) => y(totals(curve).at(-1) ?? 0)));
  const paths = curves.map((curve, index) => oneCurve(curve, index, axis, y, ends[index] ?? 0));
  return picture(WIDTH, BOTTOM + 22, alternative, grid.join("") + axis.draw(TOP, BOTTOM) + paths.join(""));
}

function totals(curve: Curve): number[] {
  let sum = 0;
  return curve.steps.map((step) => (sum += step.units));
}

/** Moves labels apart that would lie on one another. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const out = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const { place, index } of order) {
    last = Math.max(place, last + 26);
    out[index] = last;
  }
  return out;
}

function oneCurve(curve: Curve, index: number, axis: TimeAxis, y: (value: number) => number, end: number): string {
  const style = `curve c-${index % 4}`;
  const right = WIDTH - RIGHT;
  let [path, value] = [`M${LEFT} ${fixed(y(0))}`, 0];
  for (const step of curve.steps) {
    value += step.units;
    path += `H${fixed(axis.x(step.on))}V${fixed(y(value))}`;
  }
  return (
    element("path", { d: `${path}H${right}`, class: style }) +
    line(right, y(value), right + 8, end, "grid") +
    label(right + 10, end + 1, count(value, "unit"), "t strong") +
    label(right + 10, end + 13, curve.name, "t tick")
  );
}
