import type { Asset } from "../../model/asset.ts";

/** The same for all findings on one asset, and for no other: its record, and which unit of the record it is. */
export function assetKey({ location, role, model, partNumber }: Asset): string {
  return JSON.stringify([location.source, location.sheet, location.record, role, model, partNumber]);
}
