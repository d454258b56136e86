import type { ShareResult } from "../../model/pack-result.ts";
import { count } from "../format.ts";

/** What the headroom counts, for a note beside it. */
export const HEADROOM_NOTE =
  "Headroom: how much of what is counted already may be converted to such equipment. What is newly added, such as a new site, raises the total too, so that more of it may come.";

const WORDS: Readonly<Record<ShareResult["unit"], readonly [one: string, many: string]>> = {
  elements: ["element", "elements"],
  sites: ["site", "sites"],
  traffic: ["unit of traffic", "units of traffic"],
};

/** How much more of what is counted a share can bear, or what is too many, in its own unit. */
export function headroomText({ unit }: Pick<ShareResult, "unit">, room: number): string {
  if (!Number.isFinite(room)) return "no limit";
  return room < 0
    ? `${count(Math.ceil(-room), ...WORDS[unit])} too many`
    : `${count(Math.floor(room), ...WORDS[unit])} may be converted`;
}
