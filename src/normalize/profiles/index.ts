import type { Profile, TableSigns } from "../profile.ts";

/** Profiles in the order in which they are tried: the first whose signs are there is taken. */
export const profiles: readonly Profile[] = [];

/** The profile of a table: the one that the person named, or the first whose signs are there. */
export function findProfile(signs: TableSigns, wanted: string | undefined): Profile | undefined {
  if (wanted !== undefined) return profiles.find((profile) => profile.id === wanted);
  return profiles.find((profile) => profile.matches(signs));
}
