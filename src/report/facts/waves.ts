import type { IsoDate } from "../../model/iso-date.ts";
import type { RemediationItem } from "../../model/remediation.ts";
import { formatDays } from "../format.ts";

/** Items that have the same last allowed day; the first wave is what is in breach or overdue. */
export interface Wave {
  /** From 1 on. */
  readonly number: number;
  readonly name: string;
  readonly items: readonly RemediationItem[];
}

const [NOW, NO_DAY] = ["0", "9999"];

/** The items cut into waves, in order. */
export function wavesOf(items: readonly RemediationItem[], asOf: IsoDate): Wave[] {
  const byKey = new Map<string, RemediationItem[]>();
  for (const item of items) {
    const key = waveKey(item, asOf);
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own], index) => ({ number: index + 1, name: waveName(key, asOf), items: own }));
}

function waveKey({ deadline, outcome }: RemediationItem, asOf: IsoDate): string {
  if (outcome === "fail" || (deadline !== undefined && deadline < asOf)) return NOW;
  return deadline ?? NO_DAY;
}

function waveName(key: string, asOf: IsoDate): string {
  if (key === NOW) return "Now: in breach or overdue";
  return key === NO_DAY ? "No day is set" : `By ${key}, ${formatDays(asOf, key)}`;
}
