import type { Profile, TableSigns } from "../profile.ts";
import { hasAll, hasAny, hasTitle } from "./signs.ts";

const TITLES = /^"?(NE|Subrack|Board|Subcard|Port) Report\b|^"?(OpticalModule_Information|SFP[ _]Information)/i;

/** Huawei U2000 and iMaster NCE: physical inventory reports of transport, IP and fixed access, with title lines. */
export const huaweiNce: Profile = {
  id: "huawei-nce",
  title: "Huawei U2000 / iMaster NCE report",
  matches: (signs) =>
    hasTitle(signs, TITLES) ||
    (hasTitle(signs, /^"?Save Time:/i) && hasAny(signs, "NE", "NE Name")) ||
    (hasAny(signs, "NE", "NE Name") &&
      hasAny(signs, "SN(Bar Code)", "PN(BOM Code/Item)", "NE MAC Address", "Optical/Electrical Type") &&
      hasAny(signs, "Board Type", "Subboard Type", "NE Type", "Vendor PN", "Subrack Type")) ||
    hasAll(signs, "Optical/Electrical Type", "Vendor PN"),
  // Optics are bought in, and their reports name the maker where it is known.
  impliedVendor: (signs) => (isOptics(signs) ? undefined : "Huawei"),
  fields: {
    vendor: "Manufacturer",
    model: "Model|NE Subtype|Board Type|Subboard Type|Optical/Electrical Type|NE Type|Subrack Type",
    partNumber: "PN(BOM Code/Item)|Vendor PN",
    serialNumber: "SN(Bar Code)|Serial No.",
    description: "Description|Subboard Description|Port Description",
    role: "NE Type",
    name: "NE Name|NE",
    parent: "NE|NE Name",
    site: "Physical Location|Subnet|NE|NE Name",
    softwareVersion: "Software Version|Patch Version List",
    hardwareVersion: "Hardware Version|Rev(Issue Number)",
    macAddress: "NE MAC Address",
    ipAddress: "NE IP Address",
    installedOn: "Create Time",
    manufacturedOn: "Manufacture Date|Subboard Manufacture Date|Date Of Manufacture",
    status: "Running Status|Board Status|Subboard Status",
    id: "NE ID|NE Name",
    position: "Subrack ID+Slot ID+Slot Number+Subslot Number|Port Name",
  },
  // The manager writes its own days month first and those of the factory as ISO, in one row.
  dateOrders: { "Create Time": "mdy" },
  context: (signs) => (isOptics(signs) ? "optical module" : undefined),
  cells: {
    // What the manager enters when nobody did.
    site: { "Physical Location": (text) => (/^beijing,?\s*china$/i.test(text) ? undefined : text) },
  },
  ignore: [
    "Alias",
    "Remarks",
    "Customized Column",
    "Gateway Type",
    "Port Type",
    "Fiber Type",
    "Speed(Mb/s)",
    "Management",
  ],
};

function isOptics(signs: TableSigns): boolean {
  return (
    hasAny(signs, "Optical/Electrical Type") || hasTitle(signs, /^"?(OpticalModule_Information|SFP[ _]Information)/i)
  );
}
