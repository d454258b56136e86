import { count, formatDays, formatNumber } from "../../format.ts";
import type { Page } from "../page.ts";

const STATES = { used: "Used", unused: "Not used", expired: "Expired" } as const;

/** Corrections of the inventory, and waivers: used, unused and expired, in full where the result holds them. */
export function exceptions({ result }: Page): Record<string, unknown> {
  const { used, unused, expired, entries } = result.waivers;
  const rows = (entries ?? []).map(({ waiver, state, findings, exceeded }) => ({
    ...waiver,
    state,
    stateWord: STATES[state],
    findings,
    limit: waiver.units === undefined ? undefined : `up to ${count(waiver.units, "unit")}`,
    beyond: exceeded && `${formatNumber(exceeded.findings)} with more units, up to ${formatNumber(exceeded.mostUnits)}`,
    matches: Object.values(waiver.match).filter(Boolean).join(" \u00b7 "),
    days: formatDays(result.asOf, waiver.expires),
  }));
  const bare =
    entries === undefined
      ? Object.entries({ used, unused, expired }).flatMap(([state, ids]) => ids.map((id) => ({ id, state })))
      : [];
  return {
    corrections: (result.corrections ?? []).map(({ correction, assets }) => ({
      ...correction,
      assets,
      matches: Object.values(correction.match).join(" \u00b7 "),
    })),
    rows,
    bare,
    any: rows.length + bare.length > 0,
    used: used.length,
    unused: unused.length,
    expired: expired.length,
  };
}
