import type { Finding, JudgedFunction } from "../model/finding.ts";
import type { Measure } from "../model/measure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { ShareResult } from "../model/pack-result.ts";

/** What all packs say of one asset. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Per pack, the worst of its rules; `pass` when nothing broke. */
  readonly outcomes: readonly Outcome[];
  /** Per pack, whether any of its rules spoke about the asset. */
  readonly applicable: readonly boolean[];
  readonly measures: readonly Measure[];
  /** Beside an order, the measures of the network as it stands, where `measures` are those of the network after it; else none. */
  readonly before: readonly Measure[];
  /** The function under which it was judged, whatever was found. */
  readonly function: JudgedFunction | undefined;
}

/** What all packs say of the whole inventory. */
export interface JudgeWhole {
  readonly findings: readonly Finding[];
  readonly shares: readonly ShareResult[];
}
