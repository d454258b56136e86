import type { Diagnostic } from "../model/diagnostic.ts";
import type { Location } from "../model/location.ts";
import { headerKey } from "./header-fold.ts";
import type { Profile } from "./profile.ts";
import { findProfile } from "./profiles/index.ts";

/** Says of a known export that does not name makers which other export does. */
export function withoutMakers(profile: Profile | undefined, location: Location): readonly Diagnostic[] {
  if (profile?.lacks === undefined) return [];
  return [{ level: "warning", code: "export-without-makers", message: profile.lacks, location, field: undefined }];
}

/** What to bring instead of a table with these headers in which nothing names equipment; a printed table is one cell. */
export function exportToBring(headers: readonly string[], source: string): string | undefined {
  const names = headers.length === 1 ? (headers[0] ?? "").split(/\s{2,}/) : headers;
  const keys = new Set(names.map(headerKey));
  return findProfile({ keys, preamble: [], sheet: undefined, source }, undefined)?.lacks;
}
