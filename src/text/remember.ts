const SLOTS = 4096;

/**
 * Bounded memory of a pure function of a text. It starts anew when it is full, which costs time and changes nothing. A
 * small table in front, by length and a few letters, spares most look-ups: cells that repeat are often the same string.
 */
export function remember<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  const texts = new Array<string | undefined>(SLOTS).fill(undefined);
  const values = new Array<T | undefined>(SLOTS).fill(undefined);

  function lookUp(text: string): T {
    const seen = known.get(text);
    if (seen !== undefined || known.has(text)) return seen as T; // the key is there, so this is its value
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  }

  return (text) => {
    const slot = slotOf(text);
    if (texts[slot] === text) return values[slot] as T; // set together with the text
    const value = lookUp(text);
    texts[slot] = text;
    values[slot] = value;
    return value;
  };
}

function slotOf(text: string): number {
  const last = text.length - 1;
  let hash = last * 31 + text.charCodeAt(0);
  hash = hash * 31 + text.charCodeAt(last >> 1);
  hash = hash * 31 + text.charCodeAt(last - 1);
  hash = hash * 31 + text.charCodeAt(last);
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
