import type { Identifier } from "../../src/identify/index.ts";
import { type Identity, isNamed } from "../../src/model/identity.ts";
import type { LabelledRow } from "./labelled-rows.ts";

/** How well one maker is recognised among labelled rows. */
export interface Quality {
  readonly rows: number;
  /** Rows of the maker that were named so, and rows of others that were. */
  readonly named: number;
  readonly wrong: number;
  /** Rows of the maker that were named or sent to a person. */
  readonly caught: number;
}

export interface Measured {
  readonly huawei: Quality;
  readonly zte: Quality;
  readonly others: number;
  /** Rows of other makers that a person must look at because of Huawei or ZTE. */
  readonly reviewed: number;
  readonly misses: readonly string[];
}

/** Identifies the rows, with the vendor cell as it is or blank, and counts. */
export function measure(identifier: Identifier, rows: readonly LabelledRow[], blankVendor: boolean): Measured {
  const usable = blankVendor ? rows.filter((row) => speaksWithoutVendor(row)) : rows;
  const results = usable.map((row) => {
    const asset = blankVendor ? { ...row.asset, vendor: undefined } : row.asset;
    return { row, identity: identifier.identify(asset) };
  });
  return {
    huawei: quality("huawei", results),
    zte: quality("zte", results),
    others: usable.filter((row) => row.truth === "other").length,
    reviewed: results.filter(({ row, identity }) => row.truth === "other" && isReviewed(identity)).length,
    misses: results.filter(isMiss).map(describeMiss),
  };
}

interface Result {
  readonly row: LabelledRow;
  readonly identity: Identity;
}

function speaksWithoutVendor({ asset }: LabelledRow): boolean {
  return [asset.model, asset.partNumber, asset.description, asset.sysObjectId].some((cell) => cell !== undefined);
}

function quality(maker: "huawei" | "zte", results: readonly Result[]): Quality {
  const own = results.filter(({ row }) => row.truth === maker);
  const says = ({ identity }: Result): boolean => identity.vendor === maker;
  const names = (result: Result): boolean => says(result) && isNamed(result.identity);
  return {
    rows: own.length,
    named: own.filter((result) => names(result) || (result.row.expect === "review" && caught(result))).length,
    wrong: results.filter((result) => result.row.truth !== maker && names(result)).length,
    caught: own.filter(caught).length,
  };

  function caught(result: Result): boolean {
    return says(result) && result.identity.confidence !== "unknown";
  }
}

function isReviewed({ vendor, confidence }: Identity): boolean {
  const looked = confidence === "possible" || confidence === "conflicting";
  return looked && (vendor === "huawei" || vendor === "zte");
}

function isMiss({ row, identity }: Result): boolean {
  const said = identity.vendor === "huawei" || identity.vendor === "zte" ? identity.vendor : "other";
  if (row.truth === "other") return said !== "other" && identity.confidence !== "unknown";
  return said !== row.truth || (row.expect === "named" && !isNamed(identity));
}

function describeMiss({ row, identity }: Result): string {
  const { vendor, model, partNumber, description } = row.asset;
  const cells = [vendor, model, partNumber, description].filter((cell) => cell !== undefined).join(" | ");
  return `${row.group}: ${cells} is ${row.truth}, said ${identity.vendor ?? "nobody"} ${identity.confidence}`;
}

/** Share of the named rows that are right; 1 when none was named. */
export function precision({ named, wrong }: Quality): number {
  return named + wrong === 0 ? 1 : named / (named + wrong);
}
