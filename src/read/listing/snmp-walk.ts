import { UserError } from "../../model/user-error.ts";
import type { EmitRecord, Listing, ListingReader } from "./listing.ts";
import { PART_COLUMNS, SYSTEM_COLUMNS, snmpValue } from "./snmp-values.ts";

/** No device has as many parts. */
const MOST = 100_000;
/** PhysicalClass, RFC 6933. */
const CHASSIS = /^(chassis|3|stack|11)$/;

/**
 * SNMP: what devices say of themselves and their parts, of one device or of several one after the other, as `snmpwalk`
 * prints it and as snmpsim keeps it (`.snmprec`). A device that lists its parts is told of by them alone.
 * Source: net-snmp's snmpcmd(1); "Simulation data" in the documentation of snmpsim.
 */
export const snmpWalk: Listing = {
  title: "SNMP walk",
  matches: (sample) => sample.split(/\r\n|\n|\r/).some((line) => snmpValue(line)?.name !== undefined),
  columns: ["hostname", "entPhysicalIndex", ...PART_COLUMNS, ...SYSTEM_COLUMNS],
  create,
};

interface Told {
  readonly cells: Record<string, string>;
  readonly line: number;
}

function create(): ListingReader {
  const parts = new Map<string, Told>();
  let device: Told = { cells: {}, line: 1 };
  /** Where the text goes on whose value is not at its end with its line. */
  let open: { readonly cells: Record<string, string>; readonly name: string } | undefined;
  const finish = (emit: EmitRecord): void => {
    const { sysName = "", ...system } = device.cells;
    const chassis = chassisOf([...parts.values()]);
    if (chassis === undefined && tellsWhat(system)) emit(device.cells, device.line);
    for (const part of parts.values()) {
      emit({ hostname: sysName, ...(part === chassis ? system : {}), ...part.cells }, part.line);
    }
    parts.clear();
    device = { cells: {}, line: 1 };
  };
  return {
    line(text, number, emit) {
      const value = snmpValue(text);
      if (value === undefined) return goOn(open, text);
      const { name, part } = value;
      open = undefined;
      if (name === undefined) return;
      if (startsAnother(part === undefined ? device : parts.get(part), name, part === undefined && parts.size > 0))
        finish(emit);
      const told =
        part === undefined ? device : (parts.get(part) ?? { cells: { entPhysicalIndex: part }, line: number });
      if (part !== undefined) parts.set(part, told);
      else if (Object.keys(told.cells).length === 0) device = { cells: told.cells, line: number };
      told.cells[name] = value.text;
      open = { cells: told.cells, name };
      if (parts.size > MOST) throw tooMany(number);
    },
    end: finish,
  };
}

/** True for a value that the device or part has already, and for a device behind the parts of another. */
function startsAnother(told: Told | undefined, name: string, isBehindParts: boolean): boolean {
  return isBehindParts || told?.cells[name] !== undefined;
}

/** The part that is the device: what is said of the one is said of the other. */
function chassisOf(parts: readonly Told[]): Told | undefined {
  return parts.find(({ cells }) => CHASSIS.test(cells["entPhysicalClass"] ?? "")) ?? parts[0];
}

function tellsWhat({ sysDescr = "", sysObjectID = "" }: Readonly<Record<string, string>>): boolean {
  return sysDescr !== "" || sysObjectID !== "";
}

/** The description of a system often has several lines. */
function goOn(open: { readonly cells: Record<string, string>; readonly name: string } | undefined, text: string): void {
  if (open === undefined || text.trim() === "") return;
  open.cells[open.name] = `${open.cells[open.name] ?? ""} ${text.trim()}`.replace(/^ ?"|"$/g, "");
}

function tooMany(line: number): UserError {
  const message = `one walk has more than ${MOST} parts`;
  return new UserError(message, { line }, "Save the walk of each device in a file of its own.");
}
