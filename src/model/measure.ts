/**
 * What one asset adds to a measure of the whole, such as a share of sites. `key` is `pack/rule` (and a segment, when the
 * rule measures several). An asset whose maker or function is not known is `undetermined`: it is in neither part.
 */
export interface Measure {
  readonly key: string;
  readonly counted: "numerator" | "denominator-only" | "undetermined";
  readonly units: number;
  readonly traffic: number;
  readonly site: string | undefined;
  readonly vendor: string | undefined;
}

/** Sums of one measure. Sites are kept by name: a site with one counted unit is in the numerator. */
export interface MeasureTotal {
  readonly units: { numerator: number; denominator: number; undetermined: number };
  readonly traffic: { numerator: number; denominator: number; undetermined: number };
  readonly sites: Map<string, Measure["counted"]>;
  readonly vendors: Map<string, number>;
  unitsWithoutSite: number;
  unitsWithoutTraffic: number;
}

const SITE_RANK = { undetermined: 0, "denominator-only": 1, numerator: 2 } as const;

/** A measure of nothing yet. */
export function emptyMeasure(): MeasureTotal {
  const none = () => ({ numerator: 0, denominator: 0, undetermined: 0 });
  return { units: none(), traffic: none(), sites: new Map(), vendors: new Map(), unitsWithoutSite: 0, unitsWithoutTraffic: 0 };
}

/** Adds what one asset contributes. */
export function addMeasure(total: MeasureTotal, measure: Measure): void {
  addPart(total.units, measure.counted, measure.units);
  if (measure.traffic > 0) addPart(total.traffic, measure.counted, measure.traffic);
  else total.unitsWithoutTraffic += measure.units;
  if (measure.site === undefined) total.unitsWithoutSite += measure.units;
  else addSite(total.sites, measure.site, measure.counted);
  if (measure.vendor !== undefined) total.vendors.set(measure.vendor, (total.vendors.get(measure.vendor) ?? 0) + measure.units);
}

/** Adds the sums of another part of the same inventory. */
export function mergeMeasure(total: MeasureTotal, other: MeasureTotal): void {
  for (const side of ["units", "traffic"] as const) {
    total[side].numerator += other[side].numerator;
    total[side].denominator += other[side].denominator;
    total[side].undetermined += other[side].undetermined;
  }
  for (const [site, counted] of other.sites) addSite(total.sites, site, counted);
  for (const [vendor, units] of other.vendors) total.vendors.set(vendor, (total.vendors.get(vendor) ?? 0) + units);
  total.unitsWithoutSite += other.unitsWithoutSite;
  total.unitsWithoutTraffic += other.unitsWithoutTraffic;
}

function addPart(part: MeasureTotal["units"], counted: Measure["counted"], amount: number): void {
  if (counted === "undetermined") part.undetermined += amount;
  else part.denominator += amount;
  if (counted === "numerator") part.numerator += amount;
}

function addSite(sites: MeasureTotal["sites"], site: string, counted: Measure["counted"]): void {
  const before = sites.get(site);
  if (before === undefined || SITE_RANK[counted] > SITE_RANK[before]) sites.set(site, counted);
}
