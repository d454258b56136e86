import type { Profile } from "../profile.ts";
import { hasAny } from "./signs.ts";

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
  ignore: ["attributes.gNBId"],
};

/** 3GPP inventory units (TS 28.632 and 28.633): any maker, named by the unit. */
export const tgppInventory: Profile = {
  id: "tgpp-inventory",
  title: "3GPP inventory units",
  matches: (signs) =>
    hasAny(signs, "vendorUnitTypeNumber", "attributes.vendorUnitTypeNumber", "vendorUnitFamilyType") &&
    hasAny(signs, "inventoryUnitType", "attributes.inventoryUnitType", "vendorName", "attributes.vendorName"),
  fields: {
    id: "unitId|id|inventoryUnitId",
    vendor: "vendorName|attributes.vendorName",
    model: "vendorUnitTypeNumber|attributes.vendorUnitTypeNumber",
    description: "vendorUnitFamilyType|attributes.vendorUnitFamilyType|manufacturerData|attributes.manufacturerData",
    serialNumber: "serialNumber|attributes.serialNumber",
    hardwareVersion: "versionNumber|attributes.versionNumber",
    manufacturedOn: "dateOfManufacture|attributes.dateOfManufacture",
    installedOn: "tmaInstallationDate|attributes.tmaInstallationDate",
    position: "unitPosition|attributes.unitPosition",
    role: "managedElementType|inventoryUnitType|attributes.inventoryUnitType",
    site: "locationName|site",
    softwareVersion: "swVersion",
    status: "userDefinedState",
    name: "userLabel",
  },
  functionFrom: "inventoryUnitType|attributes.inventoryUnitType|vendorUnitFamilyType",
};
