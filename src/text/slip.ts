/**
 * True when one slip of the pen turns one word into the other: a letter more, less, changed, or two neighbours swapped
 * (Damerau-Levenshtein distance 1). Equal words are no slip.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length) return isChangeOrSwap(a, b);
  if (Math.abs(a.length - b.length) !== 1) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const at = firstDifference(short, long);
  return short.slice(at) === long.slice(at + 1);
}

function isChangeOrSwap(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
