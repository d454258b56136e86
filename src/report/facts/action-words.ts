import type { RemediationItem } from "../../model/remediation.ts";
import { count } from "../format.ts";

/** Actions that do not stand before a number of units as they are written. */
const PHRASES: Readonly<Record<string, string>> = {
  "change-provider": "change the provider of",
  "get-permit": "get a permit for",
  "reduce-share": "reduce the share of",
  "stop-purchase": "stop the purchase of",
};

/** What an item asks, with its units: `replace 4 units`, `get a permit for 1 unit`. */
export function actionOn(action: RemediationItem["action"], units: number): string {
  return `${PHRASES[action] ?? action.replaceAll("-", " ")} ${count(units, "unit")}`;
}
