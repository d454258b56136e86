import { addDays } from "../../src/model/iso-date.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { RulePack } from "../../src/model/rule-pack.ts";

/** `rules/README.md` for these packs: a table of packs, and one of the rules of each. */
export function rulesReadme(packs: readonly RulePack[], reviewed: string): string {
  return [
    "# Rule packs",
    "",
    "Made from the packs by `npm run golden`; a test compares it. How to write a pack: each rule cites texts of `seeds/instruments.yaml`,",
    "says how well its facts are known, and carries examples that are its tests. `pack.schema.json` helps an editor; it is made from the code.",
    "",
    "**Force.** binding: law, order, licence or contract · policy: of a government · advisory: a political commitment or recommendation · proposed: never fails a gate.",
    "**Evidence.** read: the facts of the rule were read in a source · recalled, disputed: the rule asks a person and never fails · off: not applied.",
    "**What is judged.** Under the act operate: what is in service and what is kept as a spare; what is planned or ordered is judged as a purchase; what is retired, or has no state and was removed by the day that is judged, is not judged.",
    "Not legal advice.",
    "",
    "**Your own.** `--rules <folder>` holds packs of your own (`*.yaml`) and makers of your own (`vendors/*.yaml`, one a file, in the shape of `seeds/vendors`).",
    "A pack may extend others and override their rules with a reason; its SHA-256 then covers theirs. A source of your own is cited as `own:board decision of 3 May 2026`;",
    "every other id must stand in the register, the catalogue or the list of functions. Patterns have at most 200 characters and are refused when they can backtrack without bound.",
    "`netvet rules check <folder>` says what is wrong, with line and column · `netvet rules diff <old> <new> --inventory x.csv` what changed and for which assets ·",
    "`--max-rules-age <days>` refuses packs that were reviewed longer before the judged day; after a year every report warns.",
    "",
    "| Pack | Jurisdiction | Subject | Force | Rules | Evidence | Next day | Reviewed |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...packs.map((pack) => packRow(pack, reviewed)),
    "",
    ...packs.flatMap(packSection),
  ].join("\n");
}

function packRow(pack: RulePack, asOf: string): string {
  const { id, jurisdiction, title, rules } = pack;
  const next = rules
    .filter(({ enabled }) => enabled)
    .flatMap(({ time }) => firstDay(time) ?? [])
    .filter((day) => day > asOf)
    .sort()[0];
  const cells = [
    `[${id}](#${id})`,
    jurisdiction,
    title,
    forces(pack),
    count(rules),
    evidence(rules),
    next ?? "–",
    pack.reviewed,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

function count(rules: readonly Rule[]): string {
  return rules.length === 0 ? "none: nothing to check" : String(rules.length);
}

function forces({ force, rules }: RulePack): string {
  return [...new Set([force, ...rules.map((rule) => rule.force ?? force)])].join(", ");
}

function evidence(rules: readonly Rule[]): string {
  const words = rules.map(gradeWord);
  const counted = ["read", "recalled", "disputed", "off"].map(
    (word) => [word, words.filter((other) => other === word).length] as const,
  );
  return (
    counted
      .filter(([, number]) => number > 0)
      .map(([word, number]) => `${number} ${word}`)
      .join(", ") || "–"
  );
}

function gradeWord({ grade, enabled }: Rule): string {
  return enabled ? grade : "off";
}

function packSection({ id, title, summary, addressees, rules, force }: RulePack): string[] {
  const head = [`## ${id}`, "", `**${title}.** ${summary}`, "", `Addressed to: ${addressees}`, ""];
  if (rules.length === 0) return head;
  const rows = rules.map((rule) => {
    const cells = [
      rule.id,
      rule.title,
      rule.check,
      rule.scope.acts.join(", "),
      whenText(rule),
      rule.force ?? force,
      gradeWord(rule),
      rule.cites.join(", "),
    ];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  return [
    ...head,
    "| Rule | Asks | Check | Acts | Asked from | Force | Evidence | Cites |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

function whenText({ time }: Rule): string {
  const { trigger, suspended, grandfather, until } = time;
  const first = trigger === undefined ? (firstDay(time) ?? noDay(time)) : `${trigger.after} after: ${trigger.event}`;
  const gaps = suspended.map((gap) => `suspended ${gap.from} to ${gap.until}`);
  const older = grandfather === undefined ? [] : [`not for ${grandfather.by} before ${grandfather.before}`];
  return [first, ...(until === undefined ? [] : [`until ${until}`]), ...gaps, ...older].join("; ");
}

function noDay({ since }: Rule["time"]): string {
  return since === undefined ? "no day set" : `no day set; since ${since}`;
}

function firstDay({ from, deadline }: Rule["time"]): string | undefined {
  return deadline === undefined ? from : addDays(deadline, 1);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
