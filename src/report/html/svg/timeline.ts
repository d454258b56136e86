import type { IsoDate } from "../../../model/iso-date.ts";
import type { RemediationItem } from "../../../model/remediation.ts";
import { count } from "../../format.ts";
import { cut, element, label, line, picture } from "./shapes.ts";
import { timeAxis } from "./time-axis.ts";

/** A remediation item that has a last allowed day. */
export type DatedItem = RemediationItem & { readonly deadline: IsoDate };

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [720, 208, 70, 19, 26];

/** One line an item, from the as-of day to its last allowed day; a line to the left is overdue. */
export function timeline(items: readonly DatedItem[], asOf: IsoDate, alternative: string): string {
  const bottom = TOP + items.length * ROW;
  const axis = timeAxis(
    items.map((item) => item.deadline),
    asOf,
    LEFT,
    WIDTH - RIGHT,
  );
  const rows = items.map((item, index) => {
    const y = TOP + index * ROW + 11;
    const [from, to] = [axis.x(asOf), axis.x(item.deadline)];
    const overdue = item.deadline < asOf;
    return [
      label(0, y + 4, item.id, "t num"),
      label(
        40,
        y + 4,
        cut([item.vendorName, item.functionName ?? item.domain].filter(Boolean).join(" \u00b7 "), LEFT - 48),
        "t",
      ),
      line(from, y, to, y, overdue ? "span late" : "span"),
      element("use", {
        href: `#m-${item.outcome}`,
        x: to - 5,
        y: y - 5,
        width: 10,
        height: 10,
        class: `m-${item.outcome}`,
      }),
      label(WIDTH, y + 4, count(item.units, "unit"), "t num", "end"),
    ].join("");
  });
  return picture(WIDTH, bottom + 20, alternative, axis.draw(TOP, bottom) + rows.join(""));
}
