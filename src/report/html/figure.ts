import { OUTCOMES } from "../../model/outcome.ts";
import { html } from "./helpers.ts";

/** A column of a table of numbers. */
export interface FigureColumn {
  readonly name: string;
  readonly number?: boolean;
}

/** A picture, what it shows, and its numbers. */
export interface Figure {
  readonly svg: ReturnType<typeof html>;
  readonly caption: string;
  /** Outcomes to explain, by their marks or else by the fill of the bars. */
  readonly legend: readonly string[];
  readonly marks: boolean;
  /** The same numbers stand in a table beside the picture: on paper they are not printed twice. */
  readonly told: boolean;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}

export interface FigureCell {
  readonly text: string;
  readonly number: boolean;
  readonly head: boolean;
}

/** A figure whose table has its first cell of a row as head and the named columns aligned as numbers. */
export function figure(
  svg: string,
  caption: string,
  columns: readonly FigureColumn[],
  rows: readonly (readonly string[])[],
  legend: "none" | "bars" | "marks" = "none",
  told = false,
): Figure {
  const cells = rows.map((row) =>
    row.map((text, index) => ({ text, number: columns[index]?.number ?? false, head: index === 0 })),
  );
  return {
    svg: html(svg),
    caption,
    legend: legend === "none" ? [] : OUTCOMES,
    marks: legend === "marks",
    told,
    columns,
    rows: cells,
  };
}
