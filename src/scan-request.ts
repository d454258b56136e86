import type { NamedResult } from "./compare/index.ts";
import type { Crew } from "./crew.ts";
import type { FindingTexts } from "./finding-out.ts";
import type { Threshold } from "./gate.ts";
import type { IdentifyOptions } from "./identify/index.ts";
import type { IntakeOptions, ScanInput } from "./intake.ts";
import type { Assessment } from "./model/assessment.ts";
import type { Act } from "./model/asset.ts";
import type { Baseline } from "./model/baseline.ts";
import type { Builtin } from "./model/builtin.ts";
import type { Correction } from "./model/correction.ts";
import type { IsoDate } from "./model/iso-date.ts";
import type { PlanFile, PriceEntry } from "./model/plan.ts";
import type { LoadedPack } from "./model/rule-pack.ts";
import type { Waiver } from "./model/waiver.ts";

/** Everything that a scan depends on; the same request gives the same result. */
export interface ScanRequest {
  /** Read in this order; opened one at a time. Under the act `procure` each row is a position that will be bought. */
  readonly inputs: Iterable<ScanInput> | AsyncIterable<ScanInput>;
  /** Files that lie beside the inputs in the folders that were named and are not read, for the result to tell. */
  readonly notRead?: readonly string[] | undefined;
  /** Files that the person has left out, for the result to tell. */
  readonly excluded?: readonly string[] | undefined;
  /** The network that the positions will stand in: measured and not judged, so that limits on the whole are seen. */
  readonly network?: Iterable<ScanInput> | undefined;
  /** Positions that will be added to the network that is judged. */
  readonly order?: Iterable<ScanInput> | undefined;
  readonly builtin: Builtin;
  readonly packs: readonly LoadedPack[];
  /** The day that is judged. */
  readonly asOf: IsoDate;
  readonly act: Act;
  readonly intake?: IntakeOptions | undefined;
  readonly identify?: IdentifyOptions | undefined;
  readonly thresholds: readonly Threshold[];
  /** What the operator or an authority found out about suppliers, for the rules that ask. */
  readonly assessments?: readonly Assessment[] | undefined;
  /** Where the inventory is wrong about a maker. */
  readonly corrections?: readonly Correction[] | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  /** An earlier result that every finding is held against. */
  readonly baseline?: Baseline | undefined;
  /** The same as a whole, for the result to say what has changed and why. */
  readonly earlier?: NamedResult | undefined;
  /** What people decided about the items of an earlier plan. */
  readonly plan?: PlanFile | undefined;
  /** The operator's own prices. */
  readonly prices?: readonly PriceEntry[] | undefined;
  /** Whose network it is. */
  readonly operator?: string | undefined;
  /** Words of the command that asks, for the result to name. */
  readonly commandLine?: readonly string[] | undefined;
  /** Leave out records that name a unit, by maker and serial number, which an earlier record named. */
  readonly dedupe?: boolean | undefined;
  /** Takes every finding as text; then none is yielded. */
  readonly texts?: FindingTexts | undefined;
  /** Others who scan batches of large inventories. */
  readonly crew?: Crew | undefined;
  /** Make out every record by itself: the same result, several times slower. */
  readonly rowByRow?: boolean | undefined;
  /** False when only the findings that the result keeps are wanted: nothing is yielded, and the rest are only counted. */
  readonly listed?: boolean | undefined;
  /** How many findings the result keeps; all of them are yielded. */
  readonly findingLimit?: number | undefined;
}
