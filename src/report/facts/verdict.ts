import type { PackInfo, PackResult, ScanResult } from "../../model/scan-result.ts";
import { capital, count, formatNumber } from "../format.ts";
import { forceSentence } from "./force-words.ts";
import { notJudgedPart } from "./not-judged.ts";
import { assetTotal, waivedTotal } from "./totals.ts";

/** A pack beside what was found for it. */
export interface JudgedPack {
  readonly info: PackInfo;
  readonly result: PackResult;
  /** Titles of the limits on the whole network that are exceeded. */
  readonly exceeded: readonly string[];
  /** What the force of its rules means, in one sentence. */
  readonly force: string;
}

/** The packs of a result in order of application, each with its counts. */
export function judgedPacks(result: ScanResult): JudgedPack[] {
  return result.packs.flatMap((info) => {
    const found = result.results.find((one) => one.pack === info.id);
    const shares = result.shares.filter((share) => share.pack === info.id && share.outcome === "fail");
    const exceeded = shares.map((share) => share.title);
    return found ? [{ info, result: found, exceeded, force: forceSentence(info, result) }] : [];
  });
}

/** The verdict of one pack in one sentence, without its title and force. */
export function verdictSentence({ result, exceeded }: JudgedPack): string {
  const { fail, due, review, unknown } = result.counts.assets;
  const total = assetTotal(result.counts);
  const open = openPart(review, unknown);
  if (result.verdict === "nothing-to-check")
    return `No rule of this pack speaks about any of ${count(total, "asset")}: nothing was checked.`;
  if (result.verdict === "does-not-meet")
    return `${brokenPart(fail, total, exceeded.length)}${open ? `; ${open}` : ""}.`;
  if (result.verdict === "cannot-be-concluded")
    return `No breach is established, but ${open || "too little could be assessed"}.`;
  const later = due > 0 ? `; ${count(due, "asset")} will become a breach on a later day unless acted on` : "";
  const unjudged = notJudgedPart(result.counts);
  const aside = unjudged === undefined ? "" : `; ${unjudged}`;
  return `None of ${count(total, "asset")} breaks a rule that is in force${later}${waivedPart(waivedTotal(result.counts))}${aside}.`;
}

function brokenPart(fail: number, total: number, exceeded: number): string {
  const limits = `${count(exceeded, "limit")} on the whole network ${exceeded === 1 ? "is" : "are"} exceeded`;
  if (fail === 0) return exceeded > 0 ? capital(limits) : "A requirement on the network as a whole is not met";
  const assets = `${formatNumber(fail)} of ${count(total, "asset")} ${fail === 1 ? "breaks" : "break"} a rule that is in force`;
  return exceeded > 0 ? `${assets}, and ${limits}` : assets;
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
