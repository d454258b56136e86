import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Nokia NetAct hardware data: attributes of units and holders, or tables derived from them. The plan is not what stands there. */
export const nokiaNetactHardware: Profile = {
  id: "nokia-netact-hwdata",
  title: "Nokia NetAct hardware data",
  matches: (signs) =>
    hasAny(signs, "unitTypeActual", "equipmentHolderType") || hasAll(signs, "identificationCode", "MOID"),
  impliedVendor: "Nokia",
  fields: {
    vendor: "vendorName|vendor|NE.vendorName",
    name: "NEId|NE.NEId",
    role: "NEType|NE.NEType",
    model: "unitTypeActual|userLabel|equipmentHolderType",
    partNumber: "identificationCode",
    serialNumber: "serialNumber",
    id: "MOID",
    site: "NEId|NE.NEId",
    parent: "NE.MOID|NEId|NE.NEId",
    position: "position",
    hardwareVersion: "version",
  },
  functionFrom: "unitTypeActual|userLabel",
  ignore: ["unitTypeExpected", "day", "fileName"],
};

/** Nokia RAML dumps: managed objects with their parameters. Antenna line devices are usually of other makers. */
export const nokiaRaml: Profile = {
  id: "nokia-raml",
  title: "Nokia RAML configuration dump",
  matches: (signs) =>
    hasAll(signs, "distName", "class") ||
    (hasAny(signs, "distName") && hasAny(signs, "productCode", "prodCodePlanned")),
  impliedVendor: "Nokia",
  fields: {
    id: "distName",
    role: "class",
    model: "productName|antModel",
    partNumber: "productCode|prodCodePlanned",
    serialNumber: "serialNumber|antSerial",
    status: "operationalState",
    site: "btsName|moduleLocation",
    softwareVersion: "version",
    installedOn: "installDate",
    parent: "station|distName",
  },
};

/** Nokia NFM-P (5620 SAM): lists of equipment. It manages other makers too, so it implies none. */
export const nokiaNfmp: Profile = {
  id: "nokia-nfmp",
  title: "Nokia NFM-P list",
  matches: (signs) =>
    hasAny(signs, "Site ID", "siteId") && hasAny(signs, "Chassis Type", "Equipped Card Type", "Provisioned Type"),
  fields: {
    name: "Site Name",
    id: "Site ID",
    model: "Chassis Type|Equipped Card Type|Provisioned Type",
    serialNumber: "Serial Number",
    partNumber: "Manufacturer Part Number|Part Number",
    manufacturedOn: "Manufacture Date",
    softwareVersion: "Software Version|version",
    status: "Operational State",
    site: "Site Name",
  },
};
