import type { Reporter } from "../reporter.ts";
import type { FormRenderings } from "./form-renderings.ts";

/** Regulators' forms, each as Markdown under its id and as CSV under `<id>-csv`. */
export const forms: readonly Reporter[] = [
  ...form(
    "far-889",
    "FAR 52.204-25: facts for the one-day and ten-day reports",
    async () => (await import("./far-889.ts")).far889,
  ),
  ...form(
    "fcc-1-50007",
    "47 CFR 1.50007: fields of the FCC annual equipment report",
    async () => (await import("./fcc-1-50007.ts")).fcc150007,
  ),
  ...form(
    "equipment-declaration",
    "Equipment declaration by function and site",
    async () => (await import("./equipment-declaration.ts")).equipmentDeclaration,
  ),
];

function form(id: string, title: string, load: () => Promise<FormRenderings>): readonly Reporter[] {
  return [
    { id, title: `${title}, as Markdown`, extension: "md", load: async () => (await load()).markdown },
    { id: `${id}-csv`, title: `${title}, as CSV`, extension: "csv", load: async () => (await load()).csv },
  ];
}
