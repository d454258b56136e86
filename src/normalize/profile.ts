import type { Asset, AssetField, AssetStatus } from "../model/asset.ts";
import type { DateOrder } from "./dates.ts";
import type { CellReading } from "./source-cells.ts";

/** What can be seen of a table before its columns are understood. */
export interface TableSigns {
  /** Folded names of the columns; see `headerKey`. */
  readonly keys: ReadonlySet<string>;
  /** Texts of the records before the header. */
  readonly preamble: readonly string[];
  readonly sheet: string | undefined;
  /** Name of the input. */
  readonly source: string;
}

/** How one system writes its export: its signs, its columns, and what it leaves unsaid. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** True when the table has the signs of this system. */
  readonly matches: (signs: TableSigns) => boolean;
  /**
   * Headers of each field, best first: `A|B` takes B where A is empty, `A+B` joins both. A header may serve several
   * fields. Columns that are not named here are understood by their words.
   */
  readonly fields: Partial<Record<AssetField, string>>;
  /** Headers of columns that mislead and are left out. */
  readonly ignore?: readonly string[];
  /** Maker of what the system manages, for rows that name none; may depend on the table. */
  readonly impliedVendor?: string | ((signs: TableSigns) => string | undefined);
  /** Columns whose texts tell the network function, better ones first, when the role is that of the node around the unit. */
  readonly functionFrom?: string;
  /** Order of day and month by header, where the system fixes it. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>>;
  /** What this export does not say of makers, and which other export does; for the person who brought it. */
  readonly lacks?: string;
  /** Codes of the system's states. */
  readonly statuses?: Readonly<Record<string, AssetStatus>>;
  /** How cells of a field are read where the system writes them its own way, by header; `*` is any column of the field. */
  readonly cells?: Partial<Record<AssetField, Readonly<Record<string, CellReading>>>>;
  /** False for a record that is no piece of equipment, such as a port without facts of its own. */
  readonly isEquipment?: (asset: Asset) => boolean;
  /** Quantities always have three decimals: `3.000` and `3,000` are three. */
  readonly thousandths?: boolean;
  /** Text of the sheet or title that tells role and generation for all rows. */
  readonly context?: (signs: TableSigns) => string | undefined;
  /** Supplier cells begin with an account number. */
  readonly accountNumbers?: boolean;
  /** Rows that head others, by a word in one column. */
  readonly headRows?: { readonly column: string; readonly words: readonly string[] };
  /** Lines with a single text are titles and echoes of commands. */
  readonly titles?: boolean;
  /** Columns that only name another record: its key and its name stand in these. */
  readonly references?: { readonly key: string; readonly name: string; readonly fields: readonly AssetField[] };
  /** Maker that a column implies by the words of the system, such as names of drivers. */
  readonly impliedBy?: { readonly column: string; readonly makers: Readonly<Record<string, string>> };
  /** True when the table is a bill of positions: section rows and rows without numbers are usual. */
  readonly bill?: boolean;
}
