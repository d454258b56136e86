import type { Diagnostic } from "../model/diagnostic.ts";
import type { HeaderWords } from "../model/header-words.ts";
import type { InputInfo, PlannedColumn } from "../model/input-info.ts";
import type { IsoDate } from "../model/iso-date.ts";
import { writtenDay } from "../normalize/index.ts";
import { quoted } from "../text/quoted.ts";

type Positions = Pick<InputInfo, "name" | "tables">;

/**
 * What is to be said of tables of an order without a day of delivery, in which a column holds days and is taken for no
 * field: rules that begin to hold before the delivery would be passed over without a word.
 */
export function deliveryTrouble(orders: readonly Positions[], words: HeaderWords, asOf: IsoDate): Diagnostic[] {
  const isDay = writtenDay(words);
  return orders.flatMap(({ name, tables }) =>
    tables.flatMap(({ sheet, headerRow, columns }): Diagnostic[] => {
      if (columns.some(({ field }) => field === "deliveredOn")) return [];
      const unused = new Set(columns.filter((one) => isLeft(one, isDay)).map(({ header }) => header));
      if (unused.size === 0) return [];
      const location = { source: name, sheet, record: headerRow ?? 1, line: undefined };
      return [
        {
          level: "warning",
          code: "no-delivery-day",
          message: messageOf([...unused], asOf),
          location,
          field: "deliveredOn",
        },
      ];
    }),
  );
}

/** A column of days that neither a person nor a known word has left out. */
function isLeft({ field, why, examples }: PlannedColumn, isDay: (text: string) => boolean): boolean {
  const isDecided = field !== undefined || why === "mapping" || why.startsWith("no use");
  return !isDecided && examples.length > 0 && examples.every(isDay);
}

function messageOf(unused: readonly string[], asOf: IsoDate): string {
  const names = unused.map(quoted).join(" and ");
  const [holds, its] = unused.length === 1 ? ["holds days and was", "it"] : ["hold days and were", "one of them"];
  const columns = unused.length === 1 ? "the column" : "the columns";
  return `no delivery day was found, so every position is judged as of ${asOf}; ${columns} ${names} ${holds} not used: name ${its} as deliveredOn with --mapping, or leave it out with ignore`;
}
