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
 * Per maker and signal the strongest evidence counts once. With 8 points a maker is confirmed, with 3 probable when one
 * signal is medium or better; below it is possible. A maker whose every fact is recalled and not read stays possible.
 *
 * Weak shapes of numbers and words of many meanings only support: an article number of twelve digits names nobody.
 * The type of the element that holds a unit makes its maker a possible one at most: others' units stand under it too.
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
  "family-word",
  "element-type",
];

/** Features that know no more than how a model is called. */
const LOOKS: readonly string[] = ["model-family", "family-word", "element-type"];

/** Features that read the same thing twice count once: the brand word of a family, two readings of one serial number. */
const SAME_SIGNAL: Readonly<Record<string, string>> = {
  "brand-word": "model-family",
  "family-word": "model-family",
  "pon-id": "serial-layout",
  "optics-name": "vendor-cell",
};

/** What the row says beside evidence about makers in the catalogue. */
export interface RowContext {
  /** The vendor cell names somebody whom the catalogue does not know. */
  readonly unlisted: string | undefined;
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
  /** More than that, and more than the type of the element that holds the unit. */
  readonly ofUnit: boolean;
  /** Nothing but the look of a model name. */
  readonly onlyLooks: boolean;
}

const NOBODY: Verdict = { vendor: undefined, confidence: "unknown", rival: undefined };

/** Weighs all evidence of one row. Pure: the order of the evidence does not matter. */
export function weigh(evidence: readonly Evidence[], context: RowContext): Verdict {
  const tallies = tally(evidence, context.trust).filter(
    (one) => one.points > 0 && one.best > one.against && one.speaks,
  );
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
  if (!lead.read || !lead.ofUnit || lead.best < POINTS.medium || lead.points < PROBABLE_FROM) return "possible";
  return lead.points >= CONFIRMED_FROM ? "confirmed" : "probable";
}

function besideStranger(lead: Tally, confidence: Confidence, stranger: string): Verdict {
  if (lead.best >= POINTS.strong) return { vendor: lead.vendor, confidence: "conflicting", rival: stranger };
  return confidence === "possible" ? NOBODY : { vendor: lead.vendor, confidence: "possible", rival: stranger };
}

function byWeight(a: Tally, b: Tally): number {
  return b.best - a.best || b.points - a.points || a.trust - b.trust || (a.vendor < b.vendor ? -1 : 1);
}

function tally(evidence: readonly Evidence[], trust: readonly string[]): Tally[] {
  const vendors = [...new Set(evidence.map((one) => one.vendor))];
  return vendors.map((vendor) => {
    const own = evidence.filter((one) => one.vendor === vendor);
    return tallyOne(vendor, own, trust);
  });
}

function tallyOne(vendor: string, own: readonly Evidence[], trust: readonly string[]): Tally {
  const mine = own.filter((one) => one.side === "for" && POINTS[one.strength] > 0);
  const best = Math.max(0, ...mine.map((one) => POINTS[one.strength]));
  const leading = mine.filter((one) => POINTS[one.strength] === best);
  return {
    vendor,
    best,
    points: sumOfSignals(mine),
    against: Math.max(0, ...own.filter((one) => one.side === "against").map((one) => POINTS[one.strength])),
    trust: Math.min(...leading.map((one) => trust.indexOf(one.feature))),
    read: mine.some((one) => one.grade === "read"),
    speaks: mine.some(speaks),
    ofUnit: mine.some((one) => speaks(one) && one.feature !== "element-type"),
    onlyLooks: mine.every((one) => LOOKS.includes(one.feature)),
  };
}

function speaks({ feature, strength }: Evidence): boolean {
  return POINTS[strength] >= POINTS.medium || !SUPPORT_ONLY.includes(feature);
}

function sumOfSignals(mine: readonly Evidence[]): number {
  const best = new Map<string, number>();
  for (const one of mine) {
    const signal = SAME_SIGNAL[one.feature] ?? one.feature;
    best.set(signal, Math.max(best.get(signal) ?? 0, POINTS[one.strength]));
  }
  return [...best.values()].reduce((sum, points) => sum + points, 0);
}
