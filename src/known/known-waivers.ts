import type { Finding } from "../model/finding.ts";
import type { IsoDate } from "../model/iso-date.ts";
import type { RowBatch } from "../model/row.ts";
import type { Waiver } from "../model/waiver.ts";
import type { PlainColumn } from "../normalize/index.ts";
import { factsOf, waive, waiverIndex } from "../waive/index.ts";
import { createMeant } from "./meant.ts";

/** Waivers as far as they bear on records of known kinds. */
export interface KnownWaivers {
  /** Findings of a kind with the waivers that cover those of all its records; undefined where they differ from record to record. */
  mark(findings: readonly Finding[]): readonly Finding[] | undefined;
  /** True for a record that has a fact of its own by which a waiver may mean it. */
  mean(batch: RowBatch, row: number): boolean;
  /** Fingerprints that waivers name. */
  readonly names: ReadonlySet<string>;
}

/** Sorts waivers by what they ask of a record of this table. */
export function createKnownWaivers(
  columns: readonly PlainColumn[],
  waivers: readonly Waiver[],
  asOf: IsoDate,
): KnownWaivers {
  const isOwn = (field: "site" | "model" | "serialNumber" | "quantity") => columns.some((one) => one.field === field);
  const asksOwn = ({ match }: Waiver) =>
    (["site", "model", "serialNumber"] as const).some((key) => match[key] !== undefined && isOwn(key));
  const unnamed = waivers.filter(({ match }) => match.fingerprint === undefined);
  const meant = createMeant(
    columns,
    unnamed.filter(asksOwn).map(({ match: { site, model, serialNumber } }) => ({ site, model, serialNumber })),
  );
  const common = unnamed.filter((waiver) => !asksOwn(waiver));
  /** Cover a record or not by its units. */
  const counted = common.filter(({ units }) => units !== undefined && isOwn("quantity"));
  const steady = common.filter(({ units }) => units === undefined || !isOwn("quantity"));
  return {
    mark: (findings) =>
      findings.some((finding) => waiverIndex(counted).meaning(factsOf(finding)).length > 0)
        ? undefined
        : waive(findings, steady, asOf),
    mean: meant.byCell,
    names: new Set(waivers.flatMap(({ match }) => match.fingerprint ?? [])),
  };
}
