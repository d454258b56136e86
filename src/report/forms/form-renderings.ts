import type { ScanResult } from "../../model/scan-result.ts";
import type { Rendering } from "../reporter.ts";
import type { FilledForm } from "./form.ts";
import { formCsv } from "./form-csv.ts";
import { formMarkdown } from "./form-markdown.ts";

/** The two views of a form. */
export interface FormRenderings {
  readonly markdown: Rendering;
  readonly csv: Rendering;
}

/** Both views of what a form is filled with. */
export function formRenderings(fill: (result: ScanResult) => FilledForm): FormRenderings {
  return {
    markdown: { render: (result) => formMarkdown(fill(result)) },
    csv: { render: (result) => formCsv(fill(result)) },
  };
}
