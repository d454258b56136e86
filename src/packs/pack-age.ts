import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import type { Instrument } from "../model/instrument.ts";
import { addDays, addDuration, daysBetween, type IsoDate } from "../model/iso-date.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import { UserError } from "../model/user-error.ts";

const OLD_AFTER = "P1Y";

/** A warning for each pack whose last review lies more than a year before the day that is judged. */
export function oldPacks(packs: readonly LoadedPack[], asOf: IsoDate): Diagnostic[] {
  return packs
    .filter(({ pack }) => addDuration(pack.reviewed, OLD_AFTER) < asOf)
    .map(({ pack: { id, reviewed } }) => {
      const age = `more than a year before the day that is judged (${asOf})`;
      const message = `the pack ${id} was last compared with its sources on ${reviewed}, ${age}: the law may have changed`;
      return onTheWhole("warning", "pack-old", message);
    });
}

/** A warning for each pack that is judged by on a day before the first of the texts which it or its rules cite was adopted. */
export function earlyPacks(
  packs: readonly LoadedPack[],
  instruments: readonly Pick<Instrument, "id" | "adopted" | "inForce">[],
  asOf: IsoDate,
): Diagnostic[] {
  const adopted = new Map(instruments.map(({ id, adopted, inForce }) => [id, adopted ?? inForce]));
  return packs.flatMap(({ pack: { id, cites, rules } }) => {
    const days = [...cites, ...rules.flatMap((rule) => rule.cites)].map((cite) => adopted.get(cite));
    const [first] = days.filter((day) => day !== undefined).sort();
    if (first === undefined || days.includes(undefined) || first <= asOf) return [];
    const message = `the day that is judged (${asOf}) lies before the first text that the pack ${id} cites (${first}): nothing bound or was declared on that day`;
    return [onTheWhole("warning", "pack-early", message)];
  });
}

/**
 * Refuses packs that say they were reviewed on a day that has not come, which would pass for fresh for ever. A day more is let
 * be, as it begins earlier elsewhere than in UTC; a clock that lags behind the built-in packs is not believed. Throws a UserError.
 */
export function refuseAheadPacks(
  packs: readonly Pick<LoadedPack, "pack" | "origin">[],
  builtin: readonly LoadedPack[],
  today: IsoDate,
): void {
  const [newest = today] = builtin
    .map(({ pack }) => pack.reviewed)
    .sort()
    .slice(-1);
  const last = addDays(newest > today ? newest : today, 1);
  for (const { pack, origin } of packs) {
    if (pack.reviewed <= last) continue;
    throw new UserError(
      `the pack ${pack.id} says that it was last compared with its sources on ${pack.reviewed}, a day that has not come`,
      { file: origin },
      "Write into `reviewed` the day on which a person compared it.",
    );
  }
}

/** Refuses packs whose last review lies more than so many days before the day that is judged. Throws a UserError. */
export function refuseOldPacks(packs: readonly LoadedPack[], asOf: IsoDate, maxDays: number): void {
  for (const { pack, origin } of packs) {
    const age = daysBetween(pack.reviewed, asOf);
    if (age <= maxDays) continue;
    throw new UserError(
      `the pack ${pack.id} was last compared with its sources on ${pack.reviewed}, ${age} days before the day that is judged; --max-rules-age allows ${maxDays}`,
      origin === "built-in" ? {} : { file: origin },
      "Take a newer netvet or pack, or compare it with its sources and date `reviewed` anew.",
    );
  }
}
