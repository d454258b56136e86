import type { Act } from "./asset.ts";
import type { IsoDate } from "./iso-date.ts";
import type { OutcomeCounts } from "./outcome.ts";

/** What must be the same when an assessment is done again: what went in, by hash, and what came out, by number. */
export interface RunRecord {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly act: Act;
  readonly asOf: IsoDate;
  readonly inputs: readonly RecordedFile[];
  /** The network beside an order, or absent. */
  readonly network?: readonly RecordedFile[] | undefined;
  readonly packs: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  /** Number of waivers that were read. */
  readonly waivers: number;
  /** Number of corrections that were read. */
  readonly corrections: number;
  /** True when records that named a unit again were left out. */
  readonly dedupe?: boolean | undefined;
  readonly thresholds: readonly string[];
  readonly passed: boolean;
  readonly rows: { readonly read: number; readonly assets: number; readonly rejected: number };
  readonly assets: OutcomeCounts;
  readonly units: OutcomeCounts;
  readonly findings: Readonly<Record<string, number>>;
  /** SHA-256 over all fingerprints with pack and state; undefined when the result does not hold all of them. */
  readonly fingerprints?: string | undefined;
}

/** A file by its bytes. */
export interface RecordedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256?: string | undefined;
  /** Absent for what is not an order added to a network. */
  readonly part?: "order" | undefined;
}

/** One thing that is not the same when the assessment is done again. */
export interface RecordDifference {
  readonly what: string;
  readonly recorded: string;
  readonly now: string;
}
