import { html } from "./html.ts";
import type { Reporter } from "./reporter.ts";

/** The page of the HTML report with its paper fixed, for a browser to print. */
export const pdf: Reporter = {
  id: "pdf",
  title: "The report as PDF, printed by an installed Chrome, Chromium or Edge",
  extension: "pdf",
  printed: true,
  render: (result, context) => html.render(result, { ...context, paper: context.paper ?? "A4" }),
};
