import { daysBetween } from "../../model/iso-date.ts";
import type { ScanResult, WaiverUse } from "../../model/scan-result.ts";
import { clip, escapeTerminal } from "../escape/terminal.ts";
import { count, formatNumber } from "../format.ts";
import { indented } from "./lines.ts";
import type { Paint } from "./paint.ts";

const SHOWN = 10;
const ENDING_WITHIN_DAYS = 30;

/** Waivers: those that a person should act on first, then those in force; and how many corrections were applied. */
export function exceptionLines({ waivers, corrections, asOf }: ScanResult, paint: Paint, width: number): string[] {
  const entries = waivers.entries ?? [];
  const told = [
    ...entries.flatMap((use) => troubleText(use, asOf) ?? []),
    ...entries.flatMap((use) => inForce(use, asOf, width)),
  ];
  const assets = (corrections ?? []).reduce((sum, use) => sum + use.assets, 0);
  const corrected = assets === 0 ? [] : [`The maker of ${count(assets, "asset")} is named by your corrections`];
  const lines = [...told.slice(0, SHOWN), ...corrected].flatMap((line) => indented(line, 2, width));
  if (lines.length === 0) return [];
  const more = told.length > SHOWN ? [`  and ${formatNumber(told.length - SHOWN)} more`] : [];
  return [paint.bold("Exceptions and corrections"), ...lines, ...more];
}

function troubleText(use: WaiverUse, asOf: string): string | undefined {
  const { waiver, state, findings, exceeded } = use;
  const name = nameOf(use);
  const days = daysBetween(asOf, waiver.expires);
  if (state === "expired") return `${name} expired on ${waiver.expires}: ${count(findings, "finding")} back`;
  if (waiver.granted > asOf) return `${name} holds only from ${waiver.granted}`;
  if (exceeded !== undefined) {
    const most = exceeded.findings === 1 ? "a finding has" : `${count(exceeded.findings, "finding")} have up to`;
    return `${name} covers ${count(waiver.units ?? 0, "unit")}, and ${most} ${formatNumber(exceeded.mostUnits)}: not covered`;
  }
  if (days <= ENDING_WITHIN_DAYS)
    return `${name} ends on ${waiver.expires}, in ${days} days${findings > 0 ? `: ${waiver.text}` : ""}`;
  return state === "unused" ? `${name} matches nothing` : undefined;
}

/** One line, whatever it says: there may be many, and the page has them in full. */
function inForce({ waiver, state, findings }: WaiverUse, asOf: string, width: number): string[] {
  if (state !== "used" || daysBetween(asOf, waiver.expires) <= ENDING_WITHIN_DAYS) return [];
  const text = `Waiver ${waiver.id}, until ${waiver.expires}, ${count(findings, "finding")}: ${waiver.text}`;
  return [clip(escapeTerminal(text), width - 2)];
}

function nameOf({ waiver }: WaiverUse): string {
  return `Waiver ${waiver.id} (${waiver.ticket}, approved by ${waiver.approver})`;
}
