import type { NormalizedRow } from "./normalized-row.ts";
import type { BuiltRow } from "./row-builder.ts";

/** True for a record that names nothing and may add up others. */
export function mayBeTotal({ asset }: BuiltRow): boolean {
  return (
    asset.serialNumber === undefined &&
    asset.macAddress === undefined &&
    asset.sysObjectId === undefined &&
    (asset.model === undefined || asset.partNumber === undefined || asset.model === asset.partNumber)
  );
}

/** True for a record that says enough of a thing to be looked at. */
export function isIdentified({ asset, namesFunction }: BuiltRow): boolean {
  return (
    (asset.vendor !== undefined && !asset.vendorImplied) ||
    asset.model !== undefined ||
    asset.partNumber !== undefined ||
    asset.serialNumber !== undefined ||
    asset.description !== undefined ||
    asset.sysObjectId !== undefined ||
    asset.macAddress !== undefined ||
    asset.name !== undefined ||
    namesFunction
  );
}

/** A record that says nothing of a thing. */
export function rejected({ asset }: BuiltRow): NormalizedRow {
  const message =
    "the row has no vendor, model, part number, serial number, description, name, network function, MAC address or object identifier";
  const diagnostic = {
    level: "warning",
    code: "no-identifying-field",
    message,
    location: asset.location,
    field: undefined,
  } as const;
  return { kind: "rejected", diagnostic };
}
