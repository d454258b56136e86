import type { NetworkFunction } from "../model/network-function.ts";
import type { RulePack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";
import type { Vendor } from "../model/vendor.ts";
import { didYouMean } from "../yaml/parse-placed.ts";
import type { PlacedYaml } from "../yaml/placed-yaml.ts";
import { extendPack } from "./extend-pack.ts";
import type { PackReference } from "./pack-reference.ts";
import { parsePlacedPack } from "./parse-pack.ts";
import { disprovedExamples } from "./try-example.ts";

/** What a pack is held against. */
export interface PackCheck {
  readonly reference: PackReference;
  readonly functions: readonly NetworkFunction[];
  readonly vendors: readonly Vendor[];
  /** Packs that it may extend, by id. */
  readonly known: ReadonlyMap<string, RulePack>;
}

/** A pack that was read, and everything that is wrong with it, each at its line and column. */
export interface CheckedPack {
  readonly pack: RulePack;
  readonly faults: readonly UserError[];
}

/** Reads a pack and tries it: its ids, the packs it extends, its examples. Throws a UserError when it cannot be read at all. */
export function checkPack(text: string, file: string, check: PackCheck): CheckedPack {
  const { pack, yaml } = parsePlacedPack(text, file, check.reference);
  return { pack, faults: [...baseFaults(pack, yaml, check), ...exampleFaults(pack, yaml, check)] };
}

function baseFaults(pack: RulePack, yaml: PlacedYaml, { known }: PackCheck): UserError[] {
  const missing = pack.extends.flatMap((id, index) =>
    known.has(id)
      ? []
      : [yaml.error(`no pack has the id ${id}`, ["extends", index], undefined, didYouMean(id, [...known.keys()]))],
  );
  if (missing.length > 0) return missing;
  try {
    const ids = extendPack({ ...pack, overrides: [] }, known).rules.map(({ id }) => id);
    return pack.overrides.flatMap(({ rule }, index) =>
      ids.includes(rule)
        ? []
        : [yaml.error(`the pack has no rule ${rule}`, ["overrides", index, "rule"], undefined, didYouMean(rule, ids))],
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [yaml.error(error.message, ["extends"], undefined, error.hint ?? "Mend the packs that it extends.")];
  }
}

function exampleFaults(pack: RulePack, yaml: PlacedYaml, reference: PackCheck): UserError[] {
  return disprovedExamples(pack, reference).map(({ rule, example, message }) => {
    const path = ["rules", rule, "examples", example, "outcome"];
    return yaml.error(message, path, undefined, "Mend the rule or the example; one of them is not what you mean.");
  });
}
