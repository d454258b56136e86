/** Where in a person's file the trouble stands. */
export interface Place {
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Trouble that the person can mend: what happened, where, what to do. Everything else that is thrown is a bug. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly place: Place;
  /** What to do about it, one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, place: Place = {}, hint?: string) {
    super(message);
    this.place = place;
    this.hint = hint;
  }
}

/** `file:line:column` as far as it is known, or an empty text. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(":");
}
