import type { Kind } from "./kinds.ts";
import type { Asset, AssetField } from "./model/asset.ts";
import { addAmounts, measureOf, trafficOf } from "./model/measure.ts";
import { OUTCOMES } from "./model/outcome.ts";
import { addPresence } from "./model/presence-tally.ts";
import { addRegion } from "./model/region-tally.ts";
import type { RowBatch } from "./model/row.ts";
import type { LoadedPack } from "./model/rule.ts";
import { addSite, noSites, type SiteNames, type SiteSet, siteNumber, sitesIn } from "./model/site-set.ts";
import { addAsset, type Tally } from "./model/tally.ts";
import { isFiller } from "./model/twins.ts";
import { addUnit, factsOf, marksOf, tableNumber, type UnitTally } from "./model/unit-tally.ts";
import type { OwnField, PlainRows } from "./normalize/index.ts";
import { addToPlan, familiesOf, overall, settle } from "./settle.ts";

/** Records of known kinds, counted while they pass and settled together. */
export interface KindCounts {
  /** Counts a record under its kind; `asset` where the kind has findings and it was made. */
  add(kind: Kind, batch: RowBatch, row: number, asset: Asset | undefined): void;
  /** Adds everything that was counted to a tally. */
  settle(tally: Tally): void;
}

/** What is counted of one kind. */
interface Sums {
  readonly kind: Kind;
  /** Place of the outcome among `OUTCOMES`. */
  readonly outcome: number;
  assets: number;
  units: number;
  traffic: number;
  unitsWithoutTraffic: number;
  unitsWithoutSite: number;
  /** One set for all kinds whose sites are put together in the end. */
  readonly sites: SiteSet;
  /** Units of each. */
  readonly families: Map<string, number>;
}

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
  packs: readonly LoadedPack[],
  fields: readonly AssetField[],
  { siteNames, units: unitTally }: Pick<Tally, "siteNames" | "units">,
): KindCounts {
  const own = ownFacts(rows, siteNames);
  const note = unitNoter(rows, unitTally);
  const siteSets = new Map<string, SiteSet>();
  const sums: (Sums | undefined)[] = [];

  function begin(kind: Kind): Sums {
    const key = siteKey(kind);
    const sites = siteSets.get(key) ?? noSites();
    siteSets.set(key, sites);
    const outcome = OUTCOMES.indexOf(overall(kind.findings, kind.judgement).outcome);
    const none = { assets: 0, units: 0, traffic: 0, unitsWithoutTraffic: 0, unitsWithoutSite: 0 };
    const begun: Sums = { kind, outcome, ...none, sites, families: new Map() };
    sums[kind.number] = begun;
    return begun;
  }

  return {
    add(kind, batch, row, asset) {
      const sum = sums[kind.number] ?? begin(kind);
      const units = own.units(batch, row);
      const traffic = own.traffic(batch, row);
      const site = own.site(batch, row);
      const region = own.regions[own.region(batch, row)] as RegionSums; // numbered when it was read
      sum.assets += 1;
      sum.units += units;
      if (traffic === NONE) sum.unitsWithoutTraffic += units;
      else sum.traffic += traffic;
      if (site === NONE) sum.unitsWithoutSite += units;
      else {
        addSite(sum.sites, site);
        addSite(region.sites, site);
      }
      region.assets[sum.outcome] = (region.assets[sum.outcome] as number) + 1; // within bounds
      note?.(kind, batch, row, { site: site === NONE ? undefined : siteNames.names[site], units });
      if (asset === undefined) return;
      for (const [family, some] of familiesOf(asset, kind.identity))
        sum.families.set(family, (sum.families.get(family) ?? 0) + some);
    },
    settle(tally) {
      const told = new Set<SiteSet>();
      for (const sum of sums) if (sum !== undefined) settleKind(tally, sum, told);
      for (const { name, assets, sites } of own.regions)
        OUTCOMES.forEach((outcome, index) => {
          const weight = { assets: assets[index] ?? 0, units: 0, sites };
          if (weight.assets > 0) addRegion(tally.regions, name, outcome, weight);
        });
    },
  };

  function* namesOf(sites: SiteSet): Iterable<string> {
    for (const site of sitesIn(sites)) yield siteNames.names[site] ?? "";
  }

  function settleKind(tally: Tally, sum: Sums, told: Set<SiteSet>): void {
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
    addToPlan(tally, findings, sum.families, weight);
    addAsset(tally, asset, identity, outcome, fields, weight);
    addPresence(tally.presence, identity, judgement.function?.domain, weight);
  }
}

/** Kinds with the same key add their sites to the same lists: of a maker, of an item of the plan, of a measure. */
function siteKey({ identity, judgement, findings }: Kind): string {
  const plan = findings.map(({ pack, rule, outcome, deadline }) => [pack, rule, outcome, deadline]);
  const measures = judgement.measures.map(({ key, counted }) => [key, counted]);
  return JSON.stringify([identity.vendor, plan, plan.length > 0 ? judgement.function?.id : undefined, measures]);
}

interface OwnFacts {
  units(batch: RowBatch, row: number): number;
  /** In millionths. */
  traffic(batch: RowBatch, row: number): number;
  site(batch: RowBatch, row: number): number;
  /** Place in `regions`. */
  region(batch: RowBatch, row: number): number;
  readonly regions: readonly RegionSums[];
}

/** Reads the facts that are each record's own. */
function ownFacts(rows: PlainRows, names: SiteNames): OwnFacts {
  const regions: RegionSums[] = [];
  const places = new Map<string | undefined, number>();
  const place = (name: string | undefined): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, regions.length);
    return regions.push({ name, sites: noSites(), assets: new Int32Array(OUTCOMES.length) }) - 1;
  };
  return {
    units: ownNumber(rows, "quantity", Number) ?? (() => 1),
    traffic:
      ownNumber(rows, "trafficWeight", (value) => (Number(value) > 0 ? trafficOf(Number(value)) : NONE)) ??
      (() => NONE),
    site:
      ownNumber(rows, "site", (value) => (value === undefined ? NONE : siteNumber(names, String(value)))) ??
      (() => NONE),
    region:
      ownNumber(rows, "region", (value) => place(value === undefined ? undefined : String(value))) ??
      (() => place(undefined)),
    regions,
  };
}

/** The number that a fact stands for, looked up by the number of its text where it has one. */
function ownNumber(
  rows: PlainRows,
  field: OwnField,
  toNumber: (value: Asset[AssetField]) => number,
): ((batch: RowBatch, row: number) => number) | undefined {
  const column = rows.own(field);
  if (column === undefined) return undefined;
  const byCode: (number | undefined)[] = [];
  return (batch, row) => {
    const code = batch.code?.(row, column.column) ?? -1;
    const known = code < 0 ? undefined : byCode[code];
    if (known !== undefined) return known;
    const found = toNumber(column.read(batch.cell(row, column.column)).value);
    if (code >= 0) byCode[code] = found;
    return found;
  };
}

type UnitNoter = (
  kind: Kind,
  batch: RowBatch,
  row: number,
  own: { readonly site: string | undefined; readonly units: number },
) => void;

/** Remembers which unit a record names; undefined where none has a serial number. */
function unitNoter(rows: PlainRows, tally: UnitTally): UnitNoter | undefined {
  const column = rows.own("serialNumber");
  if (column === undefined) return undefined;
  let table: number | undefined;
  return ({ asset, identity }, batch, row, { site, units }) => {
    if (asset.serialNumber === undefined) return;
    const serialNumber = column.read(batch.cell(row, column.column)).value;
    if (typeof serialNumber !== "string" || isFiller(serialNumber)) return;
    const { networkFunction, status, location } = asset;
    table ??= tableNumber(tally, location.source, location.sheet);
    const facts = factsOf(site, networkFunction, status, units);
    addUnit(tally, marksOf(identity.vendor, serialNumber, facts), table, batch.record(row));
  };
}
