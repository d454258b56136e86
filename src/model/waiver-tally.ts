import type { Finding } from "./finding.ts";

/** What one waiver did in a run. */
export interface WaiverTally {
  /** Findings that it waived. */
  findings: number;
  /** Findings that it would have waived if it had not expired. */
  lapsed: number;
  readonly vendors: Set<string>;
}

/** Counts the waiver that a finding carries, in force or expired. */
export function countWaiver(uses: Map<string, WaiverTally>, finding: Finding): void {
  const id = finding.waiver?.id ?? finding.lapsedWaiver?.id;
  if (id === undefined) return;
  const use = uses.get(id) ?? { findings: 0, lapsed: 0, vendors: new Set() };
  if (finding.waiver === undefined) use.lapsed += 1;
  else use.findings += 1;
  if (finding.identity?.vendor !== undefined) use.vendors.add(finding.identity.vendor);
  uses.set(id, use);
}

/** Adds what the same waivers did in a later part of the inventory. */
export function mergeWaivers(into: Map<string, WaiverTally>, later: ReadonlyMap<string, WaiverTally>): void {
  for (const [id, other] of later) {
    const use = into.get(id) ?? { findings: 0, lapsed: 0, vendors: new Set() };
    use.findings += other.findings;
    use.lapsed += other.lapsed;
    for (const vendor of other.vendors) use.vendors.add(vendor);
    into.set(id, use);
  }
}
