import type { Identity } from "../model/identity.ts";

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

/** Every maker that some evidence spoke of and that is not the answer, and why it is not. */
export function consideredIn(identity: Identity, names: ReadonlyMap<string, string>): Considered[] {
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
  if (one.vendor === identity.rival) return "it contradicts the leading maker: a person must decide";
  if (identity.vendor !== undefined) return `${one.strength} evidence, outweighed by that for ${identity.vendorName}`;
  return `${one.strength} evidence of this kind names nobody alone`;
}
