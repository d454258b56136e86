import type { ScanResult } from "../../model/scan-result.ts";
import { forceTag } from "../facts/force-words.ts";
import { count } from "../format.ts";
import type { Rendering, ReportContext } from "../reporter.ts";
import { columnHead } from "../table-column.ts";
import { aboutResult } from "../xlsx/about-result.ts";
import type { Cell } from "../xlsx/cell.ts";
import { proseSheet } from "../xlsx/prose-sheet.ts";
import type { Entry, Sheet } from "../xlsx/sheet.ts";
import { type Part, workbookParts } from "../xlsx/workbook.ts";
import {
  addedColumns,
  COST_FROM,
  FILLED_IN,
  type PlanColumn,
  type PlanLine,
  planLines,
  WORKED_OUT,
} from "./columns.ts";

/** The remediation plan as a workbook to fill in; `--plan` reads the same columns again as from the CSV. */
export const planXlsx: Rendering = {
  *render(result, context) {
    for (const { text } of partsOf(result, context)) yield text;
  },
  async pack(result, context) {
    // Loaded when needed: the library takes longer than a small scan.
    const { packParts } = await import("../xlsx/pack.ts");
    return packParts(partsOf(result, context), result.asOf);
  },
};

/** What people look at first, so that the columns which they fill in stand beside it. */
const GLANCE = ["item", "action", "maker", "function", "wave", "outcome", "units", "sites", "last_allowed_day"];
const FROZEN = 4;
const STATUSES = ["open", "planned", "in progress", "blocked", "done"];
const ENTRIES: Readonly<Record<string, Entry>> = {
  status: { one: STATUSES },
  due: { kind: "day", hint: "A day, such as 2027-03-31." },
  cost_low: { kind: "amount", hint: "An amount for the whole item, from 0 on." },
  cost_base: { kind: "amount", hint: "An amount for the whole item, from 0 on." },
  cost_high: { kind: "amount", hint: "An amount for the whole item, from 0 on." },
};

function partsOf(result: ScanResult, context: ReportContext): Part[] {
  const { paper = "A4" } = context;
  const { foot, ...about } = aboutResult("Remediation plan", result, context);
  const sheets = [planSheet(result), guideSheet(result, about.title)];
  return workbookParts(
    sheets.map((sheet) => ({ ...sheet, foot, paper })),
    about,
  );
}

type Bare = Omit<Sheet, "foot" | "paper">;

function planSheet(result: ScanResult): Bare {
  const glance = GLANCE.flatMap((name) => WORKED_OUT.filter((one) => one.name === name));
  const rest = WORKED_OUT.filter(({ name }) => !GLANCE.includes(name) && name !== "key");
  const key = WORKED_OUT.filter(({ name }) => name === "key");
  const lines = planLines(result);
  const open = [...FILLED_IN, ...addedColumns(lines)];
  const columns = [...glance, ...open, COST_FROM, ...rest, ...key];
  const items = lines.map((line) => ({
    cells: columns.map((column) => cellOf(column, open.includes(column), line)),
  }));
  return {
    name: "Plan",
    columns: columns.map(({ name, width }) => ({ width, entry: ENTRIES[name] })),
    rows: [{ cells: columns.map((column) => headOf(column, open.includes(column))), lines: 2 }, ...items],
    head: { frozenColumns: FROZEN, printedColumns: glance.length + open.length },
  };
}

function headOf(column: PlanColumn, isOpen: boolean): Cell {
  return { style: isOpen ? "open-head" : "head", text: columnHead(column) };
}

function cellOf(column: PlanColumn, isOpen: boolean, line: PlanLine): Cell {
  const { kind } = column;
  const plain = kind === "long" ? "text" : kind;
  const style = isOpen && plain !== "number" ? (`open-${plain}` as const) : plain;
  const value = column.read(line);
  if (typeof value === "number") return { style, number: value };
  return kind === "day" ? { style, day: value } : { style, text: value };
}

function guideSheet(result: ScanResult, title: string): Bare {
  const { asOf, packs, remediation, tool } = result;
  const facts: [string, string][] = [
    ["As of", asOf],
    ["Rule packs", packs.map((pack) => `${pack.id} ${pack.version} (${forceTag(pack, result)})`).join(", ")],
    ["Items", count(remediation.length, "item")],
    ["Made by", `${tool.name} ${tool.version}`],
  ];
  return proseSheet("How to fill in", title, [...facts, ["", ""], ...GUIDE]);
}

const GUIDE: readonly (readonly [string, string])[] = [
  [
    "Fill in",
    "The yellow columns: owner, status, due, cost, currency and note. Columns of your own are carried on too; all others are worked out anew each time.",
  ],
  ["Hand back", "netvet scan inventory.csv --plan this-file.xlsx. What stands in the yellow columns is carried on."],
  [
    "Key",
    "The last column names an item from one scan to the next. Leave it; rows may be sorted, filtered and deleted.",
  ],
  [
    "Without an item",
    "A line at the end that has a key and no item keeps what was decided on something that no open finding asks for now, such as what a waiver accepts. Delete it when nobody needs it.",
  ],
  [
    "Status",
    `Such as ${STATUSES.join(", ")}. An item that is called done while its equipment is still listed is reported.`,
  ],
  ["Due", "The day that you set yourselves. A day after the last allowed day is reported."],
  ["Cost", "For the whole item, in one currency; one figure is enough. An empty cell means not supplied, never 0."],
  ["Also", "Not legal advice. The texts of the rules decide."],
];
