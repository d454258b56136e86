import type { Identifier } from "./identify/index.ts";
import type { Builtin } from "./model/builtin.ts";
import type { NormalizeContext } from "./normalize/index.ts";

/** The words by which tables are read, and the catalogue that tells equipment from titles and totals. */
export function catalogued({ headers, functions }: Builtin, identifier: () => Identifier): NormalizeContext {
  return { headers, functions, namesEquipment: (text) => namesFamily(identifier(), text) };
}

function namesFamily(identifier: Identifier, text: string): boolean {
  const evidence = identifier.evidence("description", text);
  return evidence.some(
    ({ side, family, strength }) =>
      side === "for" && family !== undefined && (strength === "decisive" || strength === "strong"),
  );
}
