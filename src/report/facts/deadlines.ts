import type { IsoDate } from "../../model/iso-date.ts";
import type { ScanResult } from "../../model/scan-result.ts";

/** Assets and units that become a breach on one day under one pack. */
export interface UpcomingDeadline {
  /** First day of the breach. */
  readonly on: IsoDate;
  readonly pack: string;
  readonly rules: readonly string[];
  readonly assets: number;
  readonly units: number;
}

/** Days after the as-of day on which something becomes a breach, soonest first. */
export function upcoming(result: ScanResult): UpcomingDeadline[] {
  const byKey = new Map<string, UpcomingDeadline>();
  for (const step of result.breaches) {
    if (step.on <= result.asOf) continue;
    const key = `${step.on} ${step.pack}`;
    const known = byKey.get(key) ?? { on: step.on, pack: step.pack, rules: [], assets: 0, units: 0 };
    byKey.set(key, {
      ...known,
      rules: [...known.rules, step.rule],
      assets: known.assets + step.assets,
      units: known.units + step.units,
    });
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, deadline]) => deadline);
}
