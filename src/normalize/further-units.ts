import type { Diagnostic } from "../model/diagnostic.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import type { Location } from "../model/location.ts";
import { quoted } from "../text/quoted.ts";
import type { Readers } from "./field-readers.ts";
import type { HeaderIndex } from "./header-index.ts";

const ENDS: readonly RegExp[] = [/^(?<kind>[^.]+)[\s_](?<word>[^\s_.]+)$/, /^(?<word>[^\s_.]+)[\s_](?<kind>[^.]+)$/];

/**
 * Says which columns name makers or models of further units, such as “Router Vendor” beside “RRU Vendor”: a record is one
 * unit, and what stands in these columns is not judged.
 */
export function furtherUnits(
  columns: readonly PlannedColumn[],
  index: HeaderIndex,
  readers: Readers,
  location: Location,
): readonly Diagnostic[] {
  const names = columns.flatMap(({ field, header, examples }) =>
    field === undefined && examples.length > 0 && namesUnit(header, index, readers) ? quoted(header) : [],
  );
  if (names.length === 0) return [];
  const message = `columns name the makers or models of further equipment and are not read: ${names.join(", ")}; write a record for each unit`;
  return [{ level: "warning", code: "further-units", message, location, field: undefined }];
}

/** True when a header is the name of a kind of equipment and a word for the maker or the model, in either order. */
function namesUnit(header: string, index: HeaderIndex, { functions }: Readers): boolean {
  if (index.look(header).ignored !== undefined) return false;
  return ENDS.some((end) => {
    const { kind = "", word = "" } = end.exec(header)?.groups ?? {};
    const telling = index.look(word).hits.some(({ field, how }) => how === undefined && /^(vendor|model)$/.test(field));
    return telling && functions.inRole(kind) !== undefined;
  });
}
