import { OWN_SOURCE } from "../../model/cite-schema.ts";
import type { FieldChange, PackDifference, RuleChange } from "../../model/pack-difference.ts";
import type { Rule } from "../../model/rule.ts";
import type { LoadedPack, RulePack } from "../../model/rule-pack.ts";
import { gradeWords } from "./grade-words.ts";
import { actWords, scopeWords } from "./scope-words.ts";
import { timeWords } from "./time-words.ts";

/** Who is meant by a rule and what is asked of them, in words. */
export type SubjectOf = (rule: Rule) => string;

/** Compares what two packs say, field by field, in the words in which a reader is shown them. Examples are no law and left out. */
export function diffPacks(old: LoadedPack, fresh: LoadedPack, subject: SubjectOf): PackDifference {
  const before = new Map(old.pack.rules.map((rule) => [rule.id, rule]));
  const after = new Map(fresh.pack.rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const rules = ids.flatMap((id) =>
    ruleChange(id, saying(before.get(id), old.pack), saying(after.get(id), fresh.pack)),
  );
  return {
    pack: changes(packFields(old.pack), packFields(fresh.pack)),
    rules,
    unchanged: ids.length - rules.length,
  };

  function saying(rule: Rule | undefined, pack: RulePack): Said | undefined {
    return rule === undefined ? undefined : { title: rule.title, fields: ruleFields(rule, pack, subject) };
  }
}

type Fields = Readonly<Record<string, string | undefined>>;

interface Said {
  readonly title: string;
  readonly fields: Fields;
}

function ruleChange(rule: string, before: Said | undefined, after: Said | undefined): RuleChange[] {
  const fields = changes(before?.fields ?? {}, after?.fields ?? {});
  if (fields.length === 0) return [];
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return [{ rule, title: after?.title ?? before?.title ?? "", kind, fields }];
}

function changes(before: Fields, after: Fields): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function packFields({
  title,
  jurisdiction,
  force,
  version,
  reviewed,
  summary,
  addressees,
  cites,
  notes,
}: RulePack): Fields {
  return {
    title,
    jurisdiction,
    force,
    version,
    "last reviewed": reviewed,
    summary,
    "addressed to": addressees,
    "rests on": citeWords(cites),
    notes: notes.join(" ") || undefined,
  };
}

function ruleFields(rule: Rule, pack: RulePack, subject: SubjectOf): Fields {
  return {
    title: rule.title,
    asks: rule.requirement,
    "addressed to": rule.addressees ?? pack.addressees,
    judged: subject(rule),
    for: actWords(rule.scope),
    where: scopeWords(rule.scope),
    when: timeWords(rule),
    force: rule.force ?? pack.force,
    severity: rule.severity,
    evidence: gradeWords(rule),
    "rests on": citeWords(rule.cites),
    clause: rule.clause,
    "what to do": rule.remedy.how,
  };
}

function citeWords(cites: readonly string[]): string | undefined {
  return (
    cites.map((id) => (id.startsWith(OWN_SOURCE) ? id.slice(OWN_SOURCE.length).trim() : id)).join("; ") || undefined
  );
}
