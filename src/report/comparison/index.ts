import type { Comparison } from "../../model/comparison.ts";
import { inertJson } from "../escape/json.ts";
import { ordered } from "../key-order.ts";
import { comparisonMarkdown } from "./markdown.ts";
import { comparisonText } from "./text.ts";

/** A form of a comparison. */
export interface ComparisonReporter {
  readonly id: string;
  readonly extension: string;
  render(comparison: Comparison, columns: number): Iterable<string>;
}

/** All forms in which two results can be compared. */
export const comparisonReporters: readonly ComparisonReporter[] = [
  { id: "text", extension: "txt", render: (comparison, columns) => [comparisonText(comparison, columns)] },
  {
    id: "json",
    extension: "json",
    render: (comparison) => [`${inertJson(JSON.stringify(ordered(comparison), null, 2))}\n`],
  },
  { id: "markdown", extension: "md", render: (comparison) => comparisonMarkdown(comparison) },
];
