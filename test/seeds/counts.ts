import type { Vendor } from "../../src/model/vendor.ts";

type Graded = { readonly grade: "read" | "recalled" };

/** The table of `seeds/README.md` that says how much the catalogue holds, and how much of it was read. */
export function countsTable(vendors: readonly Vendor[]): string {
  const makers = vendors.filter(({ reseller }) => !reseller);
  const families = vendors.flatMap((vendor) => vendor.families);
  const rows = [
    ["makers", makers.length, "", ""],
    ["resellers, integrators and operators", vendors.length - makers.length, "", ""],
    row(
      "aliases",
      vendors.flatMap((vendor) => vendor.aliases),
    ),
    ["false friends", sum(vendors, (vendor) => vendor.falseFriends.length), "", ""],
    row(
      "relations",
      vendors.flatMap((vendor) => vendor.relations),
    ),
    row(
      "designations",
      vendors.flatMap((vendor) => vendor.designations),
    ),
    row("product families", families),
    ["patterns of families", sum(families, ({ patterns }) => patterns.length), "", ""],
    ["names that a family must match", sum(families, ({ match }) => match.length), "", ""],
    ["names that it must not match", sum(families, ({ noMatch }) => noMatch.length), "", ""],
    row(
      "object ids",
      vendors.flatMap((vendor) => vendor.objectIds),
    ),
    row(
      "MAC registrants",
      vendors.flatMap((vendor) => vendor.registrants),
    ),
    row(
      "PON ids",
      vendors.flatMap((vendor) => vendor.ponIds),
    ),
    row(
      "names in optical modules",
      vendors.flatMap((vendor) => vendor.opticsNames),
    ),
    row(
      "serial layouts",
      vendors.flatMap((vendor) => vendor.serials),
    ),
    row(
      "part-number layouts",
      vendors.flatMap((vendor) => vendor.partNumbers),
    ),
    row(
      "software strings",
      vendors.flatMap((vendor) => vendor.software),
    ),
    row(
      "CPE vendor names",
      vendors.flatMap((vendor) => vendor.cpeNames),
    ),
  ];
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return ["| What | Entries | Read | Recalled |", "| --- | ---: | ---: | ---: |", ...lines].join("\n");
}

function row(name: string, facts: readonly Graded[]): [string, number, number, number] {
  const read = facts.filter(({ grade }) => grade === "read").length;
  return [name, facts.length, read, facts.length - read];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
