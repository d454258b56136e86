import { addTexts, firstTexts } from "../model/first-texts.ts";
import type { PlannedColumn, TableInfo } from "../model/input-info.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { RowBatch } from "../model/row.ts";
import { builderInput } from "./builder-input.ts";
import { prepareReaders, type Readers } from "./field-readers.ts";
import { furtherUnits } from "./further-units.ts";
import { type HeaderIndex, indexHeaders } from "./header-index.ts";
import type { NormalizeContext, NormalizeOptions, TablePlan } from "./normalized-row.ts";
import { overlongRows } from "./overlong-rows.ts";
import type { Profile, TableSigns } from "./profile.ts";
import { createRowBuilder } from "./row-builder.ts";
import type { NamesEquipment } from "./row-kind.ts";
import { createRowReader } from "./row-reader.ts";
import { realPlaces } from "./struct-cells.ts";
import { twinTrouble } from "./twin-columns.ts";
import { type Understood, understand } from "./understand-table.ts";
import type { UnitGroup } from "./unit-group.ts";
import { findUnitGroups, haveOneFactTwice, onlyUnit } from "./unit-groups.ts";
import { createUnitRows, type UnitRows } from "./unit-rows.ts";
import { withoutMakers } from "./without-makers.ts";

/**
 * Understands a table from its first records: header, profile, columns. Undefined when no column was recognised as
 * one of the fields that tell of equipment.
 */
export function planTable(
  batch: RowBatch,
  context: NormalizeContext,
  options: NormalizeOptions,
): TablePlan | undefined {
  const index = indexHeaders(context.headers);
  const readers = prepareReaders(context.headers, context.functions);
  const { namesEquipment = () => false } = context;
  const table = understand(batch, index, readers, namesEquipment, options, undefined);
  if (table === undefined) return undefined;
  const groups = unitGroupsOf(table, index, readers, namesEquipment);
  if (!haveOneFactTwice(groups, table.plan.columns)) {
    const unit = onlyUnit(groups, table.plan.columns);
    const named = unit === undefined ? table : understand(batch, index, readers, namesEquipment, options, unit.columns);
    return named?.tells ? planOf(named, batch, context, options, undefined) : undefined;
  }
  const { names } = table.found;
  const units = createUnitRows({ names, plan: table.plan, groups }, readers, index, namesEquipment);
  const rows = units.split(batch, table.from);
  if (rows.length === batch.length && table.tells) return planOf(table, batch, context, options, undefined);
  const by = table.found.by < 0 ? {} : { headerRow: batch.record(table.found.by) };
  const readBy = (records: RowBatch): Understood | undefined =>
    understand(records, index, readers, namesEquipment, { ...options, ...by }, units.fields);
  const read = options.wholeRecords ? undefined : readBy(rows);
  if (read?.from === table.from && read.tells) return planOf(read, rows, context, options, units, table);
  const whole = table.tells ? table : readBy(batch);
  return whole?.tells ? planOf(whole, batch, context, options, units) : undefined;
}

/** The units that records name in columns of their kinds. */
function unitGroupsOf(
  { structs, sample, plan, profile }: Understood,
  index: HeaderIndex,
  readers: Readers,
  namesEquipment: NamesEquipment,
): readonly UnitGroup[] {
  if (profile !== undefined || structs.length > 0) return [];
  return findUnitGroups({ columns: plan.columns, sample, index, readers, namesEquipment });
}

/** Prepares the reading of rows of a table that is understood; where it is read unit by unit, `records` is how it was before. */
function planOf(
  table: Understood,
  batch: RowBatch,
  context: NormalizeContext,
  options: NormalizeOptions,
  units: UnitRows | undefined,
  records?: Understood,
): TablePlan {
  const split = records && units?.split;
  const index = indexHeaders(context.headers);
  const readers = prepareReaders(context.headers, context.functions);
  const { found, from, structs, view, plan, profile, signs } = table;
  const impliedVendor = implied(profile, signs);
  let newestDay: IsoDate | undefined;
  const unreadStatuses = firstTexts();
  const parts = builderInput({
    ...table,
    batch,
    readers,
    context,
    options,
    impliedVendor,
    sampleOfRecords: (records ?? table).sample,
    onDay: (day) => {
      if (newestDay === undefined || day > newestDay) newestDay = day;
    },
    onUnreadStatus: (words) => addTexts(unreadStatuses, [words]),
  });
  const info = infoOf(table, batch, impliedVendor);
  const location = { source: options.source, sheet: batch.sheet, record: info.headerRow ?? 1, line: undefined };
  const overlong = overlongRows(found.names.length, batch, from, location);
  const { sources } = plan;
  const { namesEquipment = () => false } = context;
  const columns = plan.columns.filter(({ index }) => !units?.tells(index));
  const further = furtherUnits(
    { columns, sources, batch: view(batch), from, namesEquipment },
    index,
    readers,
    location,
  );
  const remarks = [
    ...withoutMakers(profile, location),
    ...twinTrouble(plan.twins, location),
    ...further,
    ...(units === undefined ? [] : [units.remark(location, split !== undefined)]),
    ...overlong.remarks,
  ];
  const rows = createRowReader({
    names: found.names,
    named: batch.header !== undefined,
    view,
    build: createRowBuilder(parts),
    plan,
    columns: info.columns,
    remarks,
    overlong,
    readers,
    index,
    namesEquipment,
    profile,
    replan: (rest) => planTable(rest, context, { ...options, wholeRecords: true, headerRow: rest.record(0) }),
    functionSources: parts.functionSources,
    interwoven: structs.length > 0 || parts.impliedBy !== undefined,
    fillsDown: parts.siteIsMerged,
    newestDay: () => newestDay,
    unreadStatuses: () => unreadStatuses.texts,
    impliesVendor: impliedVendor !== undefined,
    hasOwnReading: (field, column) => parts.cells[field]?.has(column) ?? false,
  });
  return { info, remarks, skip: from, split, ...rows };
}

/** The table as it is reported; columns of a later header are added to it. */
function infoOf(
  { found, structs, plan, profile }: Understood,
  batch: RowBatch,
  impliedVendor: string | undefined,
): TableInfo & { readonly columns: PlannedColumn[] } {
  return {
    sheet: batch.sheet,
    headerRow: found.at < 0 ? undefined : batch.record(found.at),
    preambleRows: Math.max(0, found.at),
    profile: profile?.id,
    impliedVendor,
    columns: structs.length === 0 ? [...plan.columns] : realPlaces(plan.columns, found.names.length, structs),
  };
}

function implied(profile: Profile | undefined, signs: TableSigns): string | undefined {
  const vendor = profile?.impliedVendor;
  return typeof vendor === "function" ? vendor(signs) : vendor;
}
