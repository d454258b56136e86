import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScanResult } from "../../src/model/scan-result.ts";
import type { Rendering, ReportContext } from "../../src/report/reporter.ts";

const ROOT = fileURLToPath(new URL("../../templates", import.meta.url));

/** The templates of the checkout, by path under `templates/`. */
export function templatesOf(root = ROOT): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

/** A report as one text: 80 columns, no colour, the templates of the checkout, unless said otherwise. */
export function render(rendering: Rendering, result: ScanResult, context: Partial<ReportContext> = {}): string {
  const full = { templates: templatesOf(), colour: false, columns: 80, ...context };
  return [...rendering.render(result, full)].join("");
}
