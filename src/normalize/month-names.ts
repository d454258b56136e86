import { fold } from "../text/fold.ts";

/** Month of a name in any of the languages, 1 to 12, or undefined. `names`: beginnings of words, January first. */
export function createMonthReader(names: readonly (readonly string[])[]): (word: string) => number | undefined {
  const starts = names.flatMap((words, index) => words.map((word) => ({ start: fold(word), month: index + 1 })));
  starts.sort((a, b) => b.start.length - a.start.length);
  return (word) => (word.length < 3 ? undefined : starts.find(({ start }) => word.startsWith(start))?.month);
}
