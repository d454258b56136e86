/** Facts by their names; an absent one is not asked for, or not known. */
type Facts<Key extends string> = Readonly<Partial<Record<Key, string | undefined>>>;

/** Entries of a file that name the facts of what they mean. */
export interface MatchIndex<Key extends string, Entry> {
  /** Those of which every fact that is given is equal, in the order of the file. */
  meaning(facts: Facts<Key>): readonly Entry[];
}

/** Entries that ask for the same facts, by what these are to be. */
interface Shape<Key extends string> {
  readonly keys: readonly Key[];
  readonly places: Map<string, number[]>;
}

/** Makes an index over entries: who accepts thousands of boxes one by one may not wait for each entry at each box. */
export function createMatchIndex<Key extends string, Entry extends { readonly match: Facts<Key> }>(
  entries: readonly Entry[],
  keys: readonly Key[],
): MatchIndex<Key, Entry> {
  const shapes = new Map<string, Shape<Key>>();
  for (const [place, { match }] of entries.entries()) {
    const given = keys.filter((key) => match[key] !== undefined);
    const shape = shapes.get(given.join()) ?? { keys: given, places: new Map() };
    shapes.set(given.join(), shape);
    const value = wordsOf(match, given);
    const places = shape.places.get(value);
    if (places === undefined) shape.places.set(value, [place]);
    else places.push(place);
  }
  const all = [...shapes.values()];
  return {
    meaning(facts) {
      const places = all.flatMap((shape) => shape.places.get(wordsOf(facts, shape.keys)) ?? []);
      return places.sort((a, b) => a - b).flatMap((place) => entries[place] ?? []);
    },
  };
}

/** A fact that is not known reads as null, which no fact of an entry does. */
function wordsOf<Key extends string>(facts: Facts<Key>, keys: readonly Key[]): string {
  return JSON.stringify(keys.map((key) => facts[key]));
}
