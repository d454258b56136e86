import type { ScanResult } from "./scan-result.ts";

/** Tables with columns that name the makers or models of further units, which were not judged. */
export function tablesOfFurtherUnits({ diagnostics: { byCode } }: Pick<ScanResult, "diagnostics">): number {
  return byCode.find(({ code }) => code === "further-units")?.count ?? 0;
}
