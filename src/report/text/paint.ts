import type { Outcome } from "../../model/outcome.ts";

/** Colours of the terminal; all of them return the text unchanged when there is no colour. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  outcome(outcome: Outcome, text: string): string;
  bad(text: string): string;
  good(text: string): string;
}

const CODES: Readonly<Record<Outcome, number>> = { fail: 31, due: 33, review: 35, unknown: 36, pass: 32 };

/** Paint for a terminal that shows colours, or paint that does nothing. */
export function createPaint(colour: boolean): Paint {
  const code = (before: number, after: number) => (text: string) =>
    colour && text !== "" ? `\u001b[${before}m${text}\u001b[${after}m` : text;
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    outcome: (outcome, text) => code(CODES[outcome], 39)(text),
    bad: code(31, 39),
    good: code(32, 39),
  };
}
