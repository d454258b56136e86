import { tablesOfFurtherUnits } from "../../model/further-units.ts";
import type { IsoDate } from "../../model/iso-date.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { count, formatNumber } from "../format.ts";
import { upcoming, upcomingText } from "./deadlines.ts";
import { wavesOf } from "./waves.ts";

/** The one thing that whoever reads the summary has to decide, as a sentence. */
export function toDecide(result: ScanResult): string {
  const { act, counts, remediation, findings, rows } = result;
  const { fail, review, unknown, due } = counts.assets;
  if (fail > 0 && act === "procure")
    return `Whether the order is changed before it is placed: ${count(fail, "position")} would break a rule that applies.`;
  if (fail > 0) return startWork(result);
  const whole = wholeNetwork(result);
  if (whole !== undefined) return whole;
  if (review > 0)
    return `Who answers ${questions(findings.total.review)}, and by when: until then nobody can say that the rules are met.`;
  if (unknown > 0)
    return `Who finds out what ${count(unknown, "asset")} ${unknown === 1 ? "is" : "are"}: until then nobody can say that the rules are met.`;
  const again = readAgain(rows.rejected, tablesOfFurtherUnits(result));
  if (again !== undefined && act === "procure") return again;
  const [next] = upcoming(result);
  if (due > 0 && next !== undefined)
    return `Whether the plan is carried out in time: ${upcomingText({ ...next, again: 0 })} on ${next.on}.`;
  const { accepted, until } = acceptedUntil(result);
  if (accepted)
    return `Whether what is accepted by waiver stays so${until === undefined ? "" : `: the first of these waivers ends on ${until}`}.`;
  if (remediation.length > 0) return "Whether the plan is accepted as it stands.";
  return again ?? "Nothing: no finding is open.";
}

/** No asset breaks a rule, and yet a pack is not met: what is broken speaks about the network as a whole. */
function wholeNetwork({ act, results, shares }: ScanResult): string | undefined {
  const broken = results.filter(({ verdict }) => verdict === "does-not-meet").map(({ pack }) => pack);
  if (broken.length === 0) return undefined;
  const limits = shares.filter(({ pack, outcome }) => outcome === "fail" && broken.includes(pack));
  const what =
    limits.length > 0 ? limits.map(({ title }) => title).join("; ") : "a requirement on the network as a whole";
  return act === "procure"
    ? `Whether the order is changed before it is placed; what it would break: ${what}.`
    : `How the network comes to meet: ${what}.`;
}

/** What has to be written again before it can be judged; undefined when all was. */
function readAgain(records: number, tables: number): string | undefined {
  if (records === 0)
    return tables === 0
      ? undefined
      : `Who writes a record for each unit of ${count(tables, "table")}: until then nobody can say that the rules are met.`;
  const they = records === 1 ? "it" : "they";
  return `Who corrects ${count(records, "record")} that could not be read: until then nobody can say what ${they} ${records === 1 ? "names" : "name"}.`;
}

function acceptedUntil({ results, waivers }: ScanResult): {
  readonly accepted: boolean;
  readonly until: IsoDate | undefined;
} {
  const ids = results.flatMap(({ verdict, accepted }) => (verdict === "accepted" ? (accepted?.waivers ?? []) : []));
  const days = (waivers.entries ?? [])
    .filter(({ waiver }) => ids.includes(waiver.id))
    .map(({ waiver }) => waiver.expires);
  return { accepted: ids.length > 0, until: days.sort()[0] };
}

function startWork({ remediation, asOf, counts }: ScanResult): string {
  const [first] = wavesOf(remediation, asOf);
  const breach = `${count(counts.assets.fail, "asset")} ${counts.assets.fail === 1 ? "is" : "are"} in breach`;
  if (first === undefined) return `How the breach ends: ${breach}, and the plan has no item for it.`;
  const units = first.items.reduce((sum, item) => sum + item.units, 0);
  return `Whether wave 1 of the plan begins, who leads it and what it may cost: ${formatNumber(first.items.length)} ${first.items.length === 1 ? "item" : "items"}, ${count(units, "unit")}; ${breach}.`;
}

function questions(findings: number): string {
  return findings === 1
    ? "the open question under Needs review"
    : `the ${formatNumber(findings)} findings under Needs review`;
}
