import type { EvaluatedSupplier, SupplierAnswer, SupplierMatrix } from "../../../model/supplier-matrix.ts";
import { CRITERION_WORDS } from "../../facts/criterion-words.ts";
import { list } from "../../format.ts";
import { CAPS } from "../page.ts";

/** The matrix supplier × criterion, with the source and day of every answer; undefined when nobody evaluates suppliers. */
export function evaluation(matrix: SupplierMatrix | undefined): Record<string, unknown> | undefined {
  if (matrix === undefined) return undefined;
  const shown = matrix.suppliers.slice(0, CAPS.vendors);
  const silent = shown.filter(isUnanswered).map(({ name }) => name);
  const answered = shown.filter((supplier) => !isUnanswered(supplier));
  return {
    criteria: matrix.criteria.map((criterion) => CRITERION_WORDS[criterion]),
    /** Those of whom nobody has said anything, in one sentence: a row of blanks each would fill pages. */
    unanswered: silent.length === 0 ? undefined : list(silent),
    suppliers: answered.map((supplier) => ({
      name: supplier.name,
      standing: STANDINGS[supplier.standing],
      answers: supplier.answers.map(({ answer }) => ANSWER_WORDS[answer]),
    })),
    sources: shown.flatMap((supplier) => [...designationRows(supplier), ...answerRows(supplier)]),
    shown: answered.length,
    total: matrix.suppliers.length,
    askedBy:
      matrix.askedBy.length === 0
        ? "No rule that was applied asks for it; it shows the operator's own assessments."
        : `Asked by ${list(matrix.askedBy.map(({ pack, rule }) => `${pack}: ${rule}`))}.`,
  };
}

function isUnanswered({ answers, designations }: EvaluatedSupplier): boolean {
  return designations.length === 0 && answers.every(({ source }) => source === undefined);
}

const ANSWER_WORDS: Readonly<Record<SupplierAnswer["answer"], string>> = {
  meets: "meets",
  fails: "fails",
  "not-assessed": "not assessed",
};

const STANDINGS: Readonly<Record<EvaluatedSupplier["standing"], string>> = {
  meets: "meets all",
  fails: "fails",
  designated: "designated by an authority",
  contested: "for a person: answers meet, an authority designated it",
  "not-assessed": "not assessed in full: unknown",
};

function designationRows({ name, designations }: EvaluatedSupplier): Record<string, string>[] {
  return designations.map(({ by, on }) => ({
    name,
    criterion: "as a whole",
    answer: "designated",
    source: `designated by ${by}`,
    on,
  }));
}

function answerRows({ name, answers }: EvaluatedSupplier): Record<string, string>[] {
  return answers.flatMap(({ criterion, answer, source, on, note }) => {
    if (source === undefined || on === undefined) return [];
    const words = note === undefined ? source : `${source} (${note})`;
    return [{ name, criterion: CRITERION_WORDS[criterion], answer: ANSWER_WORDS[answer], source: words, on }];
  });
}
