import { tablesOfFurtherUnits } from "../../model/further-units.ts";
import type { PackInfo } from "../../model/pack-info.ts";
import type { AcceptedByWaiver, PackResult } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { capital, count, formatNumber, list } from "../format.ts";
import { addressedSentence, forceSentence, forceTag } from "./force-words.ts";
import { notJudgedPart } from "./not-judged.ts";
import { assetTotal, waivedTotal } from "./totals.ts";

/** What may name equipment and was not judged. */
interface Unseen {
  /** Records that could not be read. */
  readonly unread: number;
  /** Tables with columns of further units. */
  readonly further: number;
}

const ALL_SEEN: Unseen = { unread: 0, further: 0 };

/** A pack beside what was found for it. */
export interface JudgedPack {
  readonly info: PackInfo;
  readonly result: PackResult;
  /** Titles of the limits on the whole network that are exceeded. */
  readonly exceeded: readonly string[];
  /** What the force of its rules means, in one sentence. */
  readonly force: string;
  /** The same, and whom it binds where something is broken or due. */
  readonly forceAndAddressees: string;
  /** The force in a few words. */
  readonly forceTag: string;
  readonly unseen: Unseen;
  /** True when a limit on the whole network could not be decided, and no waiver accepts that. */
  readonly isLimitOpen: boolean;
}

/** The packs of a result in order of application, each with its counts. */
export function judgedPacks(result: ScanResult): JudgedPack[] {
  return result.packs.flatMap((info) => {
    const found = result.results.find((one) => one.pack === info.id);
    const shares = result.shares.filter((share) => share.pack === info.id);
    const exceeded = shares.filter(({ outcome }) => outcome === "fail").map(({ title }) => title);
    const open = result.findings.byRule?.filter((rule) => rule.pack === info.id && rule.review + rule.unknown > 0);
    const isLimitOpen = shares.some(({ rule }) => open?.some((one) => one.rule === rule));
    const unseen = { unread: result.rows.rejected, further: tablesOfFurtherUnits(result) };
    if (found === undefined) return [];
    const [force, tag] = [forceSentence(info, result), forceTag(info, result)];
    const forceAndAddressees = `${force}${addressedSentence(info, result)}`;
    return [{ info, result: found, exceeded, force, forceAndAddressees, forceTag: tag, unseen, isLimitOpen }];
  });
}

/** The verdict of one pack in one sentence, without its title and force. */
export function verdictSentence({ result, exceeded, unseen, isLimitOpen }: JudgedPack): string {
  const { fail, due, review, unknown } = result.counts.assets;
  const total = assetTotal(result.counts);
  if (result.verdict === "nothing-to-check")
    return `No rule of this pack speaks about any of ${count(total, "asset")}: nothing was checked.`;
  if (result.verdict === "does-not-meet") {
    const open = openPart(review, unknown, ALL_SEEN);
    return `${brokenPart(fail, total, exceeded.length)}${open ? `; ${open}` : ""}.`;
  }
  const accepted = result.accepted && acceptedPart(result.accepted, total);
  const later = due > 0 ? `; ${count(due, "asset")} will become a breach on a later day unless acted on` : "";
  if (result.verdict === "cannot-be-concluded") {
    const other =
      result.accepted && result.accepted.breaches + result.accepted.limits > 0 ? "no other breach" : "no breach";
    const said = `${accepted === undefined ? "" : `${accepted}; `}${other} is established`;
    return `${capital(said)}, but ${openPart(review, unknown, unseen) || hiddenPart(due, isLimitOpen)}${later}.`;
  }
  const unjudged = notJudgedPart(result.counts);
  const aside = unjudged === undefined ? "" : `; ${unjudged}`;
  if (result.verdict === "accepted")
    return `${accepted ?? "What is broken is accepted by waiver"}; no other ${breaks(result.accepted) ? "does" : "breaks a rule that applies"}${later}${aside}.`;
  return `None of ${count(total, "asset")} breaks a rule that applies${later}${waivedPart(waivedTotal(result.counts))}${aside}.`;
}

function brokenPart(fail: number, total: number, exceeded: number): string {
  const limits = `${count(exceeded, "limit")} on the whole network ${exceeded === 1 ? "is" : "are"} exceeded`;
  if (fail === 0) return exceeded > 0 ? capital(limits) : "A requirement on the network as a whole is not met";
  const assets = `${formatNumber(fail)} of ${count(total, "asset")} ${fail === 1 ? "breaks" : "break"} a rule that applies`;
  return exceeded > 0 ? `${assets}, and ${limits}` : assets;
}

function openPart(review: number, unknown: number, { unread, further }: Unseen): string {
  const parts = [];
  if (review > 0) parts.push(`${formatNumber(review)} ${review === 1 ? "needs" : "need"} a person's decision`);
  if (unknown > 0) parts.push(`${formatNumber(unknown)} could not be assessed`);
  if (unread > 0) parts.push(`${count(unread, "record")} could not be read`);
  if (further > 0) parts.push(`${count(further, "table names", "tables name")} further equipment that was not judged`);
  return list(parts);
}

/** What is open where no asset counts as such: a limit, or a question on what is due in any case. */
function hiddenPart(due: number, isLimitOpen: boolean): string {
  if (isLimitOpen || due === 0) return "too little could be assessed";
  return `a person must decide whether ${due === 1 ? "one that is due is" : "some that are due are"} in breach already`;
}

/** True when assets break rules and nothing else is accepted, so that `no other does` can be said of them. */
function breaks(accepted: PackResult["accepted"]): boolean {
  return (
    accepted !== undefined &&
    accepted.breaches > 0 &&
    accepted.open + accepted.limits + (accepted.openLimits ?? 0) === 0
  );
}

/** `1 of 2 assets breaks a rule that applies and is accepted by waiver W-1`. */
function acceptedPart({ breaches, open, limits, openLimits = 0, waivers }: AcceptedByWaiver, total: number): string {
  const of = (value: number) => `${formatNumber(value)} of ${count(total, "asset")}`;
  const parts = [
    ...(breaches > 0 ? [`${of(breaches)} ${breaches === 1 ? "breaks" : "break"} a rule that applies`] : []),
    ...(limits > 0 ? [`${count(limits, "limit")} on the whole network ${limits === 1 ? "is" : "are"} exceeded`] : []),
    ...(open > 0 ? [`${breaches > 0 ? formatNumber(open) : of(open)} could not be decided`] : []),
    ...(openLimits > 0 ? [`${count(openLimits, "limit")} on the whole network could not be decided`] : []),
  ];
  const are = breaches + open + limits + openLimits === 1 ? "is" : "are";
  return `${list(parts)}${parts.length > 1 ? ", which" : " and"} ${are} accepted by ${waiverNames(waivers)}`;
}

/** More than so many are counted. */
const NAMED = 3;

function waiverNames(waivers: readonly string[]): string {
  if (waivers.length > NAMED) return count(waivers.length, "waiver");
  return `${waivers.length === 1 ? "waiver" : "waivers"} ${list(waivers)}`;
}

function waivedPart(waived: number): string {
  return waived > 0 ? ` (${formatNumber(waived)} accepted by waiver)` : "";
}
