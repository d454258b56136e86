import { ACTS, type Act } from "./model/asset.ts";
import { type IsoDate, isIsoDate } from "./model/iso-date.ts";
import { UserError } from "./model/user-error.ts";
import type { ScanRequest } from "./scan-request.ts";

/** Throws a UserError for a request under which nothing could be judged, or every order would pass: whoever writes plain JavaScript is not held by types. */
export function refuseRequest({ asOf, act, packs }: Pick<ScanRequest, "asOf" | "act" | "packs">): void {
  refuseDay(asOf);
  refuseAct(act);
  if (packs.length === 0) throw new UserError("no rule pack was named", {}, "Name one, such as clean-network.");
  for (const { pack, bases, origin } of packs)
    if (pack.extends.length > 0 && bases === undefined)
      throw new UserError(
        `pack ${pack.id} takes over rules from ${pack.extends.join(", ")}, and they are not in it`,
        { file: origin },
        "`parsePacks` of netvet and `resolvePacks` of netvet/node load a pack with them; scanFiles does so by itself.",
      );
}

/** Throws a UserError for what is no day. */
export function refuseDay(asOf: IsoDate): void {
  if (!isIsoDate(asOf))
    throw new UserError(`asOf is ${JSON.stringify(asOf)}`, {}, "Write a day of the calendar as YYYY-MM-DD.");
}

/** Throws a UserError for what is no act. */
export function refuseAct(act: Act): void {
  if (!ACTS.includes(act)) throw new UserError(`act is ${JSON.stringify(act)}`, {}, `Use one of ${ACTS.join(", ")}.`);
}
