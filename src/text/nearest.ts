/**
 * The candidate that the person most likely meant by a word that is none of them, or undefined when nothing is close: at
 * most a third of its letters differ, or one begins with the other. Case does not count; the first of equals wins. A
 * candidate that is the word's first part, such as `huawei` of `Huawei Technologies`, is as close as two wrong letters.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = closeness(wanted, candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]/u;

function closeness(wanted: string, candidate: string): number {
  if (candidate.length >= 3 && wanted.startsWith(candidate) && BETWEEN_WORDS.test(wanted.charAt(candidate.length)))
    return 2;
  const allowed = Math.floor(Math.max(wanted.length, candidate.length) / 3);
  const distance = editDistance(wanted, candidate);
  if (distance <= allowed && distance < candidate.length) return distance;
  const isShort = Math.min(wanted.length, candidate.length) < 3;
  const begins = !isShort && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  return begins ? allowed + distance : Number.POSITIVE_INFINITY;
}

/** Letters to add, drop, change or swap with their neighbour to turn one word into the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, row, last, beforeLast));
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function cell(a: string, b: string, i: number, j: number, row: number[], last: number[], beforeLast: number[]): number {
  const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
}
