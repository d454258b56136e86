import { type Cell, type CellField, WORDLESS_FIELDS } from "./cell.ts";
import { type BrandedEvidence, type ReadCell, toEvidence } from "./feature.ts";
import { supportingName } from "./features/supporting-name.ts";
import type { FunctionWords, RowFunction } from "./function-words.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Unnumbered } from "./reading.ts";

/** Up to here a cell may say the same again. */
const MANY_CLUES = 16;

const FUNCTION_FIELDS: readonly CellField[] = ["description", "role"];

const PLUGGABLE = /\b(?:c?sfp\d{0,2}|x?sfp\+|q?sfp\d*|stick|transceiver|xfp|gbic)\b/;

interface NamedReader {
  readonly id: string;
  readonly fields: readonly CellField[];
  readonly read: ReadCell;
}

interface Context {
  readonly isReseller: (cell: Cell) => boolean;
  readonly functions: FunctionWords;
}

export function readCell(readers: readonly NamedReader[], cell: Cell, context: Context): Unnumbered {
  const evidence: BrandedEvidence[] = [];
  const said = new Set<string>();
  for (const { id, read } of readers) {
    read(cell, (clue) => {
      const one = toEvidence(id, cell, clue);
      if (evidence.length < MANY_CLUES || isNew(said, one)) evidence.push(one);
    });
  }
  return {
    field: cell.field,
    evidence,
    unlisted: namesStranger(cell, evidence, context) ? cell.text : undefined,
    pluggable: !WORDLESS_FIELDS.includes(cell.field) && PLUGGABLE.test(cell.lower),
    functions: FUNCTION_FIELDS.includes(cell.field) ? functionsIn(cell, context.functions) : NO_FUNCTIONS,
  };
}

/** False for what a long text says over and over: that counts once, and need not be kept a hundred thousand times. */
function isNew(
  said: Set<string>,
  { feature, vendor, side, strength, comparedWith, family, brand, note }: BrandedEvidence,
) {
  const { size } = said;
  return said.add([feature, vendor, side, strength, comparedWith, family, brand, note].join("|")).size > size;
}

function namesStranger(cell: Cell, evidence: readonly BrandedEvidence[], { isReseller }: Context): boolean {
  if (cell.field !== "vendor" || evidence.some((one) => one.side === "for" && one.feature !== supportingName.id))
    return false;
  return !isPlaceholder(cell.folded) && !isReseller(cell);
}

const NO_FUNCTIONS: readonly RowFunction[] = [];

function functionsIn({ field, text, words: own }: Cell, words: FunctionWords): readonly RowFunction[] {
  return FUNCTION_FIELDS.includes(field) ? words.named(own).map((kind) => ({ kind, field, read: text })) : [];
}
