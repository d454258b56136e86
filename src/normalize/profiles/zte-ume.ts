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
  // A day without hyphens is what the manager writes when it knows none.
  cells: { manufacturedOn: { "*": hyphened }, installedOn: { "*": hyphened } },
  functionFrom: "packFunction|inventoryUnitType",
  ignore: ["dateOfLastService", "updatetime", "source", "telecomOperators", "subnetworkId"],
};

function hyphened(text: string): string | undefined {
  return /[-/.年]/.test(text) ? text : undefined;
}

/** ZTE NetNumen and UME clients: the grid saved as a table. The captions follow the language; no maker is implied. */
export const zteGrid: Profile = {
  id: "zte-grid",
  title: "ZTE NetNumen / UME grid",
  matches: (signs) =>
    (hasAny(signs, "网元名称") && hasAny(signs, "单板名称", "物料编码", "条码")) ||
    (hasAny(signs, "NE Name", "Network Element") &&
      hasAll(signs, "Rack", "Shelf", "Slot") &&
      hasAny(signs, "Board Name", "Board Type", "Bar Code Type")),
  fields: {
    name: "NE Name|Network Element|网元名称",
    role: "NE Type|网元类型",
    position: "Rack+Shelf+Slot|机架+机框+槽位",
    // The name may be no more than the kind of the board, such as RU or PM, and the type stand beside it, or the other way round.
    model: "Board Name+Board Type+Product|单板名称+单板类型",
    partNumber: "Bar Code Type|PN|Product Code|物料编码",
    serialNumber: "Serial Number|SN|序列号|条码",
    manufacturedOn: "Manufacture Date|生产日期",
    hardwareVersion: "PCB Version|Hardware Version",
    softwareVersion: "Software Version",
    parent: "NE Name|Network Element|网元名称",
    site: "Site|站点|站点名称",
  },
};
