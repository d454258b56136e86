import type { Asset } from "../model/asset.ts";
import type { Diagnostic, DropReason } from "../model/diagnostic.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import { type IsoDate, laterDay } from "../model/iso-date.ts";
import type { RowBatch } from "../model/row.ts";
import { cleanCell } from "./cell-text.ts";
import type { ColumnsPlan } from "./columns.ts";
import { headRows } from "./head-rows.ts";
import type { HeaderIndex } from "./header-index.ts";
import { cellsOf, headerFields, isHeader } from "./header-row.ts";
import type { NormalizedRow, TablePlan } from "./normalized-row.ts";
import type { OverlongRows } from "./overlong-rows.ts";
import { createPlainRows, createPlainStart, type PlainTable } from "./plain-rows.ts";
import type { Profile } from "./profile.ts";
import { recordsFrom } from "./records-from.ts";
import {
  type FirstCells,
  firstCells,
  isRule,
  isTotal,
  kindInList,
  kindOfSingle,
  type NamesEquipment,
  titleInBill,
} from "./row-kind.ts";
import { isTitle, mayNameEquipment } from "./row-title.ts";
import { isIdentified, mayBeTotal, rejected } from "./row-verdict.ts";
import { markedPlace, NO_SECTION, readSection, type Section, withoutRole } from "./sections.ts";

/** What the reading of rows rests on. */
export interface RowReaderInput extends PlainTable {
  readonly names: readonly string[];
  /** True when the format names the columns: then there are no titles, totals or repeated headers. */
  readonly named: boolean;
  readonly view: (batch: RowBatch) => RowBatch;
  readonly plan: ColumnsPlan;
  /** The columns as reported; those of a later header are added. */
  readonly columns: PlannedColumn[];
  readonly remarks: Diagnostic[];
  readonly overlong: OverlongRows;
  readonly index: HeaderIndex;
  readonly namesEquipment: NamesEquipment;
  readonly profile: Profile | undefined;
  readonly newestDay: () => IsoDate | undefined;
  readonly unreadStatuses: () => readonly string[];
  readonly replan: (rest: RowBatch) => TablePlan | undefined;
}

/** Prepares a function that puts every record in exactly one bucket, and the short way for records that are plainly equipment. */
export function createRowReader(
  input: RowReaderInput,
): Pick<TablePlan, "row" | "plain" | "isSteady" | "newestDay" | "unreadStatuses"> {
  const { view, build, readers, namesEquipment } = input;
  let section: Section = NO_SECTION;
  let later: TablePlan | undefined;
  const headerAt = input.names.findIndex((name) => cleanCell(name) !== "");
  const headerText = cleanCell(input.names[headerAt] ?? "");
  /** A list of one column has neither titles nor rows that add up others. */
  const isList = input.names.filter((name) => cleanCell(name) !== "").length === 1;

  const heads = headRows(input.names, input.profile);
  const { quantity, price, partNumber, serialNumber } = input.plan.sources;
  /** Numbers and prices of things that are not made yet: a quote, an order, a bill. */
  const isUnnamedBill = input.profile === undefined && quantity !== undefined && price !== undefined && !serialNumber;
  const isBill = input.profile?.bill === true || isUnnamedBill;
  const amounts = [quantity, price, partNumber].flatMap((sources) => sources?.flat() ?? []);

  function read(source: RowBatch, row: number): NormalizedRow {
    if (later) return later.row(source, row);
    const batch = view(source);
    const first = firstCells(batch, row);
    if (first.filled === 0) return dropped("blank");
    if (!input.named) {
      const kind = kindOfRow(source, row, first);
      if (kind === "repeated-header") {
        if (!isSame(batch, row, first)) later = laterPlan(source, row);
        section = NO_SECTION;
        return dropped(kind);
      }
      if (kind !== undefined) {
        if (kind === "section") section = readSection(first.text, readers.siteWords, readers.functions);
        return dropped(kind);
      }
      if (
        first.filled === 1 &&
        kindOfSingle(first.text, readers.rowWords, isTitle(first, input), () => false) === "section"
      )
        section = withoutRole(section);
    }
    const head = heads?.(batch, row);
    if (head !== undefined) return dropped(head);
    const title = isBill && !input.named ? titleInBill(batch, row, amounts) : undefined;
    if (title !== undefined && !isPlace(title) && namesEquipment(title)) section = withoutRole(section);
    else if (title !== undefined) {
      section = readSection(title, readers.siteWords, readers.functions);
      return dropped("section");
    }
    const built = build(batch, row, section);
    if (input.profile?.isEquipment?.(built.asset) === false) return dropped("not-equipment");
    if (mayBeTotal(built) && addsUp(batch, row)) return dropped("total");
    if (!isIdentified(built)) return rejected(built);
    const { asset, diagnostics } = built;
    const pushed = input.overlong.has(source, row) ? [input.overlong.trouble(asset.location)] : [];
    return { kind: "asset", asset, diagnostics: pushed.length === 0 ? diagnostics : [...diagnostics, ...pushed] };
  }

  const startsLikeAsset = createPlainStart({ column: headerAt, text: headerText }, input.index);
  const asksMore = heads !== undefined || isBill || input.profile?.isEquipment !== undefined;
  const plain = asksMore
    ? undefined
    : createPlainRows(input, { startsPlainly, isAsset, isTotal: addsUp, asset: plainAsset });
  const isSteady = () => later === undefined && section === NO_SECTION && !input.fillsDown;
  return {
    row: read,
    plain,
    isSteady,
    newestDay: () => laterDay(input.newestDay(), later?.newestDay()),
    unreadStatuses: () => [...input.unreadStatuses(), ...(later?.unreadStatuses() ?? [])],
  };

  function startsPlainly(batch: RowBatch, row: number): boolean {
    return later === undefined && (input.named || (startsLikeAsset(batch, row) && !input.overlong.has(batch, row)));
  }

  function isAsset(batch: RowBatch, row: number): boolean {
    return later === undefined && section === NO_SECTION && build.inOrder(batch, row);
  }

  function addsUp(batch: RowBatch, row: number): boolean {
    return !input.named && !isList && isTotal(batch, row, readers.rowWords, namesEquipment);
  }

  function plainAsset(batch: RowBatch, row: number): Asset {
    return build(batch, row, NO_SECTION).asset;
  }

  function kindOfRow(batch: RowBatch, row: number, first: FirstCells): DropReason | undefined {
    if (first.filled === 1 && isList)
      return isSame(batch, row, first) ? "repeated-header" : kindInList(first.text, readers.rowWords);
    const isNamed = (text: string) => mayNameEquipment(first, input) && !isPlace(first.text) && namesEquipment(text);
    if (first.filled === 1) return kindOfSingle(first.text, readers.rowWords, isTitle(first, input), isNamed);
    if (isSame(batch, row, first)) return "repeated-header";
    if (isRule(batch, row)) return "footer";
    if (/\d/.test(first.text) || first.text.length > 40 || input.index.look(first.text).hits.length === 0)
      return undefined;
    const cells = cellsOf(batch, row);
    const filled = cells.filter((cell) => cell !== "");
    const known = filled.filter((cell) => input.index.look(cell).hits.some((hit) => hit.how === undefined));
    return isHeader(headerFields(cells, input.index)) && known.length >= Math.max(2, filled.length * 0.5)
      ? "repeated-header"
      : undefined;
  }

  function isPlace(title: string): boolean {
    return markedPlace(title, readers.siteWords) !== undefined;
  }

  /** True when the record is the header of this table again. */
  function isSame(batch: RowBatch, row: number, first: FirstCells): boolean {
    if (first.column !== headerAt || first.text !== headerText) return false;
    return input.names.every((name, column) => cleanCell(name) === cleanCell(batch.cell(row, column)));
  }

  /** The plan of another table that begins inside this one. */
  function laterPlan(source: RowBatch, row: number): TablePlan | undefined {
    const plan = input.replan(recordsFrom(source, row));
    if (plan) {
      input.remarks.push(...plan.remarks);
      input.columns.push(
        ...plan.info.columns.map((column) => ({
          ...column,
          why: `${column.why} (header at record ${source.record(row)})`,
        })),
      );
    }
    return plan;
  }
}

function dropped(reason: DropReason): NormalizedRow {
  return { kind: "dropped", reason };
}
