import { builtinIdentifier } from "./builtin-identifier.ts";
import { catalogued } from "./catalogued.ts";
import { type Corrector, createCorrector } from "./correct/index.ts";
import { createFindingOut, createTeller, type FindingOut, type FoundTexts } from "./finding-out.ts";
import type { Identifier } from "./identify/index.ts";
import type { Finding } from "./model/finding.ts";
import { keepFinding } from "./model/finding-tally.ts";
import { noPrints, type PrintSet } from "./model/print-set.ts";
import { emptyTally, type Tally } from "./model/tally.ts";
import type { NormalizeContext } from "./normalize/index.ts";
import { createOrderJudge, type OrderJudge } from "./order-judge.ts";
import type { ScanRequest } from "./scan-request.ts";

/** The stages of one run, and what was counted so far. */
export interface Line {
  readonly request: ScanRequest;
  /** Made when it is first asked for: a run whose batches are all scanned elsewhere has no use for it. */
  readonly identifier: () => Identifier;
  readonly corrector: Corrector | undefined;
  readonly judge: OrderJudge;
  /** What the reading of tables rests on. */
  readonly reference: NormalizeContext;
  readonly tally: Tally;
  /** Where every finding goes; the result keeps the most urgent of them. */
  readonly out: FindingOut;
  /** Writes what was taken of it, where texts are wanted. */
  readonly tell: ((texts: FoundTexts) => Promise<void>) | undefined;
  /** Units that were named, when records that name them again are left out. */
  readonly seen: PrintSet;
}

const FINDING_LIMIT = 1000;

/** Makes the stages ready. Findings are told as texts of those formats, or else as they are. */
export function openLine(request: ScanRequest, formats = request.texts?.formats): Line {
  const { builtin, packs, corrections, identify } = request;
  let identifier: Identifier | undefined;
  const out = createFindingOut(formats, request.listed !== false);
  const theIdentifier = () => {
    identifier ??= builtinIdentifier(builtin, identify);
    return identifier;
  };
  return {
    request,
    identifier: theIdentifier,
    corrector: corrections === undefined ? undefined : createCorrector(corrections, builtin.vendors),
    judge: createOrderJudge(request, (asset, maker) => theIdentifier().madeOn(asset, maker)),
    reference: catalogued(builtin, theIdentifier),
    tally: emptyTally(packs.length, request.findingLimit ?? FINDING_LIMIT),
    out,
    tell: request.texts && createTeller(request.texts.write, out.reuse),
    seen: noPrints(),
  };
}

/** Takes note of findings and tells them. */
export function keep({ tally, out }: Line, findings: readonly Finding[]): void {
  for (const finding of findings) {
    keepFinding(tally, finding);
    out.add(finding);
  }
}
