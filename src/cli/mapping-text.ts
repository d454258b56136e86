import type { InputInfo, PlannedColumn, TableInfo } from "../model/input-info.ts";
import { mappingKeys } from "../model/table-mapping.ts";

const HEAD = `# How netvet reads the columns of these tables. Change a field, or write ignore, and read again with --mapping.
# A table is known by its sheet, or else by its columns. Header #2 is the second column of that name, #7 the seventh column.
`;

/** What was decided about the columns of inputs, as a file that a person can read, change and give to `--mapping`. */
export function mappingText(infos: readonly Omit<InputInfo, "rows">[]): string {
  const tables = new Map<string, string>();
  for (const info of infos)
    for (const table of info.tables) {
      const text = tableText(table);
      if (table.columns.length > 0 && !tables.has(text)) tables.set(text, info.name);
    }
  const texts = [...tables].map(([text, name]) => `  # ${oneLine(name)}\n${text}`);
  return `${HEAD}tables:${texts.length === 0 ? " []" : ""}\n${texts.join("")}`;
}

function tableText({ sheet, profile, columns }: TableInfo): string {
  const keys = mappingKeys(columns.map(({ header }) => header));
  const lines = [
    ...(sheet === undefined ? [] : [`sheet: ${JSON.stringify(sheet)}`]),
    `profile: ${profile ?? "generic"}`,
    "columns:",
    ...columns.map((column, at) => `  ${columnText(keys[at] ?? "", column)}`),
  ];
  return lines.map((line, at) => `  ${at === 0 ? "- " : "  "}${line}\n`).join("");
}

function columnText(key: string, { field, why, examples }: PlannedColumn): string {
  const [example] = examples;
  const seen = example === undefined ? "" : `, such as ${oneLine(example).slice(0, 40)}`;
  return `${JSON.stringify(key)}: ${field ?? "ignore"} # ${oneLine(why)}${seen}`;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, " ");
}
