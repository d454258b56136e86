import type { Profile } from "../profile.ts";
import { hasAll } from "./signs.ts";

const HARDWARE = /^[\da-f]{2}(:[\da-f]{2}){5}$/i;

/**
 * nmap: addresses of the hosts that a scan has found (`-oX`). Its "vendor" is whom the block of the address is
 * registered to, which the address says by itself. Source: nmap.dtd.
 */
export const nmap: Profile = {
  id: "nmap",
  title: "nmap scan (XML)",
  matches: (signs) => hasAll(signs, "addr", "addrtype", "nmaprun.scanner"),
  fields: { macAddress: "addr" },
  cells: { macAddress: { addr: (text) => (HARDWARE.test(text) ? text : undefined) } },
  ignore: ["vendor", "nmaprun.*"],
  isEquipment: ({ macAddress, model, name }) => (macAddress ?? model ?? name) !== undefined,
};
