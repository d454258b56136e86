import { html } from "./html.ts";
import type { Rendering } from "./reporter.ts";

/** The page of the HTML report with its paper fixed, for a browser to print. */
export const pdf: Rendering = {
  render: (result, context) => html.render(result, { ...context, paper: context.paper ?? "A4" }),
};
