import type { LoadedPack, RulePack } from "../../model/rule-pack.ts";
import { evidenceWords } from "./grade-words.ts";

/** One pack in a list of packs. */
export interface PackRow {
  readonly id: string;
  readonly jurisdiction: string;
  /** Weights of the pack and of its rules, the pack's own first. */
  readonly force: readonly string[];
  /** Next day on which something begins to be forbidden; undefined when none is known. */
  readonly next: string | undefined;
  readonly reviewed: string;
  readonly rules: number;
  /** Rules by how well their facts are known. */
  readonly evidence: string;
  readonly title: string;
  readonly version: string;
  readonly sha256: string;
  readonly origin: string;
}

/** What a list says of a pack; `next` is looked up by the caller, who knows the day. */
export function packRow({ pack, sha256, origin }: LoadedPack, next: string | undefined): PackRow {
  const { id, jurisdiction, reviewed, rules, title, version } = pack;
  const evidence = evidenceWords(rules);
  return {
    id,
    jurisdiction,
    force: forces(pack),
    next,
    reviewed,
    rules: rules.length,
    evidence,
    title,
    version,
    sha256,
    origin,
  };
}

function forces({ force, rules }: RulePack): string[] {
  return [...new Set([force, ...rules.map((rule) => rule.force ?? force)])];
}

/** The rows as cells of a table, with its head. */
export function packTable(rows: readonly PackRow[]): string[][] {
  const head = ["id", "for", "force", "next day", "reviewed", "evidence", "title"];
  return [
    head,
    ...rows.map(({ id, jurisdiction, force, next, reviewed, evidence, title }) => [
      id,
      jurisdiction,
      force.join(", "),
      next ?? "-",
      reviewed,
      evidence,
      title,
    ]),
  ];
}
