import { capital } from "./format.ts";

/** How a value is shown in a spreadsheet. `long` is text that is read in its cell and not at a glance. */
type ColumnKind = "text" | "long" | "number" | "day" | "amount";

/** A column of a table that is written as CSV and as a sheet. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
  readonly read: (row: Row) => string | number | undefined;
}

/** A column on one line. */
export function tableColumn<Row>(
  name: string,
  kind: ColumnKind,
  width: number,
  read: TableColumn<Row>["read"],
): TableColumn<Row> {
  return { name, kind, width, read };
}

/** The name as the head of a sheet has it: `Last allowed day`. */
export function columnHead({ name }: Pick<TableColumn<never>, "name">): string {
  return capital(name.replaceAll("_", " "));
}
