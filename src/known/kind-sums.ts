/** What is summed up of each kind. */
const SUMS = ["assets", "units", "traffic", "unitsWithoutTraffic", "unitsWithoutSite"] as const;

export type Sum = (typeof SUMS)[number];

/** Sums by number of the kind. */
type Sums = Readonly<Record<Sum, Float64Array>>;

export function sumsFor(kinds: number, before: Sums | undefined): Sums {
  const sums = Object.fromEntries(SUMS.map((sum) => [sum, new Float64Array(kinds)])) as Record<Sum, Float64Array>;
  if (before !== undefined) for (const sum of SUMS) sums[sum].set(before[sum]);
  return sums;
}

export function add(sum: Float64Array, number: number, amount: number): void {
  sum[number] = (sum[number] as number) + amount; // there is room
}

export function sumsOf(sums: Sums, number: number): Record<Sum, number> {
  return Object.fromEntries(SUMS.map((sum) => [sum, sums[sum][number] ?? 0])) as Record<Sum, number>;
}
