import type { Feature } from "../feature.ts";

/** The enterprise number of a sysObjectID, by the longest prefix: 2011.10 is Huawei-3Com, not Huawei. */
export const sysObjectId: Feature = {
  id: "sys-object-id",
  fields: ["sysObjectId"],
  compile(vendors) {
    const entries = vendors.flatMap((vendor) =>
      vendor.objectIds.map((entry) => [entry.prefix, { vendor: vendor.id, entry }] as const),
    );
    if (entries.length === 0) return undefined;
    const byPrefix = new Map(entries);
    const most = Math.max(...entries.map(([prefix]) => prefix.split(".").length));
    return (cell, say) => {
      for (
        let prefix = toDotted(cell.text).split(".", most).join(".");
        prefix !== "";
        prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf(".")))
      ) {
        const found = byPrefix.get(prefix);
        if (found === undefined) continue;
        const { strength, grade, brand, name } = found.entry;
        say({ vendor: found.vendor, strength, grade, brand, comparedWith: `${prefix} ${name}` });
        return;
      }
    };
  },
};

const NAMED_ROOTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:SNMPv2-SMI::)?enterprises\./i, "1.3.6.1.4.1."],
  [/^(?:\.?iso\.)(?=3\.6\.1\.4\.1\.)/i, "1."],
];

function toDotted(text: string): string {
  const dotted = NAMED_ROOTS.reduce((so, [root, numbers]) => so.replace(root, numbers), text).replace(/^\./, "");
  return /^\d+(\.\d+)*$/.test(dotted) ? dotted : "";
}
