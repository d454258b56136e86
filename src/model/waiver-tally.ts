import type { Finding } from "./finding.ts";

/** What one waiver did in a run. */
export interface WaiverTally {
  /** Findings that it waived. */
  findings: number;
  /** Findings that it would have waived if it had not expired. */
  lapsed: number;
  /** Findings that have more units than it was granted for, and the most units of one. */
  exceeded: number;
  mostUnits: number;
  readonly vendors: Set<string>;
}

/** Adds the uses in another part of the same inventory. */
export function mergeWaivers(into: Map<string, WaiverTally>, later: ReadonlyMap<string, WaiverTally>): void {
  for (const [id, { findings, lapsed, exceeded, mostUnits, vendors }] of later) {
    const use = into.get(id) ?? noUse();
    use.findings += findings;
    use.lapsed += lapsed;
    use.exceeded += exceeded;
    use.mostUnits = Math.max(use.mostUnits, mostUnits);
    for (const vendor of vendors) use.vendors.add(vendor);
    into.set(id, use);
  }
}

function noUse(): WaiverTally {
  return { findings: 0, lapsed: 0, exceeded: 0, mostUnits: 0, vendors: new Set() };
}

/** Counts the waiver that a finding carries: in force, granted for fewer units, or expired. */
export function countWaiver(uses: Map<string, WaiverTally>, finding: Finding): void {
  const { waiver, exceededWaiver, lapsedWaiver } = finding;
  const id = (waiver ?? exceededWaiver ?? lapsedWaiver)?.id;
  if (id === undefined) return;
  const use = uses.get(id) ?? noUse();
  if (waiver !== undefined) use.findings += 1;
  else if (exceededWaiver === undefined) use.lapsed += 1;
  else {
    use.exceeded += 1;
    use.mostUnits = Math.max(use.mostUnits, finding.units);
  }
  if (finding.identity?.vendor !== undefined) use.vendors.add(finding.identity.vendor);
  uses.set(id, use);
}
