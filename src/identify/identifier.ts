import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { Family, Vendor } from "../model/vendor.ts";
import type { BrandedEvidence, IdentifyOptions } from "./feature.ts";
import { countrySupport } from "./features/country-of-production.ts";
import { features } from "./features/index.ts";
import { createOwnership, type JudgedDay, judgedDay } from "./ownership.ts";
import { createReader, type Reading } from "./readings.ts";
import { POINTS, type Verdict, weigh } from "./weights.ts";

/** A look-alike that was considered and lost. */
export interface Considered {
  readonly vendor: string;
  readonly vendorName: string;
  readonly field: string;
  readonly read: string;
  readonly comparedWith: string;
  /** Why it does not name the maker, one clause. */
  readonly why: string;
}

/** Says who made an asset. Pure and synchronous; what it remembers between rows only saves time. */
export interface Identifier {
  identify(asset: Asset): Identity;
  /** The same identity with the makers that were considered and why they lost. */
  explain(asset: Asset): { readonly identity: Identity; readonly considered: readonly Considered[] };
}

const MOST_COMBINATIONS = 50_000;
const TRUST = features.map((feature) => feature.id);

interface Remembered {
  readonly verdict: Verdict;
  readonly readings: readonly Reading[];
  readonly day: JudgedDay | undefined;
  readonly identity: Identity;
}

/** Compiles the catalogue once. The verdict is remembered per combination of what the cells say, not per row. */
export function createIdentifier(vendors: readonly Vendor[], ports: IdentifyOptions = {}): Identifier {
  const read = createReader(features, vendors, ports);
  const ownership = createOwnership(vendors);
  const build = createBuilder(vendors);
  const known = new Map<string, Remembered>();

  function identify(asset: Asset): Identity {
    const readings = read(asset);
    const day = judgedDay(asset, builtInMonth(readings));
    const key = keyOf(readings, ownership.span(day), day, asset);
    const seen = known.get(key);
    if (seen !== undefined && sameReadings(seen.readings, readings)) return seen.identity;
    const evidence = readings.flatMap((reading) => reading.evidence).map((one) => ownership.resolve(one, day));
    const verdict = seen?.verdict ?? weigh(evidence, contextOf(readings));
    const identity = build(verdict, evidence, asset);
    if (known.size >= MOST_COMBINATIONS) known.clear();
    if (seen === undefined) known.set(key, { verdict, readings, day, identity });
    return identity;
  }

  function explain(asset: Asset): { identity: Identity; considered: Considered[] } {
    const identity = identify(asset);
    const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
    return { identity, considered: considered(identity, names) };
  }
  return { identify, explain };
}

function contextOf(readings: readonly Reading[]): Parameters<typeof weigh>[1] {
  return {
    unlisted: readings.find((reading) => reading.unlisted !== undefined)?.unlisted,
    pluggable: readings.some((reading) => reading.pluggable),
    trust: TRUST,
  };
}

function keyOf(readings: readonly Reading[], span: number, day: JudgedDay | undefined, asset: Asset): string {
  let key = `${span}|${day?.from}|${asset.countryOfProduction}`;
  for (const reading of readings) key += `|${reading.id}`;
  return key;
}

function sameReadings(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.every((reading, index) => reading === b[index]);
}

const BUILT = /\bbuilt (\d{4}-\d{2})/;

function builtInMonth(readings: readonly Reading[]): string | undefined {
  const serial = readings.find((reading) => reading.field === "serialNumber");
  for (const one of serial?.evidence ?? []) {
    const month = BUILT.exec(one.note ?? "")?.[1];
    if (month !== undefined) return month;
  }
  return undefined;
}

type Build = (verdict: Verdict, evidence: readonly BrandedEvidence[], asset: Asset) => Identity;

function createBuilder(vendors: readonly Vendor[]): Build {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const families = new Map(vendors.flatMap((vendor) => vendor.families.map((family) => [family.id, family] as const)));
  return (verdict, found, asset) => {
    const maker = verdict.vendor === undefined ? undefined : byId.get(verdict.vendor);
    const support = countrySupport(maker, asset.countryOfProduction);
    const evidence = [...found, ...(support ? [support] : [])].sort((a, b) => rank(b, verdict) - rank(a, verdict));
    const own = evidence.filter((one) => one.vendor === verdict.vendor && one.side === "for");
    const family = familyOf(own, families);
    return {
      vendor: verdict.vendor,
      vendorName: verdict.vendor === undefined ? undefined : (maker?.name ?? verdict.vendor),
      confidence: verdict.confidence,
      brand: own.find((one) => one.brand !== undefined)?.brand,
      family: family?.name,
      familyFunction: family?.function,
      familyGenerations: family?.generations ?? [],
      rival: verdict.rival,
      evidence,
    };
  };
}

function familyOf(own: readonly BrandedEvidence[], families: ReadonlyMap<string, Family>): Family | undefined {
  const id = own.find((one) => one.family !== undefined)?.family;
  return id === undefined ? undefined : families.get(id);
}

/** Strongest first; of equal ones those for the maker, then the order of trust. */
function rank(one: BrandedEvidence, verdict: Verdict): number {
  const side = one.side === "for" ? 1 : 0;
  return (
    POINTS[one.strength] * 1000 + side * 500 + (one.vendor === verdict.vendor ? 100 : 0) - TRUST.indexOf(one.feature)
  );
}

function considered(identity: Identity, names: ReadonlyMap<string, string>): Considered[] {
  return identity.evidence
    .filter((one) => one.side === "against" || one.vendor !== identity.vendor)
    .map((one) => ({
      vendor: one.vendor,
      vendorName: names.get(one.vendor) ?? one.vendor,
      field: one.field,
      read: one.read,
      comparedWith: one.comparedWith,
      why: whyLost(one, identity),
    }));
}

function whyLost(one: Identity["evidence"][number], identity: Identity): string {
  if (one.side === "against") return one.note ?? "it is another name";
  if (one.strength === "component") return "it names the maker of a part, not of the box";
  if (one.vendor === identity.rival)
    return "it is as strong as the evidence for the leading maker: a person must decide";
  if (identity.vendor === undefined)
    return `${one.strength} evidence does not stand against the name in the vendor cell`;
  return `${one.strength} evidence, outweighed by the evidence for ${identity.vendorName}`;
}
