import type { Asset } from "../model/asset.ts";
import type { Relation, Vendor } from "../model/vendor.ts";
import { remember } from "../text/remember.ts";
import type { BrandedEvidence } from "./feature.ts";

/** The day by which ownership is judged and where it was read. */
export interface JudgedDay {
  readonly on: string;
  readonly from: string;
}

/** Dated ties by which a maker's products count as its parent's. */
export interface Ownership {
  /** True when the day on which an asset was made bears on what this evidence says. */
  turnsOnDay(evidence: BrandedEvidence): boolean;
  /** Number of the span between two changes of ownership in which a day lies; -1 without a day. */
  span(day: JudgedDay | undefined): number;
  /** Evidence under the maker that it counts for on that day, with the tie in its note. */
  resolve(evidence: BrandedEvidence, day: JudgedDay | undefined): BrandedEvidence;
}

interface Tie {
  readonly relation: Relation;
  readonly parent: string;
  readonly parentName: string;
}

const MOST_DAYS = 20_000;

const DATE_FIELDS = [
  ["manufacturedOn", "date of manufacture"],
  ["installedOn", "installation date"],
  ["deliveredOn", "delivery date"],
  ["orderedOn", "order date"],
] as const;

/** The day of manufacture, else the month in the serial number, else the day of installation, delivery or order. */
export function judgedDay(asset: Asset, builtInMonth: string | undefined): JudgedDay | undefined {
  if (asset.manufacturedOn === undefined && builtInMonth !== undefined)
    return { on: `${builtInMonth}-15`, from: "month in the serial number" };
  for (const [field, from] of DATE_FIELDS) {
    const on = asset[field];
    if (on !== undefined) return { on, from };
  }
  return undefined;
}

export function createOwnership(vendors: readonly Vendor[]): Ownership {
  const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  const ties = new Map(vendors.map((vendor) => [vendor.id, tiesOf(vendor, names)]));
  const families = new Map(vendors.flatMap((vendor) => vendor.families.map((family) => [family.id, family] as const)));
  const periods = [...families.values(), ...[...ties.values()].flat().map(({ relation }) => relation)];
  const changes = [...new Set(periods.flatMap((period) => [startOf(period), endOf(period)]))].sort();
  const spanOf = remember(MOST_DAYS, (on) => countUpTo(changes, on));
  const dated = (period: Period | undefined) => period?.from !== undefined || period?.until !== undefined;
  return {
    turnsOnDay: ({ vendor, family }) =>
      (ties.get(vendor) ?? []).length > 0 || (family !== undefined && dated(families.get(family))),
    span: (day) => (day === undefined ? -1 : spanOf(day.on)),
    resolve: (evidence, day) => {
      const family = evidence.family === undefined ? undefined : families.get(evidence.family);
      if (family !== undefined && day !== undefined && !isWithin(family, day)) return afterwards(evidence, family, day);
      return resolve(evidence, ties.get(evidence.vendor) ?? [], names.get(evidence.vendor), day);
    },
  };
}

/** How many of the sorted texts are not behind the given one. */
function countUpTo(sorted: readonly string[], text: string): number {
  let count = 0;
  while (count < sorted.length && (sorted[count] ?? "") <= text) count += 1;
  return count;
}

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A family that was this maker's only for a time speaks no more for it outside. */
function afterwards(evidence: BrandedEvidence, family: Period, day: JudgedDay): BrandedEvidence {
  const note = `made by this maker only ${periodOf(family)}, and the ${day.from} lies outside`;
  return { ...evidence, side: "against", strength: "weak", note: join(evidence.note, note) };
}

function tiesOf(vendor: Vendor, names: ReadonlyMap<string, string>): Tie[] {
  return vendor.relations.flatMap((relation) => {
    const parent = relation.countsAs;
    const own = parent === undefined || parent === vendor.id || relation.of === vendor.id;
    return own ? [] : [{ relation, parent, parentName: names.get(parent) ?? parent }];
  });
}

function startOf(relation: Period): string {
  return relation.from ?? "0000";
}

/** The first text that sorts behind every day of an inclusive end: `2006-11` covers `2006-11-30`. */
function endOf(relation: Period): string {
  return `${relation.until ?? "9999"}~`;
}

function resolve(
  evidence: BrandedEvidence,
  ties: readonly Tie[],
  name: string | undefined,
  day: JudgedDay | undefined,
): BrandedEvidence {
  const [first] = ties;
  if (first === undefined) return evidence;
  const tie = ties.find(({ relation }) => holds(relation, day));
  if (tie === undefined) return { ...evidence, note: join(evidence.note, outside(first, name, day)) };
  const brand = evidence.brand ?? name;
  return { ...evidence, vendor: tie.parent, brand, note: join(evidence.note, inside(tie, name, day)) };
}

/** A tie without an end holds for undated assets too; one that ended needs a day inside it. */
function holds(relation: Relation, day: JudgedDay | undefined): boolean {
  return day === undefined ? relation.until === undefined : isWithin(relation, day);
}

function isWithin(period: Period, day: JudgedDay): boolean {
  return startOf(period) <= day.on && day.on < endOf(period);
}

function inside(tie: Tie, name: string | undefined, day: JudgedDay | undefined): string {
  const by = day === undefined || tie.relation.until === undefined ? "" : `, judged by the ${day.from}`;
  return `${name} counts as ${tie.parentName} ${periodOf(tie.relation)}${by}`;
}

function outside(tie: Tie, name: string | undefined, day: JudgedDay | undefined): string {
  const why = day === undefined ? "and the row gives no date" : `and the ${day.from} lies outside`;
  return `${name} counts as ${tie.parentName} only ${periodOf(tie.relation)}, ${why}`;
}

function periodOf({ from, until }: Period): string {
  if (from === undefined && until === undefined) return "at all times";
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" ");
}

function join(...notes: readonly (string | undefined)[]): string {
  return notes.filter((note) => note !== undefined).join("; ");
}
