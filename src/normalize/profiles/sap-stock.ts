import type { Profile } from "../profile.ts";
import { hasAny } from "./signs.ts";

/** SAP Materials Management: stock by plant and storage location (MB52, MMBE). What lies there is a spare. */
export const sapStock: Profile = {
  id: "sap-stock",
  title: "SAP warehouse stock",
  matches: (signs) =>
    hasAny(signs, "Material", "Material Number", "Materialnummer", "MATNR") &&
    hasAny(signs, "Unrestricted", "Unrestricted-Use Stock", "Frei verwendbar", "LABST"),
  fields: {
    vendor: "Manufacturer|Mfr|Hersteller",
    partNumber:
      "Manufacturer Part No.|Mfr Part No.|Manufacturer Part Number|Herstellerteilenummer|Material|Material Number|MATNR",
    description: "Material Description|Materialkurztext|MAKTX",
    quantity: "Unrestricted|Unrestricted-Use Stock|Frei verwendbar|LABST",
    site: "Storage Location Descr.|Descr. of Storage Loc.|Lagerortbezeichnung|SLoc|Storage Location|Lagerort|Plnt|Plant|Werk|WERKS",
    role: "MatlGroup|Material Group|Warengruppe|MATKL",
    status: "Plnt|Plant|Werk|WERKS",
    currency: "Crcy|Currency|Währung",
  },
  functionFrom: "Material Description|Materialkurztext|MAKTX",
  cells: { status: { "*": () => "in stock" } },
  thousandths: true,
  ignore: [
    "Transit and Transfer",
    "In Quality Insp.",
    "Blocked",
    "Restricted-Use Stock",
    "Value Unrestricted",
    "Wert frei verw.",
  ],
};
