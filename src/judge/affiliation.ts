import type { DayOfMaking } from "../model/day-of-making.ts";
import { type Period, placeIn } from "../model/period.ts";
import type { Relation, Vendor } from "../model/vendor.ts";

/** A dated tie of one vendor to another, both by id. */
interface Tie {
  readonly member: string;
  readonly kind: Relation["kind"];
  /** False when the tie was only recalled: then it decides nothing alone. */
  readonly read: boolean;
  /** True when the catalogue says that the member's equipment counts as the owner's, whatever the kind of tie. */
  readonly countsAsOwner: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Ties by owner. */
export type Ties = ReadonlyMap<string, readonly Tie[]>;

/** How a maker stands to a vendor. unclear: a minority holding, a joint venture, or a date that is not known. */
export interface Affiliation {
  readonly is: "same" | "affiliate" | "unclear" | "none";
  readonly kind: string | undefined;
  /** When it lasted, for a tie that has ended. */
  readonly ended: Period | undefined;
  /** True when the day on which the asset was made would decide. */
  readonly needsDate: boolean;
}

const CORPORATE: readonly Relation["kind"][] = ["subsidiary", "affiliate", "joint-venture", "divested"];
const NONE: Affiliation = { is: "none", kind: undefined, ended: undefined, needsDate: false };

/** Collects the corporate ties of the catalogue; brands and own-label products are a matter of identity, not of ownership. */
export function tiesOf(vendors: readonly Vendor[]): Ties {
  const ties = new Map<string, Tie[]>();
  for (const vendor of vendors)
    for (const relation of vendor.relations) {
      const member = memberOf(vendor, relation);
      if (member === undefined || !CORPORATE.includes(relation.kind)) continue;
      const { kind, from, until, countsAs, of, grade } = relation;
      const list = ties.get(of) ?? [];
      list.push({ member, kind, read: grade === "read", countsAsOwner: countsAs === of, from, until });
      ties.set(of, list);
    }
  return ties;
}

function memberOf(vendor: Vendor, { of, countsAs }: Relation): string | undefined {
  if (vendor.id !== of) return vendor.id;
  return countsAs === of ? undefined : countsAs;
}

/** True when the catalogue knows any tie between them. */
export function isTied(maker: string, vendor: string, ties: Ties): boolean {
  return (ties.get(vendor) ?? []).some((tie) => tie.member === maker);
}

/** A short text that differs when affiliations do. */
export function affiliationKey({ is, kind = "", ended, needsDate }: Affiliation): string {
  return `${is} ${kind} ${ended?.from} ${ended?.until} ${needsDate}`;
}

/** Says whether a maker is the vendor itself or tied to it when the asset was made; the closest of several ties counts. */
export function affiliationOf(maker: string, vendor: string, ties: Ties, made: DayOfMaking | undefined): Affiliation {
  if (maker === vendor) return { is: "same", kind: undefined, ended: undefined, needsDate: false };
  const found = (ties.get(vendor) ?? []).filter((tie) => tie.member === maker).map((tie) => tieOn(tie, made));
  return found.find(({ is }) => is === "affiliate") ?? found.find(({ is }) => is === "unclear") ?? NONE;
}

function tieOn(tie: Tie, made: DayOfMaking | undefined): Affiliation {
  const { kind, from, until } = tie;
  const ended = until === undefined ? undefined : { from, until };
  const place = placeIn(tie, made);
  if (place === "outside") return NONE;
  if (place === "cannot-tell") return { is: "unclear", kind, ended, needsDate: true };
  const firm = tie.read && (tie.countsAsOwner || kind === "subsidiary" || kind === "divested");
  return { is: firm ? "affiliate" : "unclear", kind, ended, needsDate: false };
}
