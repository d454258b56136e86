import { type RulePack, rulePackSchema } from "../model/rule-pack.ts";
import { didYouMean, parsePlaced } from "../yaml/parse-placed.ts";
import { type PlacedYaml, parsePlacedYaml } from "../yaml/placed-yaml.ts";
import { checkById, checks } from "./checks/index.ts";
import { checkReferences, type PackReference } from "./pack-reference.ts";

const hint = "`netvet rules schema` prints what a pack may hold; `netvet rules check` tries it.";

/**
 * Reads a rule pack. Throws a UserError with file, line, column and, for a misspelt key, the nearest one. With a reference,
 * an id that stands for nothing is refused as well. Rules of packs that it extends are not in it: a scan refuses it until
 * they are. `parsePacks` sees to both.
 */
export function parsePack(text: string, file: string, reference?: PackReference): RulePack {
  return parsePlacedPack(text, file, reference).pack;
}

/** The same, with the way back from its values to their lines. */
export function parsePlacedPack(
  text: string,
  file: string,
  reference: PackReference | undefined,
): { readonly pack: RulePack; readonly yaml: PlacedYaml } {
  const yaml = parsePlacedYaml(text, file);
  const plain = parsePlaced(yaml, { schema: rulePackSchema, path: [], value: yaml.value, hint });
  if (plain.overrides.length > 0 && plain.extends.length === 0)
    throw yaml.error(
      "overrides change rules that are taken over from other packs, and this pack extends none",
      ["overrides"],
      undefined,
      "Name the pack under extends, or change the rule itself.",
    );
  const rules = plain.rules.map((rule, index) => ({ ...rule, with: parseOptions(rule, index, yaml) }));
  const pack = { ...plain, rules };
  if (reference !== undefined) checkReferences(pack, yaml, reference);
  return { pack, yaml };
}

/** The options of a rule as its check understands them, defaults filled in. */
function parseOptions(rule: RulePack["rules"][number], index: number, yaml: PlacedYaml): Record<string, unknown> {
  const path = ["rules", index];
  const check = checkById(rule.check);
  if (check === undefined) {
    const known = checks.map(({ id }) => id);
    throw yaml.error(`there is no check ${rule.check}`, [...path, "check"], undefined, didYouMean(rule.check, known));
  }
  const parsing = { schema: check.options, path: [...path, "with"], value: rule.with, hint };
  return parsePlaced(yaml, parsing) as Record<string, unknown>; // the options of every check are an object
}
