import { UserError } from "../../model/user-error.ts";
import type { EmitRecord, Listing, ListingReader } from "./listing.ts";

/** Columns of entPhysicalTable by their number, RFC 6933. */
const COLUMNS: Readonly<Record<string, string>> = {
  "2": "entPhysicalDescr",
  "3": "entPhysicalVendorType",
  "4": "entPhysicalContainedIn",
  "5": "entPhysicalClass",
  "7": "entPhysicalName",
  "8": "entPhysicalHardwareRev",
  "9": "entPhysicalFirmwareRev",
  "10": "entPhysicalSoftwareRev",
  "11": "entPhysicalSerialNum",
  "12": "entPhysicalMfgName",
  "13": "entPhysicalModelName",
  "15": "entPhysicalAssetID",
};
const NAMES = Object.values(COLUMNS);
/** With the module loaded, without it, and with numbers alone. */
const VALUE =
  /^(?:(?:ENTITY-MIB::)?(entPhysical[A-Za-z]+)|(?:SNMPv2-SMI::mib-2|iso\.3\.6\.1\.2\.1|\.?1\.3\.6\.1\.2\.1)\.47\.1\.1\.1\.1\.(\d+))\.(\d+) = (.*)$/;
const NAME = /^(?:(?:SNMPv2-MIB::)?sysName|iso\.3\.6\.1\.2\.1\.1\.5|\.?1\.3\.6\.1\.2\.1\.1\.5)\.0 = (.*)$/;
/** No device has as many parts. */
const MOST = 100_000;

/** SNMP: `snmpwalk` of entPhysicalTable, column after column, of one device or of several one after the other. */
export const snmpWalk: Listing = {
  title: "snmpwalk of ENTITY-MIB",
  matches: (sample) => sample.split(/\r\n|\n|\r/).some((line) => VALUE.test(line)),
  columns: ["hostname", "entPhysicalIndex", ...NAMES],
  create,
};

interface Part {
  readonly cells: Record<string, string>;
  readonly line: number;
}

function create(): ListingReader {
  const parts = new Map<string, Part>();
  let hostname = "";
  const finish = (emit: EmitRecord): void => {
    for (const { cells, line } of parts.values()) emit(cells, line);
    parts.clear();
  };
  return {
    line(text, number, emit) {
      const named = NAME.exec(text)?.[1];
      if (named !== undefined) {
        finish(emit);
        hostname = textOf(named);
      }
      const [, word, column = "", index = "", value = ""] = VALUE.exec(text) ?? [];
      const name = word ?? COLUMNS[column];
      if (name === undefined || !NAMES.includes(name)) return;
      // The walk of the next device.
      if (parts.get(index)?.cells[name] !== undefined) finish(emit);
      const part = parts.get(index) ?? { cells: { hostname, entPhysicalIndex: index }, line: number };
      part.cells[name] = textOf(value);
      parts.set(index, part);
      if (parts.size > MOST) {
        const message = `one walk has more than ${MOST} parts`;
        throw new UserError(message, { line: number }, "Save the walk of each device in a file of its own.");
      }
    },
    end: finish,
  };
}

/** `Huawei` of `STRING: "Huawei"`, `chassis` of `INTEGER: chassis(3)`; nothing of an error. */
function textOf(text: string): string {
  const value = text.replace(/^(STRING|INTEGER|OID): /, "").trim();
  if (/^No (Such|more)\b/i.test(value)) return "";
  return value.replace(/^"(.*)"$/, "$1").replace(/^([A-Za-z]\w*)\(\d+\)$/, "$1");
}
