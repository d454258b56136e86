import type { Profile } from "../profile.ts";
import { hasFactsOfItsOwn } from "./parts.ts";
import { hasAny } from "./signs.ts";

const SETTINGS = /^(SubNetwork|EP_\w+|\w*(Cell\w*|Relation|Freq\w*|SectorCarrier|Beam|BWP))$/;

/** 3GPP network resource model in JSON (TS 28.623, 28.541): elements and functions, without any hardware. */
export const tgppNrm: Profile = {
  id: "tgpp-nrm",
  title: "3GPP network resource model (JSON)",
  matches: (signs) =>
    hasAny(signs, "objectClass") && hasAny(signs, "attributes.vendorName", "attributes.userLabel", "objectInstance"),
  fields: {
    id: "id|objectInstance",
    vendor: "attributes.vendorName|parent: attributes.vendorName",
    name: "attributes.userLabel",
    site: "attributes.locationName|parent: attributes.locationName",
    softwareVersion: "attributes.swVersion|parent: attributes.swVersion",
    role: "attributes.managedElementTypeList|objectClass",
    status: "attributes.userDefinedState",
    parent: "parent: id",
  },
  functionFrom: "objectClass|attributes.managedElementTypeList",
  // Cells, relations and ends of links are settings of a function, which stands beside them.
  isEquipment: ({ role, vendor }) => vendor !== undefined || !SETTINGS.test(role ?? ""),
  ignore: ["attributes.gNBId"],
};

/** Where an inventory unit in JSON has its facts: for itself, and for the element that it is in. */
function ofUnit(...names: readonly string[]): string {
  return names.flatMap((name) => [name, `attributes.${name}`]).join("|");
}

function ofElement(name: string): string {
  return `${ofUnit(name)}|parent: attributes.${name}`;
}

/** 3GPP inventory units (TS 28.632 and 28.633, in both of its alternatives): any maker, named by the unit. */
export const tgppInventory: Profile = {
  id: "tgpp-inventory",
  title: "3GPP inventory units",
  matches: (signs) =>
    hasAny(signs, ...ofUnit("vendorUnitTypeNumber", "vendorUnitFamilyType", "hwType").split("|")) &&
    hasAny(signs, ...ofUnit("inventoryUnitType", "vendorName").split("|")),
  fields: {
    id: `unitId|${ofUnit("hwId")}|id|inventoryUnitId`,
    vendor: ofElement("vendorName"),
    model: ofUnit("vendorUnitTypeNumber", "hwType", "productName", "swName"),
    partNumber: ofUnit("partNumber", "salesUniqueId"),
    description: ofUnit("vendorUnitFamilyType", "manufacturerData"),
    serialNumber: ofUnit("serialNumber"),
    hardwareVersion: ofUnit("versionNumber", "hwVersion"),
    manufacturedOn: ofUnit("dateOfManufacture"),
    installedOn: ofUnit("tmaInstallationDate"),
    position: ofUnit("unitPosition"),
    role: `managedElementType|${ofUnit("inventoryUnitType")}|attributes.managedElementTypeList|objectClass`,
    site: `${ofElement("locationName")}|site|${ofUnit("hwUnitLocation")}`,
    softwareVersion: ofElement("swVersion"),
    status: ofElement("userDefinedState"),
    name: ofElement("userLabel"),
    parent: "parent|parent: id",
  },
  ignore: ["parent: attributes.vendorUnitFamilyType", "parent: attributes.vendorUnitTypeNumber"],
  functionFrom: `${ofUnit("inventoryUnitType", "vendorUnitFamilyType")}|attributes.managedElementTypeList`,
  isEquipment: hasFactsOfItsOwn,
};
