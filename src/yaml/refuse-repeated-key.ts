import { type Document, isScalar, visit } from "yaml";
import { type Place, UserError } from "../model/user-error.ts";

/**
 * Throws a UserError where a map says a key for the second time. The library, told `uniqueKeys: false`, does not look: it
 * would hold each key against all before it, which takes minutes where a map names tens of thousands of units.
 */
export function refuseRepeatedKey(document: Document.Parsed, placeOf: (offset: number) => Place): void {
  visit(document, {
    Map: (_, { items }) => {
      const said = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (said.has(key.value)) throw repeated(String(key.value), placeOf(key.range?.[0] ?? 0));
        said.add(key.value);
      }
    },
  });
}

function repeated(key: string, place: Place): UserError {
  return new UserError(`the key ${key} stands twice among those of one value`, place, "Keep the one that is right.");
}
