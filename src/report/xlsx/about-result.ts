import type { ScanResult } from "../../model/scan-result.ts";
import type { ReportContext } from "../reporter.ts";
import type { About } from "./workbook.ts";

/** What a workbook says about itself, and what is printed at the foot of its pages. */
export function aboutResult(
  heading: string,
  { asOf, tool, operator }: ScanResult,
  { look }: ReportContext,
): About & { readonly foot: string } {
  const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(" \u00b7 ");
  const title = joined([heading, look?.operator ?? operator]);
  const foot = joined([title, `as of ${asOf}`, look?.confidentiality, "not legal advice"]);
  return { title, tool: `${tool.name} ${tool.version}`, day: asOf, foot };
}
