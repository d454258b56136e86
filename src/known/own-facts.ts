import { trafficOf } from "../model/measure.ts";
import { OUTCOMES } from "../model/outcome.ts";
import type { RowBatch } from "../model/row.ts";
import { noSites, type SiteNames, type SiteSet } from "../model/site-set.ts";
import type { OwnField, PlainColumn, PlainRows } from "../normalize/index.ts";
import { createOwnColumn, createSiteColumn, type ToNumber } from "./own-columns.ts";

export interface RegionSums {
  readonly name: string | undefined;
  readonly sites: SiteSet;
  readonly assets: Int32Array;
}

/** No site; no traffic. */
export const NONE = -1;

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

export function ownFacts(rows: PlainRows, names: SiteNames): OwnFacts {
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
