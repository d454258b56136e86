import type { Vendor } from "../../model/vendor.ts";
import { fold } from "../../text/fold.ts";
import { withoutLegalForm } from "../../text/legal-form.ts";
import { remember } from "../../text/remember.ts";
import type { Clue, Feature } from "../feature.ts";
import { namesOf } from "../names.ts";

/** Second hexadecimal digit of an address that nobody registered: locally administered or for a group. */
const UNREGISTERED = /^.[13579bdf26ae]/;
const MOST_REGISTRANTS = 10_000;

/**
 * The registrant of a MAC address in the IEEE registry, compared by name. It names the maker of the interface, which is
 * the maker of the box unless something else says otherwise.
 */
export const macPrefix: Feature = {
  id: "mac-prefix",
  fields: ["macAddress"],
  compile(vendors, { macRegistrant }) {
    if (macRegistrant === undefined) return undefined;
    const clueOf = remember(MOST_REGISTRANTS, createClueOf(vendors));
    return (cell, say) => {
      if (UNREGISTERED.test(cell.lower)) return;
      const registrant = macRegistrant(cell.lower);
      const clue = registrant === undefined ? NO_CLUE : clueOf(registrant);
      if (clue !== NO_CLUE) say(clue);
    };
  },
};

/** Says whether a registrant of the IEEE registry is a maker of the catalogue, so that the rest need not be kept. */
export function createIsKnownRegistrant(vendors: readonly Vendor[]): (registrant: string) => boolean {
  const clueOf = createClueOf(vendors);
  return (registrant) => clueOf(registrant) !== NO_CLUE;
}

const NO_CLUE: Clue = { vendor: "", strength: "component", comparedWith: "", grade: "read" };

/** Registrants of the catalogue first; of others the plain name, if it is a maker's whole name, at medium strength. */
function createClueOf(vendors: readonly Vendor[]): (registrant: string) => Clue {
  const listed = new Map(
    vendors.flatMap((vendor) => vendor.registrants.map((entry) => [fold(entry.name), { vendor: vendor.id, entry }])),
  );
  const makers = vendors.filter((vendor) => !vendor.reseller);
  const names = namesOf(makers, (alias) => alias.kind === "name" || alias.kind === "legal");
  return (registrant) => {
    const folded = fold(registrant);
    const comparedWith = `registrant ${registrant}`;
    const found = listed.get(folded);
    if (found !== undefined) {
      const { strength, grade, brand } = found.entry;
      return { vendor: found.vendor, strength, grade, brand, comparedWith };
    }
    const [name] = names.exact(withoutLegalForm(folded)).filter((one) => one.alias?.match === "any");
    return name === undefined ? NO_CLUE : { vendor: name.vendor, strength: "medium", grade: "read", comparedWith };
  };
}
