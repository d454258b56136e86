import { withoutLegalForm } from "../../text/legal-form.ts";
import { isOneSlip } from "../../text/slip.ts";
import type { Cell } from "../cell.ts";
import type { Feature } from "../feature.ts";
import type { Name, NameIndex } from "../name-index.ts";
import { namesOf } from "../names.ts";

const SHORTEST_NAME = 5;

/**
 * A vendor cell that is one slip away from a name: `Huawel`. Never for names under five letters, never when a name or a
 * false friend is there already, and never more than weak: the result is at most possible.
 */
export const nearName: Feature = {
  id: "near-name",
  fields: ["vendor"],
  compile(vendors) {
    const known = namesOf(vendors, () => true);
    const targets = [
      ...new Map(vendors.flatMap((vendor) => vendor.aliases.flatMap((alias) => target(vendor.id, alias)))),
    ];
    return (cell, say) => {
      if (isKnown(known, cell)) return;
      const word = withoutLegalForm(cell.folded).split(" ")[0] ?? "";
      if (word.length < SHORTEST_NAME) return;
      for (const [name, vendor] of targets) {
        if (isOneSlip(word, name))
          say({ vendor, strength: "weak", comparedWith: name, grade: "read", read: word, note: "one letter differs" });
      }
    };
  },
};

function isKnown(index: NameIndex, cell: Cell): boolean {
  return index.exact(cell.folded).length > 0 || index.inside(cell).length > 0;
}

function target(vendor: string, alias: NonNullable<Name["alias"]>): [string, string][] {
  const word = alias.value.toLowerCase();
  const fits =
    alias.kind === "name" && alias.match !== "never-alone" && /^\p{L}+$/u.test(word) && word.length >= SHORTEST_NAME;
  return fits ? [[word, vendor]] : [];
}
