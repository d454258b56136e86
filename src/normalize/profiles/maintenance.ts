import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** IBM Maximo: assets by attribute. `SITEID` is the organisation that keeps them, `ITEMNUM` its own article, `VENDOR` the seller. */
export const maximo: Profile = {
  id: "maximo",
  title: "IBM Maximo assets",
  matches: (signs) => hasAll(signs, "ASSETNUM", "SITEID"),
  fields: {
    id: "ASSETNUM",
    name: "ASSETTAG",
    vendor: "MANUFACTURER",
    supplier: "VENDOR",
    model: "PLUSCMODELNUM|MODELNUM|MODEL",
    partNumber: "MODELNUM|ITEMNUM",
    serialNumber: "SERIALNUM",
    description: "DESCRIPTION",
    role: "ASSETTYPE",
    site: "LOCATION|SITEID",
    parent: "PARENT",
    status: "STATUS",
    installedOn: "INSTALLDATE",
    quantity: "QUANTITY",
  },
  functionFrom: "PLUSCMODELNUM|MODELNUM|DESCRIPTION",
  ignore: ["PURCHASEPRICE", "CLASSSTRUCTUREID", "ORGID", "ITEMSETID"],
};

/** Oracle Enterprise Asset Management: assets. */
export const oracleEam: Profile = {
  id: "oracle-eam",
  title: "Oracle eAM assets",
  matches: (signs) =>
    hasAll(signs, "Asset Number", "Asset Group") && hasAny(signs, "Owning Department", "Maintainable"),
  fields: {
    id: "Asset Number",
    name: "Asset Number",
    vendor: "Manufacturer",
    model: "Model Number|Model",
    serialNumber: "Asset Serial Number|Serial Number",
    description: "Asset Description|Description",
    role: "Asset Group|Asset Category",
    site: "Area",
    parent: "Parent Asset Number",
    status: "Asset Status|Status",
    installedOn: "Date Placed in Service|Installation Date",
  },
  functionFrom: "Asset Description|Description",
  // From when to when the record is valid, and what a failure would cost.
  ignore: ["Active Start Date", "Active End Date", "Criticality", "Maintainable"],
};

/** i-doit: lists of objects; a column bears the category of its attribute in brackets. German and English captions. */
export const idoit: Profile = {
  id: "i-doit",
  title: "i-doit objects",
  matches: (signs) =>
    (hasAny(signs, "Objekttyp", "Object type") && hasAny(signs, "Objekt-ID", "Object ID", "SYSID", "CMDB-Status")) ||
    hasAny(signs, "Hersteller (Modell)", "Manufacturer (Model)"),
  fields: {
    id: "Inventarnummer (Buchhaltung)|Inventory no. (Accounting)|SYSID|Objekt-ID|Object ID|ID",
    name: "Titel|Title|Objekttitel|Object title|Titel (Allgemein)|Title (General)",
    role: "Objekttyp|Object type",
    vendor: "Hersteller (Modell)|Manufacturer (Model)|Hersteller|Manufacturer",
    model: "Modell (Modell)|Model (Model)|Modell|Model|Titel (Modell)|Title (Model)",
    partNumber: "Produktnummer (Modell)|Product number (Model)",
    serialNumber: "Seriennummer (Modell)|Serial number (Model)|Seriennummer|Serial number",
    site: "Standort (Standort)|Location (Location)|Standort|Location|Standortpfad|Location path",
    status: "CMDB-Status|CMDB status",
    orderedOn: "Einkaufsdatum (Buchhaltung)|Date of invoice (Accounting)|Bestelldatum (Buchhaltung)",
  },
  ignore: ["Zustand", "Condition"],
};

/** Infor EAM (HxGN EAM): equipment under its captions. `Equipment` is a code. */
export const inforEam: Profile = {
  id: "infor-eam",
  title: "Infor EAM equipment",
  matches: (signs) => hasAll(signs, "Equipment", "Organization", "Commission Date"),
  fields: {
    id: "Equipment",
    name: "Equipment",
    vendor: "Manufacturer",
    supplier: "Vendor",
    model: "Model",
    serialNumber: "Serial Number",
    description: "Description",
    role: "Category|Class",
    site: "Location",
    position: "Position",
    status: "Status",
    installedOn: "Commission Date",
    removedOn: "Withdrawal Date",
  },
  ignore: ["Type", "Organization", "Department", "System"],
};
