import { z } from "zod";
import { isNamed } from "../../model/identity.ts";
import { type Counted, type MeasureSums, type MeasureTotal, TRAFFIC_SCALE, wholeOf } from "../../model/measure.ts";
import { type CheckContext, defineCheck, type WholeVerdict } from "../define-check.ts";
import { barredWords, makerNames, percent } from "../option-words.ts";
import type { Subject } from "../subject.ts";
import { type BarredVendors, barredReads, barredVendorsSchema, barredVerdict } from "./vendor-barred.ts";

const AS_SHARE = "a share is written from 0 to 1, such as 0.35 for 35 %";

const optionsSchema = barredVendorsSchema.extend({
  /** What is counted: units of equipment, sites with at least one unit, or traffic carried. */
  unit: z.enum(["elements", "sites", "traffic"]),
  /** Largest allowed share, 0 to 1. */
  max: z.number().min(0, AS_SHARE).max(1, AS_SHARE),
});
type Options = z.infer<typeof optionsSchema>;

const UNIT_WORDS = {
  elements: "the units of equipment",
  sites: "the sites, counting those with at least one such unit,",
  traffic: "the traffic",
} as const;

/** The share of the named vendors in what the rule's scope covers may not exceed a limit. */
export const shareCap = defineCheck({
  id: "share-cap",
  title: "At most a share of named vendors",
  options: optionsSchema,
  words: (options, nameOf) =>
    `At most ${percent(options.max)} of ${UNIT_WORDS[options.unit]} may be of ${barredWords(options, nameOf)}.`,
  needsMaker: false,
  reads: barredReads,
  measure: (options, context) => (subject, sure) => counted(options, context, subject, sure),
  whole: (options, context) => {
    const makers = makerNames(options.vendors, (id) => context.vendors.get(id)?.name ?? id);
    return (total) => judgeShare(options, makers, total);
  },
});

function counted(options: BarredVendors, context: CheckContext, subject: Subject, sure: boolean): Counted {
  if (!isNamed(subject.identity)) return "undetermined";
  const verdict = barredVerdict(options, context, subject);
  if (verdict.is === "clear") return sure ? "denominator-only" : "maybe-denominator";
  return verdict.is === "broken" && sure ? "numerator" : "undetermined";
}

/**
 * Fails only when the share is too high even if everything undetermined were of other makers; passes only when it is low
 * enough even if everything undetermined were of the named ones. Units without a site may each stand at a site of its own or
 * at any other, as is worse; those that are surely of other makers put no site into the share. Where it is not known how many units a record is about,
 * as of a return, nothing can be concluded.
 */
function judgeShare({ unit, max }: Options, makers: string, total: MeasureTotal): WholeVerdict {
  const sums = sumsOf(unit, total);
  const { numerator, denominator, maybe, undetermined } = sums;
  const { numerator: named, undetermined: perhaps } = unit === "sites" ? total.withoutSite : NONE;
  const floating = unit === "sites" ? wholeOf(total.withoutSite) : 0;
  const uncounted = wholeOf(total.uncounted);
  const worst = numerator + undetermined + named + perhaps;
  const least = ratio(numerator, denominator + maybe + undetermined + floating - named);
  const most = ratio(worst, Math.max(worst, denominator + undetermined));
  const share = {
    unit,
    numerator,
    denominator,
    undetermined: undetermined + maybe + floating + uncounted,
    cap: max,
    headroom: headroom(sums, max, unit),
  };
  const args = {
    makers,
    unit,
    numerator,
    denominator,
    undetermined: share.undetermined,
    cap: max,
    share: ratio(numerator, denominator),
    ...(floating > 0 && { withoutSite: floating }),
  };
  const exceeded: WholeVerdict = { is: "broken", message: { id: "share-exceeded", args }, share };
  const open: WholeVerdict = { ...exceeded, is: "unclear", message: { id: "share-undetermined", args } };
  if (mayBeNamed(total.units) + mayBeNamed(total.uncounted) === 0)
    return { ...exceeded, is: wholeOf(total.units) + uncounted === 0 ? "not-applicable" : "clear" };
  if (uncounted > 0 || isUnbounded(unit, total)) return open;
  if (least > max) return exceeded;
  return most <= max ? { ...exceeded, is: "clear" } : open;
}

const NONE: MeasureSums = { numerator: 0, denominator: 0, maybe: 0, undetermined: 0 };

function mayBeNamed({ numerator, undetermined }: MeasureSums): number {
  return numerator + undetermined;
}

/** Units without a traffic weight may carry any traffic: nothing can be concluded while there are some. */
function isUnbounded(unit: Options["unit"], total: MeasureTotal): boolean {
  return unit === "traffic" && total.unitsWithoutTraffic > 0;
}

/** Sums in the unit that is asked. A unit without a site is in none: it may stand at a site of its own or at any other. */
function sumsOf(unit: Options["unit"], total: MeasureTotal): MeasureSums {
  if (unit === "elements") return total.units;
  if (unit === "traffic") return inWholes(total.traffic);
  const sums = { numerator: 0, denominator: 0, maybe: 0, undetermined: 0 };
  for (const kind of total.sites.values()) {
    if (kind === "undetermined") sums.undetermined += 1;
    else if (kind === "maybe-denominator") sums.maybe += 1;
    else sums.denominator += 1;
    if (kind === "numerator") sums.numerator += 1;
  }
  return sums;
}

function inWholes({ numerator, denominator, maybe, undetermined }: MeasureSums): MeasureSums {
  return {
    numerator: numerator / TRAFFIC_SCALE,
    denominator: denominator / TRAFFIC_SCALE,
    maybe: maybe / TRAFFIC_SCALE,
    undetermined: undetermined / TRAFFIC_SCALE,
  };
}

/** What may still be exchanged for equipment of the named vendors, the total being the same; negative: what must go. */
function headroom({ numerator, denominator }: MeasureSums, max: number, unit: Options["unit"]): number {
  const room = max * denominator - numerator;
  return unit === "traffic" ? Number(room.toFixed(6)) : Math.floor(room + 1e-9);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
