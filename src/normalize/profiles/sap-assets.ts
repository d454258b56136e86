import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/**
 * SAP Asset Accounting: lists of fixed assets (AR01, S_ALR_87011963) with their captions, or fields of ANLA and ANLZ. An asset is capitalised
 * when it is put to use, and what was bought before waits as an asset under construction; an asset that is deactivated has left the books.
 */
export const sapAssets: Profile = {
  id: "sap-assets",
  title: "SAP list of fixed assets",
  matches: (signs) =>
    hasAll(signs, "ANLN1") ||
    (hasAny(signs, "Asset", "Main Asset Number", "Asset Number", "Anlage", "Anlagennummer") &&
      hasAny(signs, "Asset Class", "Subnumber", "SNo.", "Sub-number", "Anlagenklasse", "Unternummer", "UNr.") &&
      hasAny(
        signs,
        "Asset description",
        "Description",
        "Capitalized on",
        "Cap.date",
        "Anlagenbezeichnung",
        "Aktivierung am",
      )),
  fields: {
    id: "Asset+Subnumber+SNo.+Sub-number|Main Asset Number+Subnumber|Asset Number+Subnumber|Anlage+Unternummer+UNr.|ANLN1+ANLN2",
    vendor: "Manufacturer|Manufacturer of asset|Hersteller|Hersteller der Anlage|HERST",
    model: "Type name|Typbezeichnung|TYPBZ",
    serialNumber: "Serial number|Serialnummer|Seriennummer|SERNR",
    description:
      "Asset description+Additional asset description|Asset description|Description|Anlagenbezeichnung|Bezeichnung|TXT50",
    supplier: "Vendor|Supplier|Name of vendor|Lieferant|Kreditor|LIEFE",
    site: "Location|Standort|STORT|Plant|Werk|WERKS",
    quantity: "Quantity|Menge|MENGE",
    orderedOn: "First acquisition on|First acquisition|Erstzugang am|ZUGDT",
    installedOn: "Capitalized on|Cap.date|Capitalization date|Aktivierung am|Aktivdatum|AKTIV",
    removedOn: "Deactivation on|Deactivation|Deaktivierung am|DEAKT",
  },
  accountNumbers: true,
  ignore: [
    "Asset Class",
    "Anlagenklasse",
    "ANLKL",
    "Inventory number",
    "Inventarnummer",
    "INVNR",
    "Acquis.val.",
    "Book val.",
    "Accum.dep.",
  ],
};
