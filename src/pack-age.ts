import type { Diagnostic } from "./model/diagnostic.ts";
import { addDuration, daysBetween, type IsoDate } from "./model/iso-date.ts";
import type { LoadedPack } from "./model/rule.ts";
import { UserError } from "./model/user-error.ts";

const OLD_AFTER = "P1Y";

/** A warning for each pack whose last review lies more than a year before the day that is judged. */
export function oldPacks(packs: readonly LoadedPack[], asOf: IsoDate): Diagnostic[] {
  return packs
    .filter(({ pack }) => addDuration(pack.reviewed, OLD_AFTER) < asOf)
    .map(({ pack }) => ({
      level: "warning",
      code: "pack-old",
      message: `the pack ${pack.id} was last compared with its sources on ${pack.reviewed}, more than a year before the day that is judged (${asOf}): the law may have changed`,
      location: undefined,
      field: undefined,
    }));
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
