const MOST_CHARACTERS = 120;

/** Text in quotes for a message; of a longer one its beginning, as a cell or the name of a column may hold a megabyte. */
export function quoted(text: string): string {
  return `“${beginning(text)}”`;
}

/** The text, or its beginning with an ellipsis when it is longer than `most` UTF-16 units. */
export function beginning(text: string, most: number = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  // Half of a pair would be no character.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
