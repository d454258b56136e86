import type { AssetField } from "../model/asset.ts";
import { headerKey } from "./header-fold.ts";
import type { Profile } from "./profile.ts";
import type { Source, Sources } from "./source-cells.ts";

/** Ends the reason of a column that a profile takes for nothing. */
export const LEFT_OUT = "left out";

/** What a column was taken for, while it may still change. */
export interface Choice {
  field: AssetField | undefined;
  why: string;
  /** Order among the columns of one field: smaller is more specific. */
  rank: number;
  fixed: boolean;
}

interface ProfileColumnsInput {
  readonly headers: readonly string[];
  readonly otherNames: readonly (readonly string[])[];
  readonly profile: Profile | undefined;
}

/** Enters the profile's columns; returns the sources that it fixes. */
export function takeProfile(input: ProfileColumnsInput, choices: (Choice | undefined)[]): Sources {
  const sources: Sources = {};
  const { profile, headers, otherNames } = input;
  if (!profile) return sources;
  const names = [headers, ...otherNames].map((list) => list.map(headerKey));
  const columnOf = (name: string): number =>
    names.map((keys) => keys.indexOf(headerKey(name))).find((column) => column >= 0) ?? -1;
  const columnsOf = (name: string): readonly number[] =>
    name.includes("*") ? matching(headers, name) : [columnOf(name)];
  const open = (column: number): boolean => choices[column]?.why !== "mapping";
  for (const column of (profile.ignore ?? []).flatMap(columnsOf)) {
    if (column >= 0 && open(column)) choices[column] = profiled(profile, undefined, LEFT_OUT);
  }
  for (const [field, spec] of Object.entries(profile.fields) as [AssetField, string][]) {
    const found = spec.split("|").flatMap((alternative): Source[] => {
      const columns = alternative.split("+").flatMap(columnsOf);
      const there = columns.filter((column) => column >= 0 && open(column));
      if (alternative.includes("*")) return there.map(single);
      return there.length === 0 ? [] : [there];
    });
    if (found.length > 0) sources[field] = found;
    for (const column of found.flat()) {
      const before = choices[column];
      if (before?.field === undefined) choices[column] = profiled(profile, field, undefined);
      else if (before.field !== field) before.why += `, also ${field}`;
    }
  }
  return sources;
}

/** Columns whose names hold the pieces of a pattern with stars, in their order. */
function matching(headers: readonly string[], pattern: string): readonly number[] {
  const pieces = pattern.toLowerCase().split("*");
  return headers.flatMap((header, column) => {
    let from = 0;
    for (const piece of pieces) {
      const at = header.toLowerCase().indexOf(piece, from);
      if (at < 0 || (from === 0 && piece === pieces[0] && at > 0)) return [];
      from = at + piece.length;
    }
    return [column];
  });
}

function profiled(profile: Profile, field: AssetField | undefined, note: string | undefined): Choice {
  return { field, why: `profile ${profile.id}${note ? `: ${note}` : ""}`, rank: 0, fixed: true };
}

function single(column: number): Source {
  return [column];
}
