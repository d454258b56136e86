import type { ShareResult } from "../../model/scan-result.ts";
import { formatNumber } from "../format.ts";

/** How much more a share can bear, or what is too many, in its own unit. */
export function headroomText({ unit }: Pick<ShareResult, "unit">, room: number): string {
  if (!Number.isFinite(room)) return "no limit";
  const what = unit === "traffic" ? "units of traffic" : unit;
  return room < 0
    ? `${formatNumber(Math.ceil(-room))} ${what} too many`
    : `${formatNumber(Math.floor(room))} ${what} may be added`;
}
