import type { FieldChange, InventoryDifference, PackDifference, RuleChange } from "../../model/pack-difference.ts";
import type { LoadedPack } from "../../model/rule-pack.ts";
import { capital, count, formatNumber, list } from "../format.ts";
import { indented } from "../text/lines.ts";

/** What changed in law from one pack to another, and what it means for an inventory, for a reader. */
export function differenceLines(
  packs: readonly [LoadedPack, LoadedPack],
  difference: PackDifference,
  inventory: InventoryDifference | undefined,
  width: number,
): string[] {
  const [old, fresh] = packs.map(
    ({ pack, origin }) => `${pack.id} ${pack.version} (${origin}, reviewed ${pack.reviewed})`,
  );
  const { pack, rules, unchanged } = difference;
  return [
    ...indented(`From ${old} to ${fresh}`, 0, width),
    ...indented(headline(rules, unchanged), 2, width),
    ...(pack.length === 0 ? [] : ["", "The pack", ...pack.flatMap((change) => changeLines(change, width))]),
    ...rules.flatMap((rule) => ["", ...ruleLines(rule, width)]),
    ...(inventory === undefined ? [] : ["", ...inventoryLines(inventory, width)]),
  ];
}

function headline(rules: readonly RuleChange[], unchanged: number): string {
  const of = (kind: RuleChange["kind"]) => rules.filter((rule) => rule.kind === kind).length;
  return `${count(of("added"), "rule")} added, ${of("removed")} removed, ${of("changed")} changed, ${unchanged} unchanged.`;
}

function ruleLines({ rule, title, kind, fields }: RuleChange, width: number): string[] {
  const head = indented(`${capital(kind)}: ${rule}: ${title}`, 0, width);
  if (kind === "changed") return [...head, ...fields.flatMap((change) => changeLines(change, width))];
  const said = fields.filter(({ field }) => field !== "title");
  return [
    ...head,
    ...said.flatMap(({ field, before, after }) => indented(`${capital(field)}: ${after ?? before ?? ""}`, 2, width)),
  ];
}

function changeLines({ field, before, after }: FieldChange, width: number): string[] {
  return [
    ...indented(capital(field), 2, width),
    ...indented(`was: ${before ?? "not said"}`, 4, width),
    ...indented(`now: ${after ?? "no longer said"}`, 4, width),
  ];
}

function inventoryLines(
  { asOf, assets, changed, verdicts, shown, whole }: InventoryDifference,
  width: number,
): string[] {
  return [
    ...indented(
      `The inventory as of ${asOf}: ${count(changed, "asset")} of ${formatNumber(assets)} change their outcome.`,
      0,
      width,
    ),
    ...verdicts.flatMap((one) =>
      indented(`${one.before} → ${one.after}: ${count(one.assets, "asset")}, ${count(one.units, "unit")}`, 2, width),
    ),
    ...whole.flatMap(({ rule, before, after }) =>
      indented(`On the whole network, ${rule}: ${before} → ${after}`, 2, width),
    ),
    ...(shown.length === 0 ? [] : ["", `Assets (${shown.length} of ${formatNumber(changed)})`]),
    ...shown.flatMap((one) => {
      const what = [one.asset, one.maker, one.where].filter((part) => part !== undefined).join(", ");
      const rules = one.rulesAfter.length > 0 ? one.rulesAfter : one.rulesBefore;
      return indented(`${one.before} → ${one.after}: ${what}: ${list(rules)}`, 2, width);
    }),
  ];
}
