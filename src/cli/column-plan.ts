import type { InputInfo, TableInfo } from "../model/input-info.ts";
import { clip } from "../report/escape/terminal.ts";
import { table } from "./table.ts";

/** What was decided about each input: encoding, delimiter, header, and every column with its field and why. */
export function columnPlan(inputs: readonly Omit<InputInfo, "rows">[], width: number): string[] {
  return inputs.flatMap((input) => [layoutLine(input), ...input.tables.flatMap((one) => tableLines(one, width)), ""]);
}

function layoutLine(input: Omit<InputInfo, "rows">): string {
  const delimiter = input.delimiter === undefined ? [] : [`delimiter ${JSON.stringify(input.delimiter)}`];
  return `${input.name}: ${[input.format, input.encoding, ...delimiter].join(", ")} (${input.layoutWhy})`;
}

function tableLines(info: TableInfo, width: number): string[] {
  const head = info.headerRow === undefined ? [] : [`header in record ${info.headerRow}`];
  const before = info.preambleRows === 0 ? [] : [`${info.preambleRows} records before it`];
  const sheet = info.sheet === undefined ? [] : [`table ${info.sheet}`];
  const implied = info.impliedVendor === undefined ? [] : [`maker implied: ${info.impliedVendor}`];
  const facts = [
    ...sheet,
    ...head,
    ...before,
    ...(info.profile === undefined ? [] : [`profile ${info.profile}`]),
    ...implied,
  ];
  const rows = info.columns.map((column) => [
    `  ${column.index + 1}`,
    column.header,
    column.field ?? "-",
    column.why,
    clip(column.examples.join(" | "), 60),
  ]);
  return [
    ...(facts.length > 0 ? [`  ${facts.join(", ")}`] : []),
    ...table([["  #", "column", "field", "why", "examples"], ...rows], width),
  ];
}
