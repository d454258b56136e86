import { acceptedByWaiver } from "../model/accepted-tally.ts";
import type { CountTally, PackTally } from "../model/count-tally.ts";
import { compare } from "../model/finding-order.ts";
import { addDays } from "../model/iso-date.ts";
import type { NetworkFunction } from "../model/network-function.ts";
import type { Counts, PackResult } from "../model/pack-result.ts";
import type { Tally } from "../model/tally.ts";
import { verdictOf } from "../model/verdict.ts";
import type { ScanRequest } from "../scan-request.ts";
import { NO_FUNCTION } from "../settle.ts";

/** Assets and units by outcome, as the result tells them. */
export function counts({ assets, units, waived, notApplicable }: CountTally): Counts {
  return { assets, units, waived, notApplicable };
}

/** What can be said about one pack. */
export function packResult(
  pack: string,
  tally: PackTally | undefined,
  { breaches, rows, findings, diagnostics: { byCode } }: Tally,
  { asOf, builtin }: ScanRequest,
): PackResult {
  if (tally === undefined) throw new Error(`pack ${pack} was not counted`);
  const ahead = [...breaches.keys()].map((key) => key.split("|")).filter(([on = "", id]) => id === pack && on > asOf);
  const accepted = acceptedByWaiver(tally.accepted);
  const own = [...findings.byRule].flatMap(([key, found]) => (key.startsWith(`${pack}/`) ? found : []));
  return {
    pack,
    verdict: verdictOf({
      found: own,
      // A record that could not be read may name equipment, and such a column does.
      isUnseen: rows.rejected > 0 || byCode.has("further-units"),
      isAccepted: accepted !== undefined,
      hasSpoken: tally.counts.notApplicable < rows.assets,
    }),
    counts: counts(tally.counts),
    accepted,
    nextDeadlines: [...new Set(ahead.map(([on = ""]) => addDays(on, -1)))].sort(compare).slice(0, 3),
    byFunction: byFunction(tally, builtin.functions),
  };
}

function byFunction(tally: PackTally, functions: readonly NetworkFunction[]): PackResult["byFunction"] {
  const known = functions
    .filter(({ id }) => tally.byFunction.has(id))
    .map(({ id, name, domain }) => ({ function: id, name, domain: domain as string }));
  if (tally.byFunction.has(NO_FUNCTION)) known.push({ function: NO_FUNCTION, name: "not known", domain: "" });
  return known.flatMap((row) => {
    const counted = tally.byFunction.get(row.function);
    return counted === undefined ? [] : [{ ...row, ...counted }];
  });
}
