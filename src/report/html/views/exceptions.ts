import { fieldWord } from "../../facts/field-words.ts";
import { count, formatDays, formatNumber } from "../../format.ts";
import type { Page } from "../page.ts";

const STATES = { used: "Used", unused: "Not used", expired: "Expired" } as const;

/** Corrections of the inventory, and waivers: used, unused and expired, in full where the result holds them. */
export function exceptions({ result }: Page): Record<string, unknown> {
  const { used, unused, expired, entries } = result.waivers;
  const rows = (entries ?? []).map(({ waiver, state, findings, exceeded }) => ({
    ...waiver,
    state,
    stateWord: waiver.granted > result.asOf ? `Holds only from ${waiver.granted}` : STATES[state],
    findings,
    limit: waiver.units === undefined ? undefined : `up to ${count(waiver.units, "unit")}`,
    beyond: exceeded && `${formatNumber(exceeded.findings)} with more units, up to ${formatNumber(exceeded.mostUnits)}`,
    matches: matchText(waiver.match),
    days: formatDays(result.asOf, waiver.expires),
  }));
  const bare =
    entries === undefined
      ? Object.entries({ used, unused, expired }).flatMap(([state, ids]) => ids.map((id) => ({ id, state })))
      : [];
  return {
    corrections: (result.corrections ?? []).map(({ correction, assets }) => ({
      ...correction,
      vendor: result.vendors.find(({ vendor }) => vendor === correction.vendor)?.name ?? correction.vendor,
      assets,
      matches: matchText(correction.match),
    })),
    rows,
    bare,
    any: rows.length + bare.length > 0,
    used: used.length,
    unused: unused.length,
    expired: expired.length,
  };
}

/** What must be equal, each value with its field: `site SOF-001 · vendor huawei`. */
function matchText(match: object): string {
  return Object.entries(match)
    .filter(([, value]) => Boolean(value))
    .map(([field, value]) => `${fieldWord(field)} ${value}`)
    .join(" \u00b7 ");
}
