import type { Act, Asset, AssetStatus } from "../model/asset.ts";
import type { JudgedFunction } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import type { NetworkFunction } from "../model/network-function.ts";

/** What a rule looks at: an asset, its maker, its function, and what is done with it. */
export interface Subject {
  readonly asset: Asset;
  readonly identity: Identity;
  readonly act: Act;
  readonly networkFunction: NetworkFunction | undefined;
  readonly functionFrom: JudgedFunction["from"];
  readonly generations: readonly string[];
  /** False when the generations are those that the product family can serve, not those that this unit is said to serve. */
  readonly generationsCertain: boolean;
}

/** A fact that a rule needs and the inventory does not give. */
export type Fact =
  | "networkFunction"
  | "part"
  | "generation"
  | "siteTags"
  | "orderedOn"
  | "installedOn"
  | "manufacturedOn"
  | "countryOfProduction"
  | "permit"
  | "managedBy"
  | "trafficWeight"
  | "site";

/**
 * The act under which an asset is judged. Under `operate` a planned or ordered asset is judged as a purchase and a retired
 * one not at all (undefined); a spare is judged, because it is kept to be put into service. `afterOrder` asks for the network
 * as it will be: what is planned or ordered then stands in it.
 */
export function actOn(status: AssetStatus | undefined, act: Act, afterOrder = false): Act | undefined {
  if (act !== "operate") return act;
  if (status === "retired") return undefined;
  const isComing = status === "planned" || status === "ordered";
  return isComing && !afterOrder ? "procure" : act;
}

/** Puts together what is known: what the source says first, then what the product family implies. */
export function subjectOf(
  asset: Asset,
  identity: Identity,
  act: Act,
  functions: ReadonlyMap<string, NetworkFunction>,
): Subject {
  const stated = asset.networkFunction === undefined ? undefined : functions.get(asset.networkFunction);
  const implied = identity.familyFunction === undefined ? undefined : functions.get(identity.familyFunction);
  const networkFunction = stated ?? implied;
  const certain = [...asset.generations, ...(networkFunction?.generations ?? [])];
  return {
    asset,
    identity,
    act,
    networkFunction,
    functionFrom: stated === undefined ? "product family" : "source",
    generations: certain.length > 0 ? certain : identity.familyGenerations,
    generationsCertain: certain.length > 0,
  };
}
