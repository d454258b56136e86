import { type Kind, type Kinds, NO_KIND } from "./kinds.ts";
import type { AssetField } from "./model/asset.ts";
import { addAmounts, measureOf, trafficOf } from "./model/measure.ts";
import { OUTCOMES } from "./model/outcome.ts";
import { addPresence } from "./model/presence-tally.ts";
import { addRegion } from "./model/region-tally.ts";
import type { RowBatch } from "./model/row.ts";
import type { LoadedPack } from "./model/rule-pack.ts";
import { addSite, noSites, type SiteNames, type SiteSet, siteName, sitesIn } from "./model/site-set.ts";
import { addAsset, type Tally } from "./model/tally.ts";
import type { OwnField, PlainColumn, PlainRows } from "./normalize/index.ts";
import { createOwnColumn, createSiteColumn, type ToNumber } from "./own-columns.ts";
import { addToPlan, overall, settle } from "./settle.ts";
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

/** What is summed up of each kind. */
const SUMS = ["assets", "units", "traffic", "unitsWithoutTraffic", "unitsWithoutSite"] as const;

type Sum = (typeof SUMS)[number];

/** Sums by number of the kind. */
type Sums = Readonly<Record<Sum, Float64Array>>;

const FIRST_KINDS = 256;

interface RegionSums {
  readonly name: string | undefined;
  readonly sites: SiteSet;
  readonly assets: Int32Array;
}

/** No site; no traffic. */
const NONE = -1;

/** Counts the records of one table. `fields` are those of which it is counted how often they are filled. */
export function createKindCounts(
  rows: PlainRows,
  kinds: Pick<Kinds, "at">,
  packs: readonly LoadedPack[],
  fields: readonly AssetField[],
  { siteNames, units: unitTally }: Pick<Tally, "siteNames" | "units">,
): KindCounts {
  const own = ownFacts(rows, siteNames);
  const serials = rows.own("serialNumber");
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
      for (const [number, kind] of counted.entries())
        if (kind !== undefined) settleKind(tally, { ...kind, ...sumsOf(sums, number) }, told);
      for (const { name, assets, sites } of own.regions)
        OUTCOMES.forEach((outcome, index) => {
          const weight = { assets: assets[index] ?? 0, units: 0, sites };
          if (weight.assets > 0) addRegion(tally.regions, name, outcome, weight);
        });
    },
  };

  function* namesOf(sites: SiteSet): Iterable<string> {
    for (const site of sitesIn(sites)) yield siteName(siteNames, site);
  }

  function settleKind(tally: Tally, sum: KindSums, told: Set<SiteSet>): void {
    const { asset, identity, judgement, findings } = sum.kind;
    const { assets, units, sites } = sum;
    const weight = { assets, units, sites };
    for (const measure of judgement.measures)
      addAmounts(measureOf(tally.measures, measure.key), measure, {
        ...sum,
        sites: told.has(sites) ? [] : namesOf(sites),
      });
    told.add(sites);
    const outcome = settle(tally, judgement, findings, packs, weight);
    addToPlan(tally, findings, sum.families ?? familyOf(sum), weight);
    addAsset(tally, asset, identity, outcome, fields, weight);
    addPresence(tally.presence, identity, judgement.function?.domain, weight);
  }
}

function sumsFor(kinds: number, before: Sums | undefined): Sums {
  const sums = Object.fromEntries(SUMS.map((sum) => [sum, new Float64Array(kinds)])) as Record<Sum, Float64Array>;
  if (before !== undefined) for (const sum of SUMS) sums[sum].set(before[sum]);
  return sums;
}

function add(sum: Float64Array, number: number, amount: number): void {
  sum[number] = (sum[number] as number) + amount; // there is room
}

/** One kind and all that was counted of it. */
type KindSums = Counted & Readonly<Record<Sum, number>>;

function sumsOf(sums: Sums, number: number): Record<Sum, number> {
  return Object.fromEntries(SUMS.map((sum) => [sum, sums[sum][number] ?? 0])) as Record<Sum, number>;
}

/** Kinds with the same key add their sites to the same lists: of a maker, of an item of the plan, of a measure. */
function siteKey({ identity, judgement, findings }: Kind): string {
  const plan = findings.map(({ pack, rule, outcome, deadline }) => [pack, rule, outcome, deadline]);
  const measures = judgement.measures.map(({ key, counted }) => [key, counted]);
  return JSON.stringify([identity.vendor, plan, plan.length > 0 ? judgement.function?.id : undefined, measures]);
}

/** What all assets of a kind are called in the plan. */
function familyOf({ kind: { asset, identity }, units }: KindSums): readonly (readonly [string, number])[] {
  const family = identity.family ?? asset.model;
  return family === undefined ? [] : [[family, units]];
}

/** The facts that are each record's own, by row of the batch that was read last. */
interface OwnFacts {
  units: Float64Array;
  /** In millionths. */
  traffic: Float64Array;
  sites: Float64Array;
  /** Places in `regions`. */
  places: Float64Array;
  readonly regions: readonly RegionSums[];
  /** The model of a record, where it is each record's own. */
  readonly model: (batch: RowBatch, row: number) => string | undefined;
  readonly hasModels: boolean;
  read(batch: RowBatch, kindOf: Int32Array): void;
}

function ownFacts(rows: PlainRows, names: SiteNames): OwnFacts {
  const regions: RegionSums[] = [];
  const placed = new Map<string | undefined, number>();
  const place = (name: string | undefined): number => {
    const known = placed.get(name);
    if (known !== undefined) return known;
    placed.set(name, regions.length);
    return regions.push({ name, sites: noSites(), assets: new Int32Array(OUTCOMES.length) }) - 1;
  };
  const column = (field: OwnField, toNumber: ToNumber) => {
    const plain = rows.own(field);
    return plain && createOwnColumn(plain, toNumber);
  };
  const quantities = column("quantity", Number);
  const weights = column("trafficWeight", (value) => (Number(value) > 0 ? trafficOf(Number(value)) : NONE));
  const site = rows.own("site");
  const sites = site && createSiteColumn(site, names, NONE);
  const places = column("region", (value) => place(value === undefined ? undefined : String(value)));
  if (places === undefined) place(undefined);

  function widen(rows: number): void {
    own.units = new Float64Array(rows).fill(1);
    own.traffic = new Float64Array(rows).fill(NONE);
    own.sites = new Float64Array(rows).fill(NONE);
    own.places = new Float64Array(rows);
  }

  const models = rows.columns.find(({ field }) => field === "model");
  const own: OwnFacts = {
    units: new Float64Array(0),
    traffic: new Float64Array(0),
    sites: new Float64Array(0),
    places: new Float64Array(0),
    regions,
    model: models === undefined ? () => undefined : modelReader(models),
    hasModels: models !== undefined,
    read(batch, kindOf) {
      if (batch.length > own.units.length) widen(batch.length);
      quantities?.read(batch, kindOf, own.units);
      weights?.read(batch, kindOf, own.traffic);
      sites?.read(batch, kindOf, own.sites);
      places?.read(batch, kindOf, own.places);
    },
  };
  return own;
}

/** Reads models, each text once where it repeats. */
function modelReader({ column, read }: PlainColumn): OwnFacts["model"] {
  const byCode: (string | undefined)[] = [];
  return (batch, row) => {
    const code = batch.codes?.(column)[row] ?? -1;
    const known = code < 0 ? undefined : byCode[code];
    if (known !== undefined) return known;
    const { value } = read(batch.cell(row, column));
    const model = typeof value === "string" ? value : undefined;
    if (code >= 0) byCode[code] = model;
    return model;
  };
}
