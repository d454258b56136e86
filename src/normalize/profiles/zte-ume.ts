import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** ZTE NetNumen U31 and UME: northbound inventory with two header rows, attribute names and captions. */
export const zteUme: Profile = {
  id: "zte-ume",
  title: "ZTE NetNumen / UME inventory",
  matches: (signs) =>
    hasAny(signs, "packSilkscreen", "packFunction", "subCardInfo") ||
    (hasAny(signs, "vendorUnitFamilyType") && hasAny(signs, "ProductCode", "networkAccessTime")) ||
    hasAll(signs, "vendorUnitFamilyType", "NEType", "unitPosition"),
  impliedVendor: "ZTE",
  fields: {
    vendor: "vendorName",
    model: "vendorUnitTypeNumber|packSilkscreen|vendorUnitFamilyType",
    partNumber: "ProductCode",
    serialNumber: "serialNumber",
    description: "packFunction|manufacturerData",
    role: "NEType",
    name: "NE|UserLabel",
    site: "UserLabel",
    parent: "NE",
    softwareVersion: "versionNumber|systemVersion",
    installedOn: "networkAccessTime",
    manufacturedOn: "dateOfManufacture",
    status: "inventoryStatus|state|status",
    id: "inventoryUnitId|moid",
    ipAddress: "IP",
    position: "unitPosition",
  },
  functionFrom: "packFunction|inventoryUnitType",
  ignore: ["dateOfLastService", "updatetime", "source", "telecomOperators", "subnetworkId"],
};
