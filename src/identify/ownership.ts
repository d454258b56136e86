import type { DayOfMaking } from "../model/day-of-making.ts";
import { type Period, type Place, periodWords, placeIn } from "../model/period.ts";
import type { Relation, Vendor } from "../model/vendor.ts";
import { remember } from "../text/remember.ts";
import type { BrandedEvidence } from "./feature.ts";

/** Dated ties by which a maker's products count as its parent's. */
export interface Ownership {
  /** True when the day on which an asset was made bears on what this evidence says. */
  turnsOnDay(evidence: BrandedEvidence): boolean;
  /** Number that days share when they lie alike to every tie and every family of a time; -1 without a day. */
  span(day: DayOfMaking | undefined): number;
  /** Evidence under the maker that it counts for on that day, with the tie in its note. */
  resolve(evidence: BrandedEvidence, day: DayOfMaking | undefined): BrandedEvidence;
}

interface Tie {
  readonly relation: Relation;
  readonly parent: string;
  readonly parentName: string;
}

const MOST_DAYS = 20_000;

export function createOwnership(vendors: readonly Vendor[]): Ownership {
  const names = new Map(vendors.map((vendor) => [vendor.id, vendor.name]));
  const ties = new Map(vendors.map((vendor) => [vendor.id, tiesOf(vendor, names)]));
  const families = new Map(vendors.flatMap((vendor) => vendor.families.map((family) => [family.id, family] as const)));
  const periods = [...families.values(), ...[...ties.values()].flat().map(({ relation }) => relation)];
  const spanOf = createSpans(periods.filter(isDated));
  return {
    turnsOnDay: ({ vendor, family }) =>
      (ties.get(vendor) ?? []).length > 0 || (family !== undefined && isDated(families.get(family) ?? {})),
    span: (day) => (day === undefined ? -1 : spanOf(day.on)),
    resolve: (evidence, day) => {
      const family = evidence.family === undefined ? undefined : families.get(evidence.family);
      if (family !== undefined && day !== undefined && placeIn(family, day) === "outside")
        return afterwards(evidence, family, day);
      return resolve(evidence, ties.get(evidence.vendor) ?? [], names.get(evidence.vendor), day ?? dayOfName(evidence));
    },
  };
}

/** The earliest day on which something was made that bears the name of this evidence. */
export function dayOfName({ since }: BrandedEvidence): DayOfMaking | undefined {
  return since === undefined ? undefined : { on: since, orLater: true, from: `name, in use since ${since},` };
}

function isDated({ from, until }: Period): boolean {
  return (from ?? until) !== undefined;
}

/** Numbers days by where they lie to all periods. */
function createSpans(periods: readonly Period[]): (on: string) => number {
  const numbers = new Map<string, number>();
  return remember(MOST_DAYS, (on) => {
    const places = periods.map((period) => placeIn(period, { on })).join();
    const number = numbers.get(places) ?? numbers.size;
    numbers.set(places, number);
    return number;
  });
}

/** A family that was this maker's only for a time speaks no more for it outside. */
function afterwards(evidence: BrandedEvidence, family: Period, day: DayOfMaking): BrandedEvidence {
  const note = `made by this maker only ${periodWords(family)}, and the ${day.from} lies outside`;
  return { ...evidence, side: "against", strength: "weak", note: join(evidence.note, note) };
}

function tiesOf(vendor: Vendor, names: ReadonlyMap<string, string>): Tie[] {
  return vendor.relations.flatMap((relation) => {
    const parent = relation.countsAs;
    const own = parent === undefined || parent === vendor.id || relation.of === vendor.id;
    return own ? [] : [{ relation, parent, parentName: names.get(parent) ?? parent }];
  });
}

interface PlacedTie {
  readonly tie: Tie;
  readonly place: Place;
}

function resolve(
  evidence: BrandedEvidence,
  ties: readonly Tie[],
  name: string | undefined,
  day: DayOfMaking | undefined,
): BrandedEvidence {
  const placed = ties.map((tie) => ({ tie, place: placeIn(tie.relation, day) }));
  const held = placed.find(({ place }) => place === "inside")?.tie;
  if (held !== undefined) {
    const brand = evidence.brand ?? name;
    return { ...evidence, vendor: held.parent, brand, note: join(evidence.note, inside(held, name, day)) };
  }
  const open = placed.find(({ place }) => place === "cannot-tell") ?? placed[0];
  return open === undefined ? evidence : { ...evidence, note: join(evidence.note, notInside(open, name, day)) };
}

function inside({ relation, parentName }: Tie, name: string | undefined, day: DayOfMaking | undefined): string {
  const by = day === undefined || relation.until === undefined ? "" : `, judged by the ${day.from}`;
  return `${name} counts as ${parentName} ${periodWords(relation)}${by}`;
}

function notInside({ tie, place }: PlacedTie, name: string | undefined, day: DayOfMaking | undefined): string {
  const lies = place === "outside" ? "lies outside" : "may lie inside or outside";
  const why = day === undefined ? "and the row gives no date" : `and the ${day.from} ${lies}`;
  return `${name} counts as ${tie.parentName} only ${periodWords(tie.relation)}, ${why}`;
}

function join(...notes: readonly (string | undefined)[]): string {
  return notes.filter((note) => note !== undefined).join("; ");
}
