import type { Finding } from "../../model/finding.ts";
import { compare } from "../../model/finding-order.ts";
import { OUTCOMES, type Outcome, worse } from "../../model/outcome.ts";
import type { PackResult } from "../../model/pack-result.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { assetKey } from "../facts/asset-key.ts";
import { OUTCOME_WORDS } from "../facts/outcome-words.ts";
import { findingTotal } from "../facts/totals.ts";
import { count, formatNumber } from "../format.ts";
import { aboutRun } from "./cited.ts";
import type { FilledForm, FormCell, FormTable } from "./form.ts";
import { formRenderings } from "./form-renderings.ts";

/** What stands in the network by function, maker and site, to hand to an authority that has no form of its own. */
export const equipmentDeclaration = formRenderings(fill);

function fill(result: ScanResult): FilledForm {
  return {
    title: "Declaration of network equipment by function and site",
    basis:
      "A form for authorities that prescribe none. Functions and makers are counted over the whole inventory; sites are listed for equipment that calls for attention, as the result keeps no site of equipment that passed.",
    about: [...aboutRun(result), ["Assets in the inventory", formatNumber(result.rows.assets)]],
    toFill: [
      "Legal name, registration number and address of the operator",
      "Licence or authorisation",
      "Authority, and provision under which this is declared",
      "Reporting period",
      "Name, position, day and signature of the person who declares",
    ],
    tables: [byFunction(result), byMaker(result), bySite(result)],
    notes: notes(result),
  };
}

/** The assets are those of the first pack that counts the function: it is the same under all of them. The outcomes are not. */
function byFunction({ results }: ScanResult): FormTable {
  const counted = new Map<string, FunctionRow>();
  for (const row of results.flatMap((one) => one.byFunction))
    if (!counted.has(row.function)) counted.set(row.function, row);
  const rows = [...counted.values()].map(({ function: id, name, domain, assets }) => [
    name,
    domain,
    OUTCOMES.reduce((sum, outcome) => sum + assets[outcome], 0),
    ...results.map(({ byFunction }) => outcomesText(byFunction.find((row) => row.function === id))),
  ]);
  const outcomes = results.map(({ pack }) => (results.length === 1 ? "Outcomes" : `Outcomes under ${pack}`));
  return {
    title: "By function",
    columns: ["Function", "Part of the network", "Assets", ...outcomes],
    rows,
    toFill: [],
  };
}

function outcomesText(row: FunctionRow | undefined): string {
  if (row === undefined) return "";
  const { assets, notApplicable = 0 } = row;
  const counted = OUTCOMES.filter((outcome) => assets[outcome] > 0);
  const parts = counted.map(
    (outcome) => `${OUTCOME_WORDS[outcome].word.toLowerCase()} ${formatNumber(assets[outcome])}`,
  );
  return parts.join(", ") + (notApplicable > 0 ? ` (${formatNumber(notApplicable)} not judged)` : "");
}

function byMaker({ presence, vendors }: ScanResult): FormTable {
  const rows: FormCell[][] =
    presence === undefined
      ? vendors.map(({ name, assets, units }) => [name, undefined, assets, units])
      : presence.map(({ name, domain, assets, units }) => [name, domain, assets, units]);
  return { title: "By maker", columns: ["Maker", "Part of the network", "Assets", "Units"], rows, toFill: [] };
}

type FunctionRow = PackResult["byFunction"][number];

interface SiteLine {
  readonly cells: readonly [site: string, functionName: string, domain: string, maker: string, family: string];
  readonly assets: Set<string>;
  units: number;
  outcome: Outcome;
}

function bySite(result: ScanResult): FormTable {
  const lines = new Map<string, SiteLine>();
  for (const finding of result.findings.shown) if (finding.asset !== undefined) addToSite(lines, finding);
  const rows = [...lines.entries()]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { cells, assets, units, outcome }]) => [...cells, assets.size, units, OUTCOME_WORDS[outcome].word]);
  const columns = [
    "Site",
    "Function",
    "Part of the network",
    "Maker",
    "Product family",
    "Assets",
    "Units",
    "Worst outcome",
  ];
  return {
    title: "By site, where attention is called for",
    columns,
    rows,
    toFill: ["Address or coordinates of the site", "Plan"],
  };
}

function addToSite(lines: Map<string, SiteLine>, finding: Finding): void {
  const { asset, identity, function: judged } = finding;
  const cells = [
    asset?.site ?? "not known",
    judged?.name ?? "not known",
    judged?.domain ?? "not known",
    identity?.vendorName ?? "not known",
    identity?.family ?? asset?.model ?? "",
  ] as const;
  const key = JSON.stringify(cells);
  const line = lines.get(key) ?? { cells, assets: new Set<string>(), units: 0, outcome: "pass" };
  lines.set(key, line);
  const place = asset === undefined ? "" : assetKey(asset);
  // The same asset may have findings of several rules; its units count once.
  if (!line.assets.has(place)) line.units += finding.units;
  line.assets.add(place);
  line.outcome = worse(line.outcome, finding.outcome);
}

function notes(result: ScanResult): string[] {
  const left = findingTotal(result) - result.findings.shown.length;
  const { waived } = result.results[0]?.counts ?? result.counts;
  const accepted = OUTCOMES.reduce((sum, outcome) => sum + waived[outcome], 0);
  return [
    ...(left > 0
      ? [`The list of sites is not complete: ${count(left, "finding")} of the run not kept in the result.`]
      : []),
    ...(accepted > 0 ? [`${count(accepted, "asset")} accepted by waiver and not counted by function.`] : []),
  ];
}
