import { daysBetween } from "../model/iso-date.ts";
import type { ItemLink, RemediationItem } from "../model/remediation.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { csvCell } from "./escape/spreadsheet.ts";
import { wavesOf } from "./facts/waves.ts";
import type { Reporter } from "./reporter.ts";

type Cell = string | number | undefined;
interface Placed {
  readonly item: RemediationItem;
  readonly wave: number;
  readonly asOf: string;
}

/** Columns of the plan: what netvet works out, then what people fill in and `--plan` reads again. */
const COLUMNS: readonly (readonly [string, (placed: Placed) => Cell])[] = [
  ["key", ({ item }) => item.key ?? item.id],
  ["item", ({ item }) => item.id],
  ["wave", ({ wave }) => wave],
  ["action", ({ item }) => item.action],
  ["outcome", ({ item }) => item.outcome],
  ["severity", ({ item }) => item.severity],
  ["maker", ({ item }) => item.vendorName],
  ["function", ({ item }) => item.functionName],
  ["domain", ({ item }) => item.domain],
  ["families", ({ item }) => item.families.join(", ")],
  ["assets", ({ item }) => item.assets],
  ["units", ({ item }) => item.units],
  ["sites", ({ item }) => item.sites],
  ["site_names", ({ item }) => item.siteNames.join(", ")],
  ["last_allowed_day", ({ item }) => item.deadline],
  ["days_left", ({ item, asOf }) => (item.deadline === undefined ? undefined : daysBetween(asOf, item.deadline))],
  ["units_per_month", ({ item }) => item.unitsPerMonth],
  ["set_by", ({ item }) => `${item.pack}/${item.rule}`],
  ["also_asked_by", ({ item }) => item.alsoAskedBy.join(", ")],
  ["after", ({ item }) => linkText(item.after)],
  ["together_with", ({ item }) => linkText(item.together)],
  ["why", ({ item }) => item.why],
  ["how", ({ item }) => [item.how, ...(item.steps ?? [])].join(" ")],
  ["interim_controls", ({ item }) => item.interim?.join(" ")],
  ["replacement", ({ item }) => item.replacement],
  ["playbook", ({ item }) => item.playbook],
  ["owner", ({ item }) => item.owner],
  ["status", ({ item }) => item.status],
  ["due", ({ item }) => item.due],
  ["cost_low", ({ item }) => item.cost?.low],
  ["cost_base", ({ item }) => item.cost?.base],
  ["cost_high", ({ item }) => item.cost?.high],
  ["currency", ({ item }) => item.cost?.currency],
  ["cost_from", ({ item }) => item.cost?.from ?? "not supplied"],
  ["note", ({ item }) => item.note],
];

/** The remediation plan as a table to fill in; `--plan` reads owner, status, due, cost and note again. */
export const planCsv: Reporter = {
  id: "plan",
  title: "Remediation plan as CSV, to fill in and hand back with --plan",
  extension: "csv",
  render: renderPlan,
};

function* renderPlan({ remediation, asOf }: ScanResult): Iterable<string> {
  const waves = new Map(wavesOf(remediation, asOf).flatMap(({ number, items }) => items.map(({ id }) => [id, number])));
  // The byte-order mark is there for spreadsheets, as in the findings CSV.
  yield `\ufeff${COLUMNS.map(([header]) => header).join(",")}\r\n`;
  for (const item of remediation) {
    const placed = { item, wave: waves.get(item.id) ?? 0, asOf };
    yield `${COLUMNS.map(([, read]) => csvCell(read(placed))).join(",")}\r\n`;
  }
}

function linkText(links: readonly ItemLink[] | undefined): string | undefined {
  return links?.flatMap(({ items }) => items).join(", ");
}
