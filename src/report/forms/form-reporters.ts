import type { ScanResult } from "../../model/scan-result.ts";
import type { Reporter } from "../reporter.ts";
import type { FilledForm } from "./form.ts";
import { formCsv } from "./form-csv.ts";
import { formMarkdown } from "./form-markdown.ts";

/** The two reporters of a form: Markdown under its id, CSV under `<id>-csv`. */
export function formReporters(
  id: string,
  title: string,
  fill: (result: ScanResult) => FilledForm,
): readonly Reporter[] {
  return [
    { id, title: `${title}, as Markdown`, extension: "md", render: (result) => formMarkdown(fill(result)) },
    { id: `${id}-csv`, title: `${title}, as CSV`, extension: "csv", render: (result) => formCsv(fill(result)) },
  ];
}
