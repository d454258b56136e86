import type { Feature } from "../feature.ts";

/** `cpe:2.3:h:huawei:…` and `cpe:/o:huawei:…`: the third part is the vendor. */
const CPE = /\bcpe:(?:2\.3:|\/)[aho]:((?:\\.|[^:\\\s])+)/i;

/** The vendor part of a Common Platform Enumeration name. */
export const cpeName: Feature = {
  id: "cpe-name",
  fields: ["model", "description", "softwareVersion", "partNumber"],
  compile(vendors) {
    const byName = new Map(
      vendors.flatMap((vendor) =>
        vendor.cpeNames.map((entry) => [entry.name.toLowerCase(), { vendor: vendor.id, entry }] as const),
      ),
    );
    if (byName.size === 0) return undefined;
    return (cell, say) => {
      const token = cell.lower.includes("cpe:") ? CPE.exec(cell.lower)?.[1]?.replaceAll("\\", "") : undefined;
      const found = token === undefined ? undefined : byName.get(token);
      if (found === undefined) return;
      say({
        vendor: found.vendor,
        strength: found.entry.strength,
        grade: found.entry.grade,
        read: token,
        comparedWith: `CPE vendor ${found.entry.name}`,
      });
    };
  },
};
