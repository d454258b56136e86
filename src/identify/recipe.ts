import type { Evidence } from "../model/evidence.ts";
import { type BrandedEvidence, toPlainEvidence } from "./feature.ts";
import { plainEvidence, type Reading } from "./reading.ts";

/**
 * Where each piece of evidence stood among what the cells say, in the order of the list; "by itself" when some of it was
 * made of several cells together. Assets whose cells say the same have evidence of the same recipe.
 */
export type Recipe = readonly { readonly field: number; readonly place: number }[] | "by itself";

/** The recipe of a list of evidence that was put together from these readings. */
export function recipeOf(evidence: readonly Evidence[], readings: readonly Reading[]): Recipe {
  const steps = stepsOf(evidence, readings).flatMap((step) => step ?? []);
  return steps.length < evidence.length ? "by itself" : steps;
}

/**
 * Where each piece of evidence stands among what the cells say; undefined for one that no cell gives by itself. Where a cell
 * says the same twice, cells that say as much may name two things there.
 */
export function stepsOf(
  evidence: readonly Evidence[],
  readings: readonly Reading[],
): readonly ({ readonly field: number; readonly place: number } | undefined)[] {
  const taken = new Set<BrandedEvidence>();
  return evidence.map((one) => {
    const isThis = (clue: BrandedEvidence): boolean => !taken.has(clue) && isSame(toPlainEvidence(clue), one);
    const field = readings.findIndex((reading) => reading.evidence.some(isThis));
    const clues = readings[field]?.evidence ?? [];
    const place = clues.findIndex(isThis);
    const found = clues[place];
    if (found === undefined) return undefined;
    taken.add(found);
    return { field, place };
  });
}

function isSame(a: Evidence, b: Evidence): boolean {
  return (
    a.feature === b.feature &&
    a.vendor === b.vendor &&
    a.strength === b.strength &&
    a.side === b.side &&
    a.field === b.field &&
    a.read === b.read &&
    a.comparedWith === b.comparedWith &&
    a.note === b.note
  );
}

/** The evidence of another asset by the same recipe. */
export function follow(recipe: Exclude<Recipe, string>, readingOf: (field: number) => Reading): readonly Evidence[] {
  const evidence: Evidence[] = [];
  let last = -1;
  let plain: readonly Evidence[] = [];
  for (const { field, place } of recipe) {
    if (field !== last) plain = plainEvidence(readingOf(field));
    last = field;
    const clue = plain[place];
    if (clue === undefined) throw new Error("assets that say the same have different evidence");
    evidence.push(clue);
  }
  return evidence;
}
