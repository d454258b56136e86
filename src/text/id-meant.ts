import { fold } from "./fold.ts";

/** A thing that people call by its id or by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The id of the thing that a text names by its id or by its name, however they are spelt; undefined where it names none. */
export function idMeant(text: string, things: readonly Named[]): string | undefined {
  const word = fold(text);
  return (things.find(({ id }) => fold(id) === word) ?? things.find(({ name }) => fold(name) === word))?.id;
}
