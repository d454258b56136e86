import { type IntakeOptions, intake, type ScanInput } from "./intake.ts";
import type { TableInfo } from "./model/input-info.ts";
import type { NormalizeContext } from "./normalize/index.ts";

/** Names of the columns as a table has them in its source: not those that were cut out of cells, or of a later header. */
export function columnNames({ columns }: Pick<TableInfo, "columns">): readonly string[] {
  const end = columns.findIndex(({ index }, at) => index !== at);
  return (end < 0 ? columns : columns.slice(0, end)).map(({ header }) => header);
}

/**
 * The names of the columns of every table of an input, read to its end where a table may follow or grow. A text cut by
 * delimiters is one table, of which the beginning is enough.
 */
export async function tableNames(
  input: ScanInput,
  reference: NormalizeContext,
  options: IntakeOptions,
): Promise<readonly (readonly string[])[]> {
  const names: (readonly string[])[] = [];
  for await (const { batch, plan } of intake(input, reference, options)) {
    const own = columnNames(plan.info);
    if (names.at(-1)?.length !== own.length || names.at(-1)?.some((name, at) => name !== own[at])) names.push(own);
    if (batch.sheet === undefined && batch.header === undefined) break;
  }
  return names;
}
