import type { Builtin } from "../model/builtin.ts";
import { OWN_SOURCE } from "../model/cite-schema.ts";
import type { InstrumentInfo, PackInfo, RuleInfo } from "../model/pack-info.ts";
import type { Rule } from "../model/rule.ts";
import type { LoadedPack, RulePack } from "../model/rule-pack.ts";

/** A pack as the result shows it, with the instruments that it or its rules cite. */
export function packInfo({ pack, sha256, bases, origin }: LoadedPack, { instruments }: Builtin): PackInfo {
  const { id, title, jurisdiction, force, version, reviewed, summary, addressees, notes } = pack;
  const cited = new Set([...pack.cites, ...pack.rules.flatMap((rule) => rule.cites)]);
  return {
    id,
    title,
    jurisdiction,
    force,
    version,
    sha256,
    bases,
    origin,
    reviewed,
    summary,
    addressees,
    notes,
    rules: pack.rules.map((rule) => ruleInfo(rule, pack)),
    instruments: [
      ...instruments.filter((instrument) => cited.has(instrument.id)).map(instrumentInfo),
      ...[...cited].filter((cite) => cite.startsWith(OWN_SOURCE)).map((cite) => ownSource(cite, pack)),
    ],
  };
}

function ruleInfo(rule: Rule, pack: RulePack): RuleInfo {
  const { id, title, clause, cites, grade, caution, enabled, severity, requirement, check } = rule;
  const { deadline, from } = rule.time;
  const force = rule.force ?? pack.force;
  return {
    id,
    title,
    clause,
    cites,
    grade,
    caution,
    enabled,
    severity,
    requirement,
    check,
    force,
    remedy: rule.remedy.how,
    deadline,
    from,
  };
}

/** A source that the pack names itself: netvet has not seen it. */
function ownSource(cite: string, { jurisdiction, force }: RulePack): InstrumentInfo {
  const title = cite.slice(OWN_SOURCE.length).trim();
  return { id: cite, title, jurisdiction, force, status: "named by the pack itself", sources: [] };
}

function instrumentInfo({
  id,
  title,
  jurisdiction,
  force,
  status,
  checkedOn,
  sources,
}: Builtin["instruments"][number]): InstrumentInfo {
  return {
    id,
    title,
    jurisdiction,
    force,
    status,
    checkedOn,
    sources: sources.map(({ title: name, url, kind, read }) => ({ title: name, url, kind, read })),
  };
}
