import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Junos Space: devices. The platform is the model; a device of another maker bears its name in `Vendor`. */
export const junosSpace: Profile = {
  id: "junos-space",
  title: "Junos Space devices",
  matches: (signs) => hasAll(signs, "Platform", "Device Family", "OS Version"),
  fields: {
    name: "Name|Host Name",
    vendor: "Vendor",
    model: "Platform",
    serialNumber: "Serial Number",
    softwareVersion: "OS Version",
    ipAddress: "IP Address",
    site: "Physical Location",
    role: "Device Family",
  },
  ignore: ["Connection Status", "Managed Status", "Schema Version"],
};

/** PRTG: lists of devices and sensors, without maker, model or serial number. */
export const prtg: Profile = {
  id: "prtg",
  title: "PRTG devices or sensors",
  matches: (signs) =>
    hasAny(signs, "Object(RAW)", "Device(RAW)", "Sensor(RAW)") || hasAll(signs, "Probe", "Group", "Host", "Priority"),
  lacks:
    "PRTG watches devices and does not list who made them: bring the inventory of the manager of each maker, of NetBox, LibreNMS or Netdisco, or a saved snmpwalk of ENTITY-MIB of each device",
  fields: { id: "ID", name: "Device|Object", ipAddress: "Host", site: "Location", status: "Status" },
};
