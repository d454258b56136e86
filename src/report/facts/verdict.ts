import type { PackInfo, PackResult, ScanResult } from "../../model/scan-result.ts";
import { count, formatNumber } from "../format.ts";
import { assetTotal, waivedTotal } from "./totals.ts";

/** A pack beside what was found for it. */
export interface JudgedPack {
  readonly info: PackInfo;
  readonly result: PackResult;
}

/** The packs of a result in order of application, each with its counts. */
export function judgedPacks(result: ScanResult): JudgedPack[] {
  return result.packs.flatMap((info) => {
    const found = result.results.find((one) => one.pack === info.id);
    return found ? [{ info, result: found }] : [];
  });
}

/** The verdict of one pack in one sentence, without its title and force. */
export function verdictSentence({ result }: JudgedPack): string {
  const { fail, due, review, unknown } = result.counts.assets;
  const total = assetTotal(result.counts);
  const open = openPart(review, unknown);
  if (result.verdict === "nothing-to-check")
    return `No rule of this pack speaks about any of ${count(total, "asset")}: nothing was checked.`;
  if (result.verdict === "does-not-meet") return `${brokenPart(fail, total)}${open ? `; ${open}` : ""}.`;
  if (result.verdict === "cannot-be-concluded")
    return `No breach is established, but ${open || "too little could be assessed"}.`;
  const later = due > 0 ? `; ${count(due, "asset")} will become a breach on a later day unless acted on` : "";
  return `None of ${count(total, "asset")} breaks a rule that is in force${later}${waivedPart(waivedTotal(result.counts))}.`;
}

function brokenPart(fail: number, total: number): string {
  if (fail === 0) return "A requirement on the network as a whole is not met";
  return `${formatNumber(fail)} of ${count(total, "asset")} ${fail === 1 ? "breaks" : "break"} a rule that is in force`;
}

function openPart(review: number, unknown: number): string {
  const parts = [];
  if (review > 0) parts.push(`${formatNumber(review)} ${review === 1 ? "needs" : "need"} a person's decision`);
  if (unknown > 0) parts.push(`${formatNumber(unknown)} could not be assessed`);
  return parts.join(" and ");
}

function waivedPart(waived: number): string {
  return waived > 0 ? ` (${formatNumber(waived)} accepted by waiver)` : "";
}
