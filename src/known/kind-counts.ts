import { addAmounts, type Measure, measureOf } from "../model/measure.ts";
import { OUTCOMES } from "../model/outcome.ts";
import { addRegion } from "../model/region-tally.ts";
import type { RowBatch } from "../model/row.ts";
import { addSite, noSites, type SiteSet, siteName, sitesIn } from "../model/site-set.ts";
import type { Tally } from "../model/tally.ts";
import type { PlainRows } from "../normalize/index.ts";
import type { Part } from "../order-judge.ts";
import { type Counting, overall, settleAssets } from "../settle.ts";
import { add, type Sum, sumsFor, sumsOf } from "./kind-sums.ts";
import { type Kind, type Kinds, NO_KIND } from "./kinds.ts";
import { NONE, ownFacts, type RegionSums } from "./own-facts.ts";
import { createUnitNoter } from "./unit-notes.ts";

/** Records of known kinds, counted batch by batch and settled together. */
export interface KindCounts {
  /** Counts the records of a batch under their kinds, given by number; those of `NO_KIND` are counted elsewhere. */
  add(batch: RowBatch, kindOf: Int32Array): void;
  /** Adds everything that was counted to a tally. */
  settle(tally: Tally): void;
}

/** What is counted of one kind beside its sums. */
interface Counted {
  readonly kind: Kind;
  /** Place of the outcome among `OUTCOMES`. */
  readonly outcome: number;
  /** One set for all kinds whose sites are put together in the end. */
  readonly sites: SiteSet;
  /** Units of each family or model, where the kind has findings and does not name one for all. */
  readonly families: Map<string, number> | undefined;
}

const FIRST_KINDS = 256;

/** Counts the records of one table. */
export function createKindCounts(
  rows: PlainRows,
  kinds: Pick<Kinds, "at">,
  counting: Counting & { readonly part: Part },
  { siteNames, units: unitTally }: Pick<Tally, "siteNames" | "units">,
): KindCounts {
  const own = ownFacts(rows, siteNames);
  const isJudged = counting.part !== "network"; // of a network beside an order its measures alone are counted
  const serials = isJudged ? rows.own("serialNumber") : undefined;
  const note = serials && createUnitNoter(serials, kinds, unitTally, siteNames);
  const siteSets = new Map<string, SiteSet>();
  const counted: (Counted | undefined)[] = [];
  let sums = sumsFor(FIRST_KINDS, undefined);

  function begin(number: number): Counted {
    const kind = kinds.at(number);
    const key = siteKey(kind);
    const sites = siteSets.get(key) ?? noSites();
    siteSets.set(key, sites);
    const outcome = OUTCOMES.indexOf(overall(kind.findings, kind.judgement).outcome);
    const differ = kind.findings.length > 0 && kind.identity.family === undefined && own.hasModels;
    const begun: Counted = { kind, outcome, sites, families: differ ? new Map() : undefined };
    counted[number] = begun;
    if (number >= sums.assets.length) sums = sumsFor(2 * number, sums);
    return begun;
  }

  function addRows(batch: RowBatch, kindOf: Int32Array): void {
    const { units: ownUnits, traffic: ownTraffic, sites, places, regions } = own;
    for (let row = 0; row < batch.length; row += 1) {
      const number = kindOf[row] as number; // within bounds, as below
      if (number === NO_KIND) continue;
      const kind = counted[number] ?? begin(number);
      const units = ownUnits[row] as number;
      const traffic = ownTraffic[row] as number;
      const site = sites[row] as number;
      const region = regions[places[row] as number] as RegionSums; // numbered when it was read
      add(sums.assets, number, 1);
      add(sums.units, number, units);
      if (traffic === NONE) add(sums.unitsWithoutTraffic, number, units);
      else add(sums.traffic, number, traffic);
      if (site === NONE) add(sums.unitsWithoutSite, number, units);
      else {
        addSite(kind.sites, site);
        addSite(region.sites, site);
      }
      region.assets[kind.outcome] = (region.assets[kind.outcome] as number) + 1;
      if (kind.families !== undefined) addFamily(kind.families, batch, row, units);
    }
  }

  function addFamily(families: Map<string, number>, batch: RowBatch, row: number, units: number): void {
    const model = own.model(batch, row);
    if (model !== undefined) families.set(model, (families.get(model) ?? 0) + units);
  }

  return {
    add(batch, kindOf) {
      own.read(batch, kindOf);
      addRows(batch, kindOf);
      note?.(batch, kindOf, own);
    },
    settle(tally) {
      const told = new Set<SiteSet>();
      for (const [number, kind] of counted.entries()) {
        if (kind === undefined) continue;
        const sum = { ...kind, ...sumsOf(sums, number) };
        settleMeasures(tally, sum, told);
        if (isJudged) settleKind(tally, sum);
      }
      if (isJudged) settleRegions(tally);
    },
  };

  function* namesOf(sites: SiteSet): Iterable<string> {
    for (const site of sitesIn(sites)) yield siteName(siteNames, site);
  }

  function settleMeasures({ measures, before }: Tally, sum: KindSums, told: Set<SiteSet>): void {
    const { judgement } = sum.kind;
    const add = (totals: Tally["measures"], measure: Measure) => {
      const sites = told.has(sum.sites) ? [] : namesOf(sum.sites);
      addAmounts(measureOf(totals, measure.key), measure, { ...sum, sites });
    };
    for (const measure of judgement.measures) add(measures, measure);
    for (const measure of judgement.before) add(before, measure);
    told.add(sum.sites);
  }

  function settleKind(tally: Tally, sum: KindSums): void {
    const { kind, families, assets, units, sites } = sum;
    settleAssets(tally, kind, counting, { assets, units, sites }, families);
  }

  function settleRegions(tally: Tally): void {
    for (const { name, assets, sites } of own.regions)
      OUTCOMES.forEach((outcome, index) => {
        const weight = { assets: assets[index] ?? 0, units: 0, sites };
        if (weight.assets > 0) addRegion(tally.regions, name, outcome, weight);
      });
  }
}

/** One kind and all that was counted of it. */
type KindSums = Counted & Readonly<Record<Sum, number>>;

/** Kinds with the same key add their sites to the same lists: of a maker, of an item of the plan, of a measure. */
function siteKey({ identity, judgement, findings }: Kind): string {
  const plan = findings.map((one) => [one.pack, one.rule, one.outcome, one.deadline, one.waiver !== undefined]);
  const measures = [judgement.measures, judgement.before].map((list) => list.map(({ key, counted }) => [key, counted]));
  return JSON.stringify([identity.vendor, plan, plan.length > 0 ? judgement.function?.id : undefined, measures]);
}
