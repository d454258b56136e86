import type { ShareResult } from "../../model/pack-result.ts";
import { formatNumber } from "../format.ts";

/** What the headroom counts, for a note beside it. */
export const HEADROOM_NOTE =
  "Headroom: how much of what is counted already may be converted to such equipment. What is newly added, such as a new site, raises the total too, so that more of it may come.";

/** How much more of what is counted a share can bear, or what is too many, in its own unit. */
export function headroomText({ unit }: Pick<ShareResult, "unit">, room: number): string {
  if (!Number.isFinite(room)) return "no limit";
  const what = unit === "traffic" ? "units of traffic" : unit;
  return room < 0
    ? `${formatNumber(Math.ceil(-room))} ${what} too many`
    : `${formatNumber(Math.floor(room))} ${what} may be converted`;
}
