import type { AssetField } from "../model/asset.ts";
import type { PlannedColumn } from "../model/input-info.ts";
import type { MappedField } from "../model/table-mapping.ts";
import { isSecretName } from "../text/secret-name.ts";
import { decideAmbiguous } from "./ambiguous.ts";
import { arrange } from "./arrange-columns.ts";
import { type ColumnSample, examplesOf } from "./column-sample.ts";
import { headerKey } from "./header-fold.ts";
import type { HeaderHit, HeaderIndex, HeaderMeaning } from "./header-index.ts";
import { kindOfNode } from "./node-kind.ts";
import { takeProducts } from "./product-columns.ts";
import type { Profile } from "./profile.ts";
import { type Choice, takeProfile } from "./profile-columns.ts";
import { differing } from "./saved-columns.ts";
import type { Sources } from "./source-cells.ts";
import { readTogether, type Twins } from "./twin-columns.ts";
import { twinOf } from "./twin-of.ts";

/** Why a column is read for nothing of which no word is known. */
export const NO_WORD = "no known word";

/** What the choice of columns may look at. */
export interface ColumnsInput {
  readonly headers: readonly string[];
  /** Other names of the same columns, from a second header record. */
  readonly otherNames: readonly (readonly string[])[];
  readonly sample: (column: number) => ColumnSample;
  readonly index: HeaderIndex;
  readonly profile: Profile | undefined;
  readonly mapping: Readonly<Record<string, MappedField>>;
  /** What was decided of these columns before. */
  readonly saved: Readonly<Record<string, MappedField>> | undefined;
  /** What columns tell of the units of a record, those that are read first in front. */
  readonly units: ReadonlyMap<number, AssetField> | undefined;
  readonly namesFunction: (text: string) => boolean;
  readonly plausible: (field: AssetField, sample: ColumnSample) => boolean;
  /** True when the catalogue knows a text as a product. */
  readonly namesEquipment: (text: string) => boolean;
}

/** A planned column while remarks are still added to it. */
export type DraftColumn = PlannedColumn & { why: string };

/** Which column gives which field, and why. */
export interface ColumnsPlan {
  readonly sources: Sources;
  readonly columns: readonly DraftColumn[];
  /** Language of most headers. */
  readonly language: string;
  /** Header that names a kind of node, which is the role of every row. */
  readonly nodeKind: string | undefined;
  /** Names that several columns have. */
  readonly twins: Twins;
}

/** Chooses the columns of every field: the person's mapping first, then the profile, then the header words. */
export function chooseColumns(input: ColumnsInput): ColumnsPlan {
  const fixed = new Map<number, MappedField>();
  let plan = planColumns(input, fixed);
  // What was changed in a saved mapping may change what is found for the other columns.
  for (let round = 0; input.saved !== undefined && round < 3; round += 1) {
    const changed = differing(input.saved, input.headers, plan.columns);
    if (changed.size === 0) break;
    for (const [column, field] of changed) fixed.set(column, field);
    plan = planColumns(input, fixed);
  }
  return plan;
}

function planColumns(input: ColumnsInput, fixed: ReadonlyMap<number, MappedField>): ColumnsPlan {
  const meanings = input.headers.map((header) => input.index.look(header));
  const language = mainLanguage(meanings);
  const choices: (Choice | undefined)[] = input.headers.map(() => undefined);
  for (const [column, field] of fixed) choices[column] = mapped(field);
  takeUnits(input, choices);
  takeMapping(input, choices);
  const sources = takeProfile(input, choices);
  const covered = new Set(Object.keys(sources));
  takeWords(input, meanings, language, choices);
  takeProducts(input, choices);
  arrange(input.headers, choices, sources, covered);
  const twins = readTogether(input.headers, sources);
  const nodeKind = kindOfNode(input.headers, meanings, sources);
  const columns = input.headers.map((header, index): DraftColumn => {
    const choice = choices[index];
    const why = choice?.why ?? NO_WORD;
    return {
      index,
      header,
      field: choice?.field,
      why,
      examples: isSecretName(header) ? [] : examplesOf(input.sample(index)),
    };
  });
  return { sources, columns, language, nodeKind, twins };
}

function takeUnits({ units = new Map() }: ColumnsInput, choices: (Choice | undefined)[]): void {
  const why = "a fact about one unit of the record";
  for (const [place, [column, field]] of [...units].entries())
    choices[column] = { field, why, rank: place - units.size, fixed: true };
}

function takeMapping({ mapping, headers }: ColumnsInput, choices: (Choice | undefined)[]): void {
  for (const [name, field] of Object.entries(mapping)) {
    const key = headerKey(name);
    headers.forEach((header, index) => {
      if (header.trim() === name.trim() || (key !== "" && headerKey(header) === key)) choices[index] = mapped(field);
    });
  }
}

function mapped(field: MappedField): Choice {
  return { field: field === "ignore" ? undefined : field, why: "mapping", rank: -1, fixed: true };
}

function takeWords(
  input: ColumnsInput,
  meanings: readonly HeaderMeaning[],
  language: string,
  choices: (Choice | undefined)[],
): void {
  const undecided: number[] = [];
  input.headers.forEach((_, column) => {
    const meaning = meanings[column];
    if (choices[column] || !meaning) return;
    if (meaning.rule !== undefined) undecided.push(column);
    else choices[column] = checked(input, column, byWord(meaning, language));
  });
  turnKindsIntoRoles(input, choices);
  for (const column of undecided) {
    const meaning = meanings[column];
    if (meaning?.rule === undefined) continue;
    const has = (field: AssetField): boolean => choices.some((choice) => choice?.field === field);
    const context = { meaning, sample: input.sample(column), has, namesFunction: input.namesFunction };
    const twin = twinOf(input.headers, column, meaning.rule, choices);
    const decision = twin ?? decideAmbiguous(meaning.rule, context);
    const hit = meaning.hits.find((one) => one.field === decision.field);
    choices[column] = checked(input, column, { ...decision, rank: (hit?.rank ?? 30) + 2, fixed: false });
  }
}

/** A column of "network elements" may hold names or kinds: few different texts that name functions are kinds. */
function turnKindsIntoRoles(input: ColumnsInput, choices: readonly (Choice | undefined)[]): void {
  choices.forEach((choice, column) => {
    if (choice?.field !== "name" || choice.fixed) return;
    const { values, distinct, share } = input.sample(column);
    if (values.length < 3 || distinct > values.length * 0.5 || share(input.namesFunction) < 0.6) return;
    choice.field = "role";
    choice.why += ", and the values are kinds of equipment";
  });
}

function byWord(meaning: HeaderMeaning, language: string): Choice | undefined {
  const hit = meaning.hits.find((one) => one.language === language) ?? meaning.hits[0];
  if (hit)
    return { field: hit.field, why: reason(hit), rank: hit.rank + (hit.how === undefined ? 0 : 50), fixed: false };
  if (meaning.ignored === undefined) return undefined;
  return { field: undefined, why: `no use: ${meaning.ignored}`, rank: 0, fixed: false };
}

function reason(hit: HeaderHit): string {
  return `header word (${hit.language}${hit.how === undefined ? "" : `, ${hit.how}`})`;
}

function checked(input: ColumnsInput, column: number, choice: Choice | undefined): Choice | undefined {
  if (choice?.field === undefined) return choice;
  if (input.sample(column).share((value) => value.startsWith("[{")) > 0.5)
    return { ...choice, field: undefined, why: "lists of objects; their values stand in columns of their own" };
  if (isKeyBeside(input.headers, column)) return { ...choice, field: undefined, why: "key of the value beside it" };
  if (input.plausible(choice.field, input.sample(column))) return choice;
  return { ...choice, field: undefined, why: `${choice.why}, but the values are none of ${choice.field}` };
}

/** True for `manufacturer.value` and `manufacturer.link` beside `manufacturer.display_value`. */
function isKeyBeside(headers: readonly string[], column: number): boolean {
  const of = /^(.*)\.(value|link)$/.exec(headers[column] ?? "")?.[1];
  return of !== undefined && headers.includes(`${of}.display_value`);
}

function mainLanguage(meanings: readonly HeaderMeaning[]): string {
  const counts = new Map<string, number>();
  for (const { hits } of meanings) {
    for (const { language } of hits) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "en";
}
