import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Ericsson Network Manager: saved `cmedit get … -t` results; the facts stand in a cell of `key=value` pairs. */
export const ericssonEnmCmedit: Profile = {
  id: "ericsson-enm-cmedit",
  title: "Ericsson ENM cmedit listing",
  matches: (signs) =>
    hasAny(signs, "NodeId", "MeContext", "FDN") &&
    hasAny(
      signs,
      "productData",
      "productData.productName",
      "FieldReplaceableUnitId",
      "AuxPlugInUnitId",
      "HwItemId",
      "productIdentity",
      "productNumber",
    ),
  impliedVendor: "Ericsson",
  titles: true,
  fields: {
    model: "productData.productName|productName|productIdentity.productDesignation|hwModel|hwName",
    partNumber: "productData.productNumber|productNumber|productIdentity.productNumber",
    serialNumber: "productData.serialNumber|serialNumber",
    hardwareVersion: "productData.productRevision|productRevision|productIdentity.productRevision",
    manufacturedOn: "productData.productionDate|productionDate|dateOfManufacture",
    vendor: "vendorName",
    role: "hwType",
    site: "NodeId|MeContext",
    name: "NodeId|MeContext",
    parent: "NodeId|MeContext",
    id: "FDN|NodeId+FieldReplaceableUnitId+SubrackId+SlotId+AuxPlugInUnitId+HwItemId",
    position: "FieldReplaceableUnitId|SlotId|AuxPlugInUnitId|HwItemId",
    status: "operationalState|administrativeState",
  },
  ignore: ["productData", "productIdentity"],
  functionFrom: "productData.productName|productName|productIdentity.productDesignation|hwModel|hwName",
};

/** Ericsson Network Manager: list of network elements with release. */
export const ericssonEnmNodes: Profile = {
  id: "ericsson-enm-networkelement",
  title: "Ericsson ENM list of network elements",
  matches: (signs) =>
    hasAll(signs, "NodeId", "neType") && hasAny(signs, "NetworkElementId", "neProductVersion", "ossPrefix"),
  impliedVendor: "Ericsson",
  titles: true,
  fields: {
    id: "NodeId",
    name: "NodeId",
    model: "neType",
    role: "neType",
    softwareVersion: "release|neProductVersion",
    generations: "technologyDomain",
    site: "ossPrefix",
  },
};

/** Ericsson OSS-RC and AMOS: printed inventories (`invxrg`, `cabx`). */
export const ericssonPrint: Profile = {
  id: "ericsson-print",
  title: "Ericsson OSS-RC / AMOS inventory print",
  matches: (signs) =>
    hasAny(signs, "PRODUCTNUMBER", "PRODUCT NUMBER") &&
    hasAny(signs, "SERIAL") &&
    hasAny(signs, "BOARD", "PRODUCTNAME", "REV"),
  fields: {
    model: "BOARD|PRODUCTNAME",
    partNumber: "PRODUCTNUMBER|PRODUCT NUMBER",
    hardwareVersion: "REV",
    serialNumber: "SERIAL",
    manufacturedOn: "DATE",
    position: "FRU",
  },
  // States of lights and alarms, which elsewhere are headings of numbers and countries.
  ignore: ["LNH", "ST", "FAULT", "OPER", "MAINT", "STAT", "TEMP", "PMTEMP", "UPT"],
  functionFrom: "BOARD|PRODUCTNAME",
};
