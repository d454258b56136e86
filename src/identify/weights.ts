/**
 * How evidence becomes a verdict. The only place where signals are weighed.
 *
 * Strength   Points  Says
 * decisive     8     names the maker by itself
 * strong       4     names the maker unless contradicted
 * medium       2     needs one more signal
 * weak         1     supports; alone it makes a possible at most
 * component    0     maker of a part; never of the box
 *
 * Per maker and feature the strongest evidence counts once. With 8 points a maker is confirmed, with 3 probable when one
 * signal is medium or better; below it is possible. A maker whose every fact is recalled and not read stays possible.
 *
 * Weak shapes of numbers and words of many meanings only support: an article number of twelve digits names nobody.
 *
 * Contradiction: another maker that has a decisive or strong signal makes it conflicting. A look of a model name alone
 * does not contradict a decisive identifier. Weak signals do not stand against a medium one of another maker. A vendor cell with a name that the catalogue does not know is a maker or a
 * seller, nobody can tell: strong and decisive signals beside it conflict, lesser ones are left to the named stranger.
 */
import type { Evidence, Strength } from "../model/evidence.ts";
import type { Confidence } from "../model/identity.ts";

export const POINTS: Readonly<Record<Strength, number>> = { decisive: 8, strong: 4, medium: 2, weak: 1, component: 0 };
export const CONFIRMED_FROM = 8;
export const PROBABLE_FROM = 3;

/** Features whose weak evidence is the shape of a number or a word of many meanings: it supports, and says nothing alone. */
const SUPPORT_ONLY: readonly string[] = [
  "software",
  "part-number",
  "serial-layout",
  "mac-prefix",
  "supporting-name",
  "network-function",
];

/** What the row says beside evidence about makers in the catalogue. */
export interface RowContext {
  /** The vendor cell names somebody whom the catalogue does not know. */
  readonly unlisted: string | undefined;
  /** The row is a pluggable module. */
  readonly pluggable: boolean;
  /** Features, the most trusted first: of two makers with equal evidence the more trusted leads. */
  readonly trust: readonly string[];
}

export interface Verdict {
  readonly vendor: string | undefined;
  readonly confidence: Confidence;
  /** The other maker, or the name in the vendor cell, when signals disagree. */
  readonly rival: string | undefined;
}

interface Tally {
  readonly vendor: string;
  readonly points: number;
  readonly best: number;
  readonly against: number;
  /** Position in the order of trust of the best evidence. */
  readonly trust: number;
  /** Some fact was read in a source and not only recalled. */
  readonly read: boolean;
  /** More than what only supports. */
  readonly speaks: boolean;
  /** Nothing but the look of a model name. */
  readonly onlyLooks: boolean;
}

const NOBODY: Verdict = { vendor: undefined, confidence: "unknown", rival: undefined };

/** Weighs all evidence of one row. Pure: the order of the evidence does not matter. */
export function weigh(evidence: readonly Evidence[], context: RowContext): Verdict {
  const tallies = tally(evidence, context).filter((one) => one.points > 0 && one.best > one.against && one.speaks);
  const standing = tallies.filter(
    (one) => one.best >= POINTS.medium || !tallies.some((other) => other.best >= POINTS.medium),
  );
  const [lead, ...others] = standing.sort(byWeight);
  if (lead === undefined) return NOBODY;
  const rival = others.find((other) => contradicts(other, lead));
  if (rival !== undefined) return { vendor: lead.vendor, confidence: "conflicting", rival: rival.vendor };
  const confidence = confidenceOf(lead);
  return context.unlisted === undefined
    ? { vendor: lead.vendor, confidence, rival: undefined }
    : besideStranger(lead, confidence, context.unlisted);
}

function contradicts(other: Tally, lead: Tally): boolean {
  return other.best >= POINTS.strong && (lead.best < POINTS.decisive || !other.onlyLooks);
}

function confidenceOf(lead: Tally): Confidence {
  if (!lead.read || lead.best < POINTS.medium || lead.points < PROBABLE_FROM) return "possible";
  return lead.points >= CONFIRMED_FROM ? "confirmed" : "probable";
}

function besideStranger(lead: Tally, confidence: Confidence, stranger: string): Verdict {
  if (lead.best >= POINTS.strong) return { vendor: lead.vendor, confidence: "conflicting", rival: stranger };
  return confidence === "possible" ? NOBODY : { vendor: lead.vendor, confidence: "possible", rival: stranger };
}

function byWeight(a: Tally, b: Tally): number {
  return b.best - a.best || b.points - a.points || a.trust - b.trust || (a.vendor < b.vendor ? -1 : 1);
}

function tally(evidence: readonly Evidence[], context: RowContext): Tally[] {
  const vendors = [...new Set(evidence.map((one) => one.vendor))];
  const strongElsewhere = (vendor: string): boolean =>
    evidence.some(
      (one) =>
        one.vendor !== vendor &&
        one.side === "for" &&
        one.feature !== "mac-prefix" &&
        POINTS[one.strength] >= POINTS.strong,
    );
  return vendors.map((vendor) => {
    const own = evidence.filter((one) => one.vendor === vendor);
    return tallyOne(vendor, own, (one) => pointsOf(one, context, strongElsewhere), context.trust);
  });
}

/**
 * Facts of trade: a pluggable module is programmed with whatever serial number the other end wants to see; the name in a
 * module is not that of the box; the address of an interface names the maker of a card when the box names another.
 */
function pointsOf(one: Evidence, context: RowContext, strongElsewhere: (vendor: string) => boolean): number {
  if (one.feature === "pon-id" && context.pluggable) return POINTS.component;
  if (one.feature === "optics-name" && !context.pluggable) return POINTS.component;
  if (one.feature === "mac-prefix" && strongElsewhere(one.vendor)) return POINTS.component;
  return POINTS[one.strength];
}

function tallyOne(
  vendor: string,
  own: readonly Evidence[],
  points: (one: Evidence) => number,
  order: readonly string[],
): Tally {
  const byFeature = new Map<string, number>();
  let read = false;
  let against = 0;
  for (const one of own) {
    if (one.side === "against") against = Math.max(against, points(one));
    else {
      byFeature.set(one.feature, Math.max(byFeature.get(one.feature) ?? 0, points(one)));
      read ||= one.grade === "read" && points(one) > 0;
    }
  }
  const best = Math.max(0, ...byFeature.values());
  const sum = [...byFeature.values()].reduce((total, value) => total + value, 0);
  const trust = order.findIndex((feature) => byFeature.get(feature) === best);
  const counted = [...byFeature.keys()].filter((feature) => (byFeature.get(feature) ?? 0) > 0);
  const speaks = best >= POINTS.medium || counted.some((feature) => !SUPPORT_ONLY.includes(feature));
  return {
    vendor,
    points: sum,
    best,
    against,
    trust,
    read,
    speaks,
    onlyLooks: counted.every((feature) => feature === "model-family"),
  };
}
