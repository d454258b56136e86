import type { AssetField } from "../model/asset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Location } from "../model/location.ts";
import { quoted } from "../text/quoted.ts";
import { headerKey } from "./header-fold.ts";
import type { Source, Sources } from "./source-cells.ts";

/** Fields that tell in words who made or sold a unit, of which no text may be passed over. */
export const TELL_MAKER: readonly AssetField[] = ["vendor", "model", "description", "supplier"];
/** Two codes joined would be none: of these the first that is filled is read. */
const CODES: readonly AssetField[] = ["partNumber", "serialNumber"];

/** Names that several columns of one field have. */
export interface Twins {
  readonly together: readonly string[];
  readonly first: readonly string[];
}

/** Joins columns of one field that have the same name, so that all of them are read: the second may name another maker. */
export function readTogether(headers: readonly string[], sources: Sources): Twins {
  const together = TELL_MAKER.flatMap((field) => {
    const named = byName(headers, sources[field] ?? []);
    if (named.length > 0) sources[field] = named;
    return named;
  });
  const first = CODES.flatMap((field) => byName(headers, sources[field] ?? []));
  const twinsIn = (joined: readonly Source[]) =>
    joined.flatMap(([one = -1, other = -1]) => (haveOneName(headers[one], headers[other]) ? [headers[one] ?? ""] : []));
  return { together: twinsIn(together), first: twinsIn(first) };
}

function byName(headers: readonly string[], sources: readonly Source[]): readonly Source[] {
  const joined = new Map<string, Source>();
  for (const source of sources) {
    const header = source.length === 1 ? (headers[source[0] ?? -1] ?? "") : "";
    const key = headerKey(header) || header || source.join();
    joined.set(key, [...new Set([...(joined.get(key) ?? []), ...source])]);
  }
  return [...joined.values()];
}

/** True for the names of two columns of a field that are read together. */
export function areTwins(field: AssetField, one: string | undefined, other: string | undefined): boolean {
  return TELL_MAKER.includes(field) && haveOneName(one, other);
}

function haveOneName(one = "", other = ""): boolean {
  return headerKey(one) !== "" && headerKey(one) === headerKey(other);
}

/** Says what becomes of columns with one name. */
export function twinTrouble({ together, first }: Twins, location: Location): readonly Diagnostic[] {
  const warn = (names: readonly string[], what: string): readonly Diagnostic[] => {
    if (names.length === 0) return [];
    const listed = names.map(quoted).join(", ");
    const message = `several columns are called ${listed}: ${what}; give each column a name of its own`;
    return [{ level: "warning", code: "same-header", message, location, field: undefined }];
  };
  return [
    ...warn(together, "their cells are read together, so that none passes unseen"),
    ...warn(first, "of their cells the first that is filled is read, and no other"),
  ];
}
