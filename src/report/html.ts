import type { ScanResult } from "../model/scan-result.ts";
import { inlineJson } from "./escape/json.ts";
import { readableAccent } from "./html/accent.ts";
import { createEngine, templateText } from "./html/engine.ts";
import { type Page, pageOf } from "./html/page.ts";
import { cspHash } from "./html/sha256.ts";
import { views } from "./html/views/index.ts";
import { recordOf } from "./record.ts";
import type { Rendering, ReportContext } from "./reporter.ts";

/** The report for people: one self-contained file for screen and paper. */
export const html: Rendering = { render: renderHtml };

function* renderHtml(result: ScanResult, context: ReportContext): Iterable<string> {
  const page = pageOf(result, context);
  const engine = createEngine(context.templates);
  const style = ["html/screen.css", "html/print.css"]
    .map((name) => engine.render(name, styleView(page, context)))
    .join("\n");
  const script = templateText(context.templates, "html/report.js");
  const frame = {
    record: inlineJson(JSON.stringify(recordOf(result))),
    title: page.title,
    operator: page.operator,
    tool: result.tool.version,
    style,
    script,
    policy: [
      "default-src 'none'",
      `style-src ${cspHash(style)}`,
      `script-src ${cspHash(script)}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  };
  yield* engine.stream("html/report.hbs", frame, (name) => views[name]?.(page) ?? { ...page });
}

function styleView(page: Page, { paper }: ReportContext): Record<string, unknown> {
  const { look, result } = page;
  return {
    paper,
    accent: readableAccent(look.accent),
    headOfPlan: headOf(page, "Remediation plan"),
    headOfRegister: headOf(page, "Findings register"),
    head: headOf(page),
    stamp: `Report ${page.reportId} \u00b7 as of ${result.asOf}`,
    foot: [look.confidentiality, "Not legal advice"].filter(Boolean).join(" \u00b7 "),
  };
}

/** What stands at the head of a page; only sections with pages of their own can be named there. */
function headOf({ operator, title }: Page, section?: string): string {
  return [operator, title, section].filter(Boolean).join(" \u00b7 ");
}
