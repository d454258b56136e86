export type Counted = "numerator" | "denominator-only" | "maybe-denominator" | "undetermined";

/** Sums of one unit; `denominator` includes the numerator and neither of the other two. */
export interface MeasureSums {
  numerator: number;
  denominator: number;
  maybe: number;
  undetermined: number;
}

/**
 * What one asset adds to a measure of the whole, such as a share of sites. `key` is `pack/rule` (and a segment, when the
 * rule measures several). numerator: in both parts · denominator-only: of a maker that does not count · maybe-denominator: of
 * such a maker, but perhaps outside the measure · undetermined: may be in both parts or in neither.
 */
export interface Measure {
  readonly key: string;
  readonly counted: Counted;
  readonly units: number;
  readonly traffic: number;
  readonly site: string | undefined;
  readonly vendor: string | undefined;
}

/** Sums of one measure. Sites are kept by name: a site with one unit in the numerator is in the numerator. */
export interface MeasureTotal {
  readonly units: MeasureSums;
  /** In millionths, so that the sum is exact whatever the order of the rows. */
  readonly traffic: MeasureSums;
  readonly sites: Map<string, Counted>;
  readonly vendors: Map<string, number>;
  /** Units that no site is named for, which may stand at any. */
  readonly withoutSite: MeasureSums;
  unitsWithoutTraffic: number;
  /** Records of which it is not known how many units they are about, by the part in which they would count. */
  readonly uncounted: MeasureSums;
}

/** Millionths of traffic in one. */
export const TRAFFIC_SCALE = 1_000_000;

const SITE_RANK = { "maybe-denominator": 0, "denominator-only": 1, undetermined: 2, numerator: 3 } as const;

/** A measure of nothing yet. */
export function emptyMeasure(): MeasureTotal {
  const none = (): MeasureSums => ({ numerator: 0, denominator: 0, maybe: 0, undetermined: 0 });
  return {
    units: none(),
    traffic: none(),
    sites: new Map(),
    vendors: new Map(),
    withoutSite: none(),
    unitsWithoutTraffic: 0,
    uncounted: none(),
  };
}

/** Sums over assets that count alike. */
export interface Amounts {
  readonly units: number;
  /** In millionths. */
  readonly traffic: number;
  readonly unitsWithoutTraffic: number;
  readonly unitsWithoutSite: number;
  readonly sites: Iterable<string>;
}

/** Adds what one asset contributes. */
export function addMeasure(total: MeasureTotal, measure: Measure): void {
  const { units, site, counted } = measure;
  if (units === 0) {
    addPart(total.uncounted, counted, 1);
    return;
  }
  addAmounts(total, measure, {
    units,
    traffic: trafficOf(measure.traffic),
    unitsWithoutTraffic: measure.traffic > 0 ? 0 : units,
    unitsWithoutSite: site === undefined ? units : 0,
    sites: site === undefined ? [] : [site],
  });
}

/** Traffic in millionths; none where the weight is not positive. */
export function trafficOf(weight: number): number {
  return weight > 0 ? Math.round(weight * TRAFFIC_SCALE) : 0;
}

/** Adds what assets that count alike contribute together. */
export function addAmounts(
  total: MeasureTotal,
  { counted, vendor }: Pick<Measure, "counted" | "vendor">,
  amounts: Amounts,
): void {
  addPart(total.units, counted, amounts.units);
  addPart(total.traffic, counted, amounts.traffic);
  total.unitsWithoutTraffic += amounts.unitsWithoutTraffic;
  addPart(total.withoutSite, counted, amounts.unitsWithoutSite);
  for (const site of amounts.sites) addSite(total.sites, site, counted);
  if (vendor !== undefined) total.vendors.set(vendor, (total.vendors.get(vendor) ?? 0) + amounts.units);
}

/** Adds what one asset contributes to each of the measures it counts in. */
export function addMeasures(totals: Map<string, MeasureTotal>, measures: readonly Measure[]): void {
  for (const measure of measures) addMeasure(measureOf(totals, measure.key), measure);
}

/** The sums of one measure, begun when they are asked for first. */
export function measureOf(totals: Map<string, MeasureTotal>, key: string): MeasureTotal {
  const total = totals.get(key) ?? emptyMeasure();
  totals.set(key, total);
  return total;
}

/** Adds the sums of another part of the same inventory. */
export function mergeMeasure(total: MeasureTotal, other: MeasureTotal): void {
  for (const side of ["units", "traffic", "withoutSite", "uncounted"] as const) {
    total[side].numerator += other[side].numerator;
    total[side].denominator += other[side].denominator;
    total[side].maybe += other[side].maybe;
    total[side].undetermined += other[side].undetermined;
  }
  for (const [site, counted] of other.sites) addSite(total.sites, site, counted);
  for (const [vendor, units] of other.vendors) total.vendors.set(vendor, (total.vendors.get(vendor) ?? 0) + units);
  total.unitsWithoutTraffic += other.unitsWithoutTraffic;
}

/** All that was counted. */
export function wholeOf({ denominator, maybe, undetermined }: MeasureSums): number {
  return denominator + maybe + undetermined;
}

function addPart(part: MeasureSums, counted: Counted, amount: number): void {
  if (counted === "undetermined") part.undetermined += amount;
  else if (counted === "maybe-denominator") part.maybe += amount;
  else part.denominator += amount;
  if (counted === "numerator") part.numerator += amount;
}

function addSite(sites: MeasureTotal["sites"], site: string, counted: Counted): void {
  const before = sites.get(site);
  if (before === undefined || SITE_RANK[counted] > SITE_RANK[before]) sites.set(site, counted);
}
