export { headerKey } from "./header-fold.ts";
export { TELLING } from "./header-row.ts";
export type {
  NormalizeContext,
  NormalizedRow,
  NormalizeOptions,
  OwnField,
  PlainCell,
  PlainColumn,
  PlainRows,
  TablePlan,
} from "./normalized-row.ts";
export { pageWords } from "./page-words.ts";
export { planTable } from "./plan-table.ts";
export { profiles } from "./profiles/index.ts";
export { savedFor } from "./saved-columns.ts";
export { exportToBring } from "./without-makers.ts";
export { writtenDay } from "./written-day.ts";
