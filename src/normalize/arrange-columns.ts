import type { AssetField } from "../model/asset.ts";
import { quoted } from "../text/quoted.ts";
import type { Choice } from "./profile-columns.ts";
import type { Source, Sources } from "./source-cells.ts";
import { areTwins } from "./twin-columns.ts";

/** Puts the columns of one field in order, the most specific first, and says so. */
export function arrange(
  headers: readonly string[],
  choices: readonly (Choice | undefined)[],
  sources: Sources,
  covered: ReadonlySet<string>,
): void {
  const byField = new Map<AssetField, number[]>();
  choices.forEach((choice, column) => {
    if (choice?.field === undefined || (choice.fixed && choice.rank === 0)) return;
    byField.set(choice.field, [...(byField.get(choice.field) ?? []), column]);
  });
  for (const [field, columns] of byField) {
    columns.sort((a, b) => (choices[a]?.rank ?? 0) - (choices[b]?.rank ?? 0) || a - b);
    const before = sources[field] ?? [];
    const mapped = columns.filter((column) => (choices[column]?.rank ?? 0) < 0);
    const rest = columns.filter((column) => !mapped.includes(column));
    sources[field] = [...mapped.map(single), ...before, ...rest.map(single)];
    const first = mapped[0] ?? (covered.has(field) ? undefined : rest[0]);
    const winner = first === undefined ? "the profile's column" : quoted(headers[first] ?? "");
    for (const column of rest) {
      const choice = choices[column];
      if (!choice || column === first) continue;
      choice.why += areTwins(field, headers[column], headers[first ?? -1])
        ? "; read together with the other column of this name"
        : `; read where ${winner}, which is more specific, is empty`;
    }
  }
}

function single(column: number): Source {
  return [column];
}
