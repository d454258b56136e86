import { type Assessment, CRITERIA, type Criterion } from "../model/assessment.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { Rule } from "../model/rule.ts";
import type { LoadedPack } from "../model/rule-pack.ts";
import type { EvaluatedSupplier, SupplierAnswer, SupplierMatrix } from "../model/supplier-matrix.ts";
import { type CriteriaOptions, criteriaOptionsSchema, supplierCriteria } from "./checks/supplier-criteria.ts";
import { timeState } from "./time.ts";

/** What a matrix is made of. */
export interface SupplierMatrixSource {
  /** The packs that were applied: their rules ask. */
  readonly packs: readonly LoadedPack[];
  /** All packs that come with netvet: they know who designated whom. */
  readonly builtin: readonly LoadedPack[];
  readonly assessments: readonly Assessment[];
  readonly asOf: IsoDate;
  /** Makers of the inventory, in the order in which they are shown. */
  readonly makers: readonly { readonly vendor: string; readonly name: string }[];
}

/** How the makers of an inventory were evaluated; undefined when neither a rule nor the operator asks. */
export function supplierMatrix(source: SupplierMatrixSource): SupplierMatrix | undefined {
  const askedBy = source.packs.flatMap(({ pack }) =>
    pack.rules
      .filter((rule) => asks(rule) && rule.enabled && timeState(rule.time, source.asOf).is !== "not-applicable")
      .map((rule) => ({ pack: pack.id, rule: rule.id, title: rule.title, criteria: optionsOf(rule).criteria })),
  );
  const asked = new Set([...askedBy.flatMap(({ criteria }) => criteria), ...answered(source.assessments)]);
  if (asked.size === 0) return undefined;
  const criteria = CRITERIA.filter((criterion) => asked.has(criterion));
  const required = new Set(askedBy.flatMap((rule) => rule.criteria));
  const counted = required.size === 0 ? criteria : criteria.filter((criterion) => required.has(criterion));
  const designated = designations(source);
  const suppliers = source.makers.map(({ vendor, name }) => {
    const assessment = source.assessments.find((one) => one.vendor === vendor);
    const answers = criteria.map((criterion) => answerOf(assessment, criterion));
    const own = designated.filter((one) => one.vendor === vendor).map(({ by, on }) => ({ by, on }));
    const deciding = answers.filter(({ criterion }) => counted.includes(criterion));
    return { vendor, name, answers, designations: own, standing: standingOf(deciding, own.length > 0) };
  });
  return { criteria, askedBy, suppliers };
}

function asks(rule: Rule): boolean {
  return rule.check === supplierCriteria.id;
}

function optionsOf(rule: Rule): CriteriaOptions {
  return criteriaOptionsSchema.parse(rule.with);
}

function answered(assessments: readonly Assessment[]): Criterion[] {
  return assessments.flatMap(({ answers }) => CRITERIA.filter((criterion) => answers[criterion] !== undefined));
}

/** The same designation stands in the packs of several countries; it is shown once. */
function designations({ packs, builtin, asOf }: SupplierMatrixSource): CriteriaOptions["designated"] {
  const rules = [...packs, ...builtin].flatMap(({ pack }) => pack.rules).filter(asks);
  const all = rules.flatMap((rule) => optionsOf(rule).designated).filter(({ on }) => on <= asOf);
  const once = new Map(all.map((entry) => [`${entry.vendor}|${entry.by}|${entry.on}`, entry]));
  return [...once.values()].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function answerOf(assessment: Assessment | undefined, criterion: Criterion): SupplierAnswer {
  const found = assessment?.answers[criterion];
  if (found === undefined) return { criterion, answer: "not-assessed" };
  const { answer, source, on, note } = found;
  return { criterion, answer, source, on, note };
}

function standingOf(answers: readonly SupplierAnswer[], designated: boolean): EvaluatedSupplier["standing"] {
  if (answers.some(({ answer }) => answer === "fails")) return "fails";
  const meets = answers.every(({ answer }) => answer === "meets");
  if (designated) return meets ? "contested" : "designated";
  return meets ? "meets" : "not-assessed";
}
