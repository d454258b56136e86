import type { Profile, TableSigns } from "../profile.ts";
import { hasAny, onlyMaker } from "./signs.ts";

const SHEET = /^(Huawei|Ericsson|Nokia|ZTE|Cisco)\b/i;
const KINDS = /\b(LTE|UMTS|GSM|NR|[EG]?NODEB|RNC|BSC|MME|AMF|MBTS|BTS|Antenna|Board|Elabel|Inventory|CORE)\b/i;

/** Workbook of an inventory collector: a sheet for each maker and technology; both stand in the name of the sheet only. */
export const collectorWorkbook: Profile = {
  id: "collector-workbook",
  title: "Collector workbook",
  matches: (signs) =>
    (SHEET.test(signs.sheet ?? "") && KINDS.test(signs.sheet ?? "")) ||
    hasAny(signs, "antenna_model_number", "ruserialno", "manweek") ||
    (hasAny(signs, "enodeb", "nodeb", "rnc", "mbts", "mme", "bsc") &&
      hasAny(signs, "serial_number", "serialnumber", "barcode", "boardtype") &&
      hasAny(
        signs,
        "cabinet_number",
        "subrack_number",
        "productname",
        "productrevision",
        "boardname",
        "subrack_no",
        "slotno",
      )),
  impliedVendor: (signs) =>
    isAntenna(signs) ? undefined : (SHEET.exec(signs.sheet ?? "")?.[1] ?? onlyMaker([signs.source])),
  fields: {
    vendor: "vendorname",
    model:
      "productname|prodname|boardtype|type|antenna_model_number|antennadevicetype|product_id|vendorunittypenumber|boardname",
    partNumber: "productnumber|prodno|prodnr|part_number|manufacturerpartnr",
    serialNumber: "serial_number|serialnumber|serialno|serial_num|barcode|antenna_serial_no|ruserialno",
    description: "description|manufacturerdata|vendorunitfamilytype",
    role: "node_type",
    site: "site|enodeb|nodeb|node_name|nodename|mbts|mme|node",
    name: "enodeb|nodeb|mbts|mme|node|nodename|node_name|bsc|rnc",
    parent: "enodeb|nodeb|mbts|mme|node|nodename|node_name|rnc|bsc",
    softwareVersion: "softver|btsswver",
    hardwareVersion: "productrevision|rurevision|revision|issue_number|version_id|versionnumber",
    manufacturedOn: "productiondate|manufacture_date|manufactured|dateofmanufacture|manweek",
    status: "operstate|state|adminstate",
    position: "cabinet_number+subrack_number+slot_number|unitposition|subrack_no+slot_no|slot",
    ipAddress: "omip",
    generations: "technology",
  },
  functionFrom: "boardname|boardtype|productname|prodname",
  context: ({ sheet, keys }) =>
    sheet ?? ["enodeb", "nodeb", "rnc", "bsc", "mme", "mbts"].find((kind) => keys.has(kind)),
};

function isAntenna({ sheet, keys }: TableSigns): boolean {
  return /antenna|\bret\b/i.test(sheet ?? "") || keys.has("antennamodelnumber") || keys.has("antennadevicetype");
}
