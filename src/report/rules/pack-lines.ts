import { OWN_SOURCE } from "../../model/cite-schema.ts";
import type { Instrument } from "../../model/instrument.ts";
import type { Rule } from "../../model/rule.ts";
import type { LoadedPack, RulePack } from "../../model/rule-pack.ts";
import { FORCE_WORDS, NOT_ADVICE_OF_RULES } from "../facts/outcome-words.ts";
import { capital, count } from "../format.ts";
import { indented } from "../text/lines.ts";
import { gradeWords } from "./grade-words.ts";
import { actWords, scopeWords } from "./scope-words.ts";
import { sourceLines } from "./source-lines.ts";
import { timeWords } from "./time-words.ts";

/** What the lines of a pack need to know besides the pack. */
export interface PackLinesContext {
  readonly register: ReadonlyMap<string, Instrument>;
  /** Who is meant by a rule and what is asked of them. */
  readonly subject: (rule: Rule) => string;
  readonly width: number;
}

/** A pack for a reader of law: who is addressed, what is asked, from when, where, on which source, and how well it is known. */
export function packLines(loaded: LoadedPack, context: PackLinesContext): string[] {
  const { pack } = loaded;
  const { width } = context;
  return [
    ...headLines(loaded, width),
    ...pack.rules.flatMap((rule, index) => ["", ...ruleLines(rule, index, pack, context)]),
    ...(pack.rules.length === 0
      ? ["", ...indented("This pack has no rule: there is nothing to check.", 0, width)]
      : []),
    ...sources(pack, context),
    "",
    ...indented(NOT_ADVICE_OF_RULES, 0, width),
  ];
}

function headLines({ pack, sha256, origin, bases = [] }: LoadedPack, width: number): string[] {
  const { id, version, title, jurisdiction, force, addressees, reviewed, summary, notes, rules } = pack;
  return [
    ...indented(`${id} ${version}: ${title}`, 0, width),
    ...indented(`${jurisdiction}, ${force}: ${FORCE_WORDS[force]}`, 2, width),
    ...indented(`Addressed to: ${addressees}`, 2, width),
    ...indented(`Last compared with its sources on ${reviewed}; ${count(rules.length, "rule")}; ${origin}.`, 2, width),
    ...indented(
      `SHA-256 ${sha256}${bases.length === 0 ? "" : " over its own file and those of the packs it extends"}`,
      2,
      width,
    ),
    ...bases.flatMap((base) => indented(`Takes over rules of ${base.id}, SHA-256 ${base.sha256}`, 2, width)),
    "",
    ...indented(summary, 2, width),
    ...notes.flatMap((one) => indented(`Note: ${one}`, 2, width)),
  ];
}

function ruleLines(
  rule: Rule,
  index: number,
  pack: RulePack,
  { register, subject, width }: PackLinesContext,
): string[] {
  const force = rule.force ?? pack.force;
  const lines = [
    `Asks: ${rule.requirement}`,
    rule.addressees === undefined ? undefined : `Addressed to: ${rule.addressees}`,
    `Judged: ${subject(rule)}`,
    `For: ${actWords(rule.scope)}`,
    `Where: ${scopeWords(rule.scope)}`,
    `When: ${timeWords(rule)}`,
    `Weight: ${force}${force === pack.force ? "" : `: ${FORCE_WORDS[force].replace(/\.$/, "")}`}; severity ${rule.severity}`,
    `Evidence: ${gradeWords(rule)}`,
    `Rests on: ${rule.cites.map((id) => citeWords(id, register)).join("; ")}${rule.clause === undefined ? "" : `; ${rule.clause}`}`,
    `What to do: ${rule.remedy.how}`,
  ];
  return [
    ...indented(`${index + 1}. ${rule.id}: ${rule.title}${rule.enabled ? "" : " (off)"}`, 0, width),
    ...lines.filter((line) => line !== undefined).flatMap((line) => indented(line, 3, width)),
  ];
}

function citeWords(id: string, register: ReadonlyMap<string, Instrument>): string {
  if (id.startsWith(OWN_SOURCE)) return `${capital(id.slice(OWN_SOURCE.length).trim())} (the pack's own source)`;
  return register.has(id) ? id : `${id} (not in the register)`;
}

function sources(pack: RulePack, { register, width }: PackLinesContext): string[] {
  const ids = new Set([...pack.rules.flatMap((rule) => rule.cites), ...pack.cites]);
  const cited = [...ids].flatMap((id) => register.get(id) ?? []);
  if (cited.length === 0) return [];
  return ["", `Sources (${cited.length})`, ...cited.flatMap((instrument) => ["", ...sourceLines(instrument, width)])];
}
