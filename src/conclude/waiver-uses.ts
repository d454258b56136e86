import type { IsoDate } from "../model/iso-date.ts";
import type { ScanResult, WaiverUse } from "../model/scan-result.ts";
import type { Tally } from "../model/tally.ts";
import type { Waiver } from "../model/waiver.ts";
import type { WaiverTally } from "../model/waiver-tally.ts";
import type { ScanRequest } from "../scan-request.ts";

/** Which waivers were used and which were not, or no longer hold. */
export function waiverUses({ waivers = [], asOf }: ScanRequest, tally: Tally): ScanResult["waivers"] {
  const entries = waivers.map((waiver) => waiverUse(waiver, tally.waivers.get(waiver.id), asOf));
  const inState = (state: WaiverUse["state"]) =>
    entries.filter((use) => use.state === state).map(({ waiver }) => waiver.id);
  return { used: inState("used"), unused: inState("unused"), expired: inState("expired"), entries };
}

function waiverUse(waiver: Waiver, tally: WaiverTally | undefined, asOf: IsoDate): WaiverUse {
  if (waiver.expires < asOf) return { waiver, state: "expired", findings: tally?.lapsed ?? 0 };
  const findings = tally?.findings ?? 0;
  const { exceeded = 0, mostUnits = 0 } = tally ?? {};
  return {
    waiver,
    state: findings > 0 ? "used" : "unused",
    findings,
    exceeded: exceeded > 0 ? { findings: exceeded, mostUnits } : undefined,
  };
}
