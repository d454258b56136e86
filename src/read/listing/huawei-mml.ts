import type { EmitRecord, Listing, ListingReader } from "./listing.ts";

const ELEMENT = /^(?:Report\s*:\s*)?\+{3}\s+(\S.*?)(?:\s{2,}\d{4}-\d\d-\d\d.*)?$/;
const REFUSED = /^RETCODE = (?!0\b)/;
const RULE = /^-{3,}$/;
const END = /^(-{3}\s+END|To be continued.*|\(.*=\s*\d+\))$/i;
const EQUALS = /\s=\s/;
const GAP = / {2,}/;

/**
 * Huawei: answers to MML commands (`DSP BRDMFRINFO`, `DSP BRD`), saved one after another. Below a title and a rule stands
 * a table in columns, or one record as pairs. Source: examples in the command reference of UDG 20.15, and readers of such answers.
 */
export const huaweiMml: Listing = {
  title: "answers to Huawei MML commands",
  matches: (sample) => /^RETCODE = 0\b/m.test(sample) && /^[^\S\n]*(-{3}\s+END|\(.*=\s*\d+\))[^\S\n]*$/m.test(sample),
  columns: ["NE (MML)"],
  create,
};

function create(): ListingReader {
  let element = "";
  let inAnswer = false;
  let columns: readonly string[] | undefined;
  let pairs: Record<string, string> = {};
  let begun = 0;
  const finish = (emit: EmitRecord): void => {
    if (Object.keys(pairs).length > 0) emit({ "NE (MML)": element, ...pairs }, begun);
    pairs = {};
    columns = undefined;
    inAnswer = false;
  };
  return {
    line(text, number, emit) {
      const line = text.trim();
      const name = ELEMENT.exec(line)?.[1];
      if (name !== undefined || END.test(line)) finish(emit);
      if (name !== undefined) element = name;
      if (REFUSED.test(line)) emit({ "NE (MML)": element, Answer: line }, number);
      if (RULE.test(line)) {
        finish(emit);
        inAnswer = true;
        begun = number;
        return;
      }
      if (!inAnswer || line === "") return;
      const pair = columns === undefined ? pairIn(line) : undefined;
      if (pair !== undefined) pairs[pair.key] = pair.value;
      else if (columns === undefined) columns = line.split(GAP);
      else emit({ "NE (MML)": element, ...cellsOf(line, columns) }, number);
    },
    end: finish,
  };
}

/** A line such as `Board type  =  BBP`. */
function pairIn(line: string): { readonly key: string; readonly value: string } | undefined {
  const at = line.search(EQUALS);
  const key = line.slice(0, Math.max(0, at)).trimEnd();
  return key === "" || key !== key.trimStart() ? undefined : { key, value: line.slice(at + 2).trimStart() };
}

/** Empty cells are printed as a word, so that the cells of a line come in the order of the columns. */
function cellsOf(line: string, columns: readonly string[]): Record<string, string> {
  const cells = line.split(GAP);
  const last = cells.splice(columns.length - 1).join("  ");
  return Object.fromEntries(
    columns.map((column, at) => [column, cells[at] ?? (at === columns.length - 1 ? last : "")]),
  );
}
