import { baselineTrouble } from "../compare/index.ts";
import { type Diagnostic, onTheWhole } from "../model/diagnostic.ts";
import type { DuplicateUnits } from "../model/duplicate-units.ts";
import type { InputInfo } from "../model/input-info.ts";
import type { Tally } from "../model/tally.ts";
import type { ScanRequest } from "../scan-request.ts";
import { waiverTrouble } from "../waive/index.ts";
import { deliveryTrouble } from "./delivery-trouble.ts";
import { duplicateTrouble } from "./duplicate-trouble.ts";
import { notReadTrouble } from "./not-read-trouble.ts";
import { readingTrouble } from "./reading-trouble.ts";
import { statusTrouble } from "./status-trouble.ts";

/** What is to be said of a run as a whole when all rows have passed. */
export function runTrouble(
  request: ScanRequest,
  tally: Tally,
  inputs: readonly InputInfo[],
  duplicates: DuplicateUnits,
): Diagnostic[] {
  const { waivers = [], baseline, corrections = [], asOf, act } = request;
  const packs = request.packs.map(({ pack }) => pack.id);
  const orders = inputs.filter(({ part }) => part === "order" || (act === "procure" && request.order === undefined));
  const unused = corrections.filter(({ id }) => !tally.corrections.has(id));
  return [
    ...notReadTrouble(request),
    ...readingTrouble(request.intake ?? {}, inputs),
    ...statusTrouble(tally.unreadStatuses),
    ...deliveryTrouble(orders, request.builtin.headers, asOf),
    ...duplicateTrouble(duplicates, request.dedupe === true),
    ...waiverTrouble(waivers, tally.waivers, asOf),
    ...(baseline === undefined ? [] : baselineTrouble(baseline, { act, asOf, packs })),
    ...unused.map(({ id }) =>
      onTheWhole("warning", "correction-unused", `correction ${id} means no asset of this inventory`),
    ),
  ];
}
