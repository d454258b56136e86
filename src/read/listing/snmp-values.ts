/** Columns of entPhysicalTable by their number, RFC 6933. */
const PARTS: Readonly<Record<string, string>> = {
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
/** What the agent says of the device itself, RFC 3418. */
const SYSTEM: Readonly<Record<string, string>> = {
  "1": "sysDescr",
  "2": "sysObjectID",
  "5": "sysName",
  "6": "sysLocation",
};
export const PART_COLUMNS = Object.values(PARTS);
export const SYSTEM_COLUMNS = Object.values(SYSTEM);

const MIB_2 = String.raw`(?:SNMPv2-SMI::mib-2|iso\.3\.6\.1\.2\.1|\.?1\.3\.6\.1\.2\.1)`;
/** With the module loaded, without it, and with numbers alone. */
const PART = new RegExp(
  String.raw`^(?:(?:ENTITY-MIB::)?(entPhysical[A-Za-z]+)|${MIB_2}\.47\.1\.1\.1\.1\.(\d+))\.(\d+)$`,
);
const OF_SYSTEM = new RegExp(String.raw`^(?:(?:SNMPv2-MIB::)?(sys[A-Z][A-Za-z]+)|${MIB_2}\.1\.(\d+))\.0$`);
const WALKED = /^(\S+) = (.*)$/;
/** A line of snmpsim: `1.3.6.1.2.1.1.1.0|4|text`, its type with an `x` when the value is in hexadecimal digits. */
const RECORDED = /^(\.?1\.3\.6\.1\.[\d.]+)\|\d+(x?)\|(.*)$/;
const NOTHING = /^(SNMPv2-SMI::zeroDotZero|(iso\.|\.ccitt\.|\.)?0\.0)$/;

/** One value that an agent gave; `name` is undefined for what tells nothing of equipment. */
export interface SnmpValue {
  readonly name: string | undefined;
  /** Number of the part; undefined for what is said of the device. */
  readonly part: string | undefined;
  readonly text: string;
}

/** The value on a line of `snmpwalk` or of a recording for snmpsim; undefined for what is none, such as a second line of a text. */
export function snmpValue(line: string): SnmpValue | undefined {
  const [, recorded, isHex, kept = ""] = RECORDED.exec(line) ?? [];
  if (recorded !== undefined) return { ...nameOf(recorded), text: isHex === "x" ? fromHex(kept) : textOf(kept) };
  const [, walked, value = ""] = WALKED.exec(line) ?? [];
  return walked === undefined ? undefined : { ...nameOf(walked), text: textOf(value) };
}

function nameOf(object: string): Pick<SnmpValue, "name" | "part"> {
  const [, system, systemColumn = ""] = OF_SYSTEM.exec(object) ?? [];
  const ofDevice = system ?? SYSTEM[systemColumn];
  if (ofDevice !== undefined && SYSTEM_COLUMNS.includes(ofDevice)) return { name: ofDevice, part: undefined };
  const [, word, column = "", part] = PART.exec(object) ?? [];
  const ofPart = word ?? PARTS[column];
  return ofPart !== undefined && PART_COLUMNS.includes(ofPart) ? { name: ofPart, part } : { name: undefined, part };
}

/** `Huawei` of `STRING: "Huawei"`, `chassis` of `INTEGER: chassis(3)`; nothing of an error, nor of the identifier of nothing. */
function textOf(text: string): string {
  const value = text.replace(/^(STRING|INTEGER|OID): /, "").trim();
  if (/^No (Such|more)\b/i.test(value) || NOTHING.test(value)) return "";
  return value.replace(/^"(.*)"$/, "$1").replace(/^([A-Za-z]\w*)\(\d+\)$/, "$1");
}

function fromHex(digits: string): string {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\0\s]+/g, " ")
    .trim();
}
