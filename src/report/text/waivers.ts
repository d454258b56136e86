import { daysBetween } from "../../model/iso-date.ts";
import type { ScanResult, WaiverUse } from "../../model/scan-result.ts";
import { count, formatNumber } from "../format.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

const SHOWN = 10;
const ENDING_WITHIN_DAYS = 30;

/** Waivers that a person should know of: expired, ending soon, unused; and how many corrections were applied. */
export function exceptionLines({ waivers, corrections, asOf }: ScanResult, paint: Paint, width: number): string[] {
  const told = (waivers.entries ?? []).flatMap((use) => waiverText(use, asOf) ?? []);
  const assets = (corrections ?? []).reduce((sum, use) => sum + use.assets, 0);
  const corrected = assets === 0 ? [] : [`The maker of ${count(assets, "asset")} is named by your corrections`];
  const lines = [...told.slice(0, SHOWN), ...corrected].flatMap((line) => indented(line, 2, width));
  if (lines.length === 0) return [];
  const more = told.length > SHOWN ? [`  and ${formatNumber(told.length - SHOWN)} more`] : [];
  return [paint.bold("Exceptions and corrections"), ...lines, ...more];
}

function waiverText({ waiver, state, findings, exceeded }: WaiverUse, asOf: string): string | undefined {
  const name = `Waiver ${waiver.id} (${waiver.ticket}, approved by ${waiver.approver})`;
  const days = daysBetween(asOf, waiver.expires);
  if (state === "expired") return `${name} expired on ${waiver.expires}: ${count(findings, "finding")} back`;
  if (exceeded !== undefined) {
    const most = exceeded.findings === 1 ? "a finding has" : `${count(exceeded.findings, "finding")} have up to`;
    return `${name} covers ${count(waiver.units ?? 0, "unit")}, and ${most} ${formatNumber(exceeded.mostUnits)}: not covered`;
  }
  if (days <= ENDING_WITHIN_DAYS) return `${name} ends on ${waiver.expires}, in ${days} days`;
  return state === "unused" ? `${name} matches nothing` : undefined;
}
