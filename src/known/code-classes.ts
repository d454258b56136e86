import type { CellField, Identifier } from "../identify/index.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { asciiText } from "../text/bytes-to-text.ts";

/** What was made of the class of a code; undefined for one of no class, and where codes must be read one by one. */
export type OfClass<Made> = (bytes: Uint8Array, from: number, to: number) => Made | undefined;

/**
 * Makes something of the plain codes of a column once a class, by the text of the first of them: the evidence of the others is
 * the same but for the text that was read and the note. `make` gives undefined where a code does not stand for its class.
 */
export function createCodeClasses<Made>(
  column: PlainColumn,
  field: CellField,
  identifier: Identifier,
  make: (text: string) => Made | undefined,
): OfClass<Made> {
  const sense = identifier.byteSense(field);
  if (sense === undefined) return () => undefined;
  const byClass: ({ readonly made: Made | undefined } | undefined)[] = [];
  return (bytes, from, to) => {
    const number = sense.classOf(bytes, from, to);
    if (number < 0) return undefined;
    byClass[number] ??= { made: make(String(column.read(asciiText(bytes, from, to)).value)) };
    return byClass[number].made;
  };
}
