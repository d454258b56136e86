import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Asset } from "../../src/model/asset.ts";
import { anAsset } from "../support/an-asset.ts";
import { root } from "../support/reference.ts";

/** A row written for this test, with the maker that a person who knows the equipment would name. */
export interface LabelledRow {
  readonly group: string;
  readonly truth: "huawei" | "zte" | "other";
  /** `review` when no more than a person's look can be asked for; else the maker must be named. */
  readonly expect: "named" | "review";
  readonly asset: Asset;
}

/** Reads `rows.csv`. */
export function labelledRows(): LabelledRow[] {
  const records: Record<string, string>[] = parse(readFileSync(`${root}/test/quality/rows.csv`), { columns: true });
  return records.map((record) => ({
    group: record["group"] ?? "",
    truth: toTruth(record["truth"]),
    expect: record["expect"] === "review" ? "review" : "named",
    asset: toAsset(record),
  }));
}

function toTruth(text: string | undefined): LabelledRow["truth"] {
  if (text === "huawei" || text === "zte" || text === "other") return text;
  throw new Error(`unknown label ${text}`);
}

function toAsset(record: Record<string, string>): Asset {
  const cell = (name: string): string | undefined => record[name] || undefined;
  return anAsset({
    vendor: cell("vendor"),
    model: cell("model"),
    partNumber: cell("part"),
    description: cell("description"),
    serialNumber: cell("serial"),
    softwareVersion: cell("software"),
    sysObjectId: cell("oid")?.replace(/^\./, ""),
    supplier: cell("supplier"),
    installedOn: cell("installed"),
  });
}
