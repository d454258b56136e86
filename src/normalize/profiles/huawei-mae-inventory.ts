import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Huawei U2020 and MAE-Access: the inventory report, one file per class of object (board, subrack, cabinet, antenna). */
export const huaweiMaeInventory: Profile = {
  id: "huawei-mae-inventory",
  title: "Huawei U2020 / MAE-Access inventory",
  matches: (signs) =>
    hasAll(signs, "NEName", "NEType") &&
    hasAny(signs, "PN(BOM Code/Item)", "SN(Bar Code)", "Inventory Unit ID", "Manufacturer Data", "NEFdn"),
  impliedVendor: "Huawei",
  fields: {
    vendor: "Vendor Name",
    // "Board Name" is a functional code such as MRRU; a product name may stand in the two columns before it.
    model: "Model|Board Type|Board Name|Frame Type|Rack Type|Antenna Model|Vendor Unit Type Number",
    partNumber: "PN(BOM Code/Item)|PN(BOM Code)",
    serialNumber: "SN(Bar Code)|SN (Bar Code)",
    description: "Manufacturer Data|Vendor Unit Family Type",
    role: "NEType",
    name: "NEName",
    site: "NEName",
    parent: "NEName",
    softwareVersion: "Software Version",
    hardwareVersion: "Hardware Version|Rev(Issue Number)",
    manufacturedOn: "Date Of Manufacture",
    installedOn: "Date of Integration",
    id: "NEFdn+Inventory Unit ID",
    position: "Cabinet No.+Subrack No.+Slot No.",
  },
  functionFrom: "Board Name|Board Type|Antenna Device Type|Vendor Unit Family Type|Inventory Unit Type",
  ignore: ["Date Of Last Service", "Creditable Changed Time", "User Label", "CLEICode"],
};
