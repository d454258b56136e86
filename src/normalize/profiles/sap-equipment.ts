import type { Profile } from "../profile.ts";
import { hasAny } from "./signs.ts";

/**
 * Codes of states that SAP gives a master record and that say nothing of whether the unit still stands: it is "no longer needed in
 * the system" or takes no new orders, and both can be taken back. Sources: "Flagging Master Records for Deletion" and "Status
 * Management" in the documentation of R/3 4.6C (DLFL, INAK), "Technical Object API" of SAP S/4HANA (INAC).
 */
const OF_THE_RECORD = ["DLFL", "DLT", "INAC", "INAK"];

/** What SAP's own codes say of the unit: `INST` installed, `ESTO` in stock; a record that is marked beside them is told as it stands. */
function unitState(text: string): string {
  const codes = text.split(/[\s,;]+/);
  if (codes.some((code) => OF_THE_RECORD.includes(code))) return text;
  if (codes.includes("INST")) return "installed";
  return codes.includes("ESTO") ? "in stock" : text;
}

/** An indicator is `X` or nothing. */
function deletionMark(text: string): string | undefined {
  return /^x$/i.test(text) ? "marked for deletion" : undefined;
}

/** SAP Plant Maintenance: list of equipment (IH08, IE05) with its captions, or fields of EQUI, EQUZ and ILOA. `Equipment` is a number. */
export const sapEquipment: Profile = {
  id: "sap-equipment",
  title: "SAP equipment list",
  matches: (signs) =>
    hasAny(signs, "EQUNR") ||
    (hasAny(signs, "Equipment", "Equipment Number", "Equipmentnummer") &&
      hasAny(
        signs,
        "Functional Location",
        "Functional Loc.",
        "Manufacturer of Asset",
        "ManufSerialNumber",
        "ManufSerialNo.",
        "ManufSerNo.",
        "Manufact.",
        "FunctLocation",
        "FunctLoc.",
        "Description of Technical Object",
        "TechIdentNo.",
        "Technischer Platz",
        "Hersteller der Anlage",
        "Hersteller-Serialnummer",
      )),
  fields: {
    id: "Equipment|Equipment Number|Equipmentnummer|EQUNR",
    vendor: "Manufacturer of Asset|Manufact. of asset|Manufacturer|Manufact.|Hersteller der Anlage|Hersteller|HERST",
    model: "Manufacturer Model Number|Model Number|ModelNo|Typbezeichnung|TYPBZ",
    partNumber: "Manufacturer Part Number|Herstellerteilenummer|MAPAR|Material|MATNR",
    serialNumber:
      "ManufSerialNumber|ManufSerialNo.|ManufSerNo.|Hersteller-Serialnummer|SERGE|Serial Number|Serialnummer|SERNR",
    description: "Description of Technical Object|Bezeichnung technisches Objekt|Description|Bezeichnung|EQKTX",
    role: "Technical obj. type|ObjectType|Obj. type|Objektart|EQART",
    site: "Functional Location|Functional Loc.|FunctLocation|FunctLoc.|Technischer Platz|TPLNR|Location|Standort|STORT|Plnt|SWERK",
    status:
      "System status|SysStatus|Systemstatus|STTXT|User status|UserStatus|Anwenderstatus|USTXT|Deletion flag|Deletion indicator|Löschkennzeichen|Löschvormerkung|LVORM",
    installedOn: "Start-up date|StartUpDat|Inbetriebnahmedatum|INBDT",
  },
  cells: {
    status: {
      "System status": unitState,
      SysStatus: unitState,
      Systemstatus: unitState,
      STTXT: unitState,
      "Deletion flag": deletionMark,
      "Deletion indicator": deletionMark,
      Löschkennzeichen: deletionMark,
      Löschvormerkung: deletionMark,
      LVORM: deletionMark,
    },
  },
};
