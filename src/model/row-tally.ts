import { type DropReason, noDrops } from "./diagnostic.ts";

/** Rows by the bucket that they ended in, while they are being counted. */
export interface RowTally {
  read: number;
  assets: number;
  rejected: number;
  readonly dropped: Record<DropReason, number>;
}

/** Nothing read yet. */
export function noRows(): RowTally {
  return { read: 0, assets: 0, rejected: 0, dropped: noDrops() };
}

/** Adds the counts of other rows. */
export function addRows(into: RowTally, more: RowTally): void {
  into.read += more.read;
  into.assets += more.assets;
  into.rejected += more.rejected;
  for (const reason of Object.keys(more.dropped) as DropReason[]) into.dropped[reason] += more.dropped[reason];
}
