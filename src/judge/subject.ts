import type { Act, Asset } from "../model/asset.ts";
import type { JudgedFunction } from "../model/finding.ts";
import type { Identity } from "../model/identity.ts";
import { addDays, type IsoDate } from "../model/iso-date.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import { beforePart, type KeyPart } from "./key-part.ts";

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

/** The day that is judged, what is done with the assets, and whether the network is judged as it will be after an order. */
export interface JudgedRun {
  readonly asOf: IsoDate;
  readonly act: Act;
  readonly afterOrder?: boolean | undefined;
}

/**
 * The act under which an asset is judged. Under `operate` an asset that is planned or ordered, or that has a later day of
 * installation and no state, is judged as a purchase; a retired one, or one that was removed and has no state, not at all
 * (undefined); a spare is judged, because it is kept to be put into service.
 * `afterOrder` asks for the network as it will be: what is planned or ordered then stands in it.
 */
export function actOn(
  asset: Pick<Asset, "status" | "installedOn" | "removedOn">,
  { asOf, act, afterOrder = false }: JudgedRun,
): Act | undefined {
  const { status, installedOn } = asset;
  if (act !== "operate") return act;
  if (status === "retired" || (status === undefined && isRemoved(asset, asOf))) return undefined;
  const isLater = status === undefined && installedOn !== undefined && installedOn > asOf;
  const isComing = status === "planned" || status === "ordered" || isLater;
  return isComing && !afterOrder ? "procure" : act;
}

/** A unit that was installed after the day of its removal stands again, or one of the days is wrong. */
function isRemoved({ installedOn, removedOn }: Pick<Asset, "installedOn" | "removedOn">, asOf: IsoDate): boolean {
  return removedOn !== undefined && removedOn <= asOf && (installedOn === undefined || installedOn <= removedOn);
}

/** What of an asset, beside its state of life, bears on that. */
export function actParts({ asOf, act, afterOrder = false }: JudgedRun): readonly KeyPart[] {
  if (act !== "operate") return [];
  const next = addDays(asOf, 1);
  // Where the two days contradict each other, a record is not read by its cells alone, and `of` decides.
  const removed = { ...beforePart("removedOn", next), of: (asset: Asset) => String(isRemoved(asset, asOf)) };
  return afterOrder ? [removed] : [beforePart("installedOn", next), removed];
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
