import type { Rule } from "../../model/rule.ts";

/** How well the facts of a rule are known and what follows from that, in words. */
export function gradeWords({ grade, enabled, caution }: Pick<Rule, "grade" | "enabled" | "caution">): string {
  const why = caution === undefined ? "" : ` ${caution}`;
  return `${enabled ? "" : "The rule is off. "}${GRADES[grade]}${why}`;
}

const GRADES = {
  read: "The facts were read in a source.",
  recalled: "The facts were only recalled, not read: the rule asks a person and never fails.",
  disputed: "The facts are disputed or not certain: the rule asks a person and never fails.",
} as const;

/** Rules by how well their facts are known: `8 read, 1 disputed`. */
export function evidenceWords(rules: readonly Rule[]): string {
  const words = rules.map(({ grade, enabled }) => (enabled ? grade : "off"));
  const counted = (["read", "recalled", "disputed", "off"] as const).map(
    (word) => [word, words.filter((other) => other === word).length] as const,
  );
  const some = counted.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`);
  return some.join(", ") || "no rule: nothing to check";
}
