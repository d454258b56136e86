import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { Vendor } from "../model/vendor.ts";
import { createBuildIdentity } from "./build-identity.ts";
import { type Considered, consideredIn } from "./considered.ts";
import type { IdentifyOptions } from "./feature.ts";
import { features, TRUST } from "./features/index.ts";
import { builtInMonth } from "./features/serial-layout.ts";
import { createGather } from "./gather.ts";
import { createOwnership, judgedDay } from "./ownership.ts";
import type { Reading } from "./reading.ts";
import { createReader } from "./readings.ts";
import { type RowContext, type Verdict, weigh } from "./weights.ts";

/** Says who made an asset. Pure and synchronous; what it remembers between rows only saves time. */
export interface Identifier {
  identify(asset: Asset): Identity;
  /** The same identity with the makers that were considered and why they lost. */
  explain(asset: Asset): { readonly identity: Identity; readonly considered: readonly Considered[] };
}

const MOST_COMBINATIONS = 50_000;

interface Remembered {
  readonly verdict: Verdict;
  readonly readings: readonly Reading[];
  readonly identity: Identity;
}

/** Compiles the catalogue once. The verdict is remembered per combination of what the cells say, not per row. */
export function createIdentifier(vendors: readonly Vendor[], options: IdentifyOptions = {}): Identifier {
  const read = createReader(features, vendors, options);
  const ownership = createOwnership(vendors);
  const gather = createGather(vendors, options, ownership);
  const build = createBuildIdentity(vendors);
  const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  const known = new Map<string, Remembered>();

  function identify(asset: Asset): Identity {
    const readings = read(asset);
    const day = judgedDay(asset, builtInMonth(readings));
    const key = keyOf(readings, asset, `${ownership.span(day)}|${day?.from}`);
    const seen = known.get(key);
    if (seen !== undefined && isSame(seen.readings, readings)) return seen.identity;
    const evidence = gather(readings, asset, day);
    const verdict = seen?.verdict ?? weigh(evidence, contextOf(readings));
    const identity = build(verdict, evidence, asset);
    if (known.size >= MOST_COMBINATIONS) known.clear();
    known.set(key, { verdict, readings, identity });
    return identity;
  }

  return {
    identify,
    explain(asset) {
      const identity = identify(asset);
      return { identity, considered: consideredIn(identity, names) };
    },
  };
}

function contextOf(readings: readonly Reading[]): RowContext {
  return {
    unlisted: readings.find((reading) => reading.unlisted !== undefined)?.unlisted,
    trust: TRUST,
  };
}

function keyOf(readings: readonly Reading[], asset: Asset, day: string): string {
  let key = `${day}|${asset.countryOfProduction}|${asset.networkFunction}|${asset.vendorImplied}`;
  for (const reading of readings) key += `|${reading.id}`;
  return key;
}

/** Same readings, not only equal ones: then the texts as read are the same too. */
function isSame(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.every((reading, index) => reading === b[index]);
}
