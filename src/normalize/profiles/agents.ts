import type { Profile } from "../profile.ts";
import { hasFacts } from "./parts.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Makers of what each driver of a configuration backup speaks to. Source: names of models in Oxidized; drivers of several makers are left out. */
const DRIVERS: Readonly<Record<string, string>> = {
  vrp: "Huawei",
  smartax: "Huawei",
  sros: "Nokia",
  srosmd: "Nokia",
  timos: "Nokia",
  isam: "Nokia",
  zxros: "ZTE",
  zteolt: "ZTE",
  ios: "Cisco",
  iosxe: "Cisco",
  iosxr: "Cisco",
  nxos: "Cisco",
  asa: "Cisco",
  junos: "Juniper",
  screenos: "Juniper",
  eos: "Arista",
  fortios: "Fortinet",
  panos: "Palo Alto Networks",
  routeros: "MikroTik",
  saos: "Ciena",
  ipos: "Ericsson",
};

/** Oxidized: nodes of configuration backups. The "model" is a driver, which hints at the maker and is no product. */
export const oxidized: Profile = {
  id: "oxidized",
  title: "Oxidized nodes",
  matches: (signs) => hasAll(signs, "name", "model") && hasAny(signs, "full_name", "last.status", "password", "mtime"),
  fields: {
    id: "full_name|name",
    name: "name|full_name",
    ipAddress: "ip",
    role: "group",
    status: "status|last.status",
    description: "model",
  },
  cells: { description: { model: (text) => `driver ${text}` } },
  impliedBy: { column: "model", makers: DRIVERS },
  statuses: { success: "in-service", never: "in-service", no_connection: "in-service", timeout: "in-service" },
  ignore: ["username", "password", "vars", "time", "mtime", "last.start", "last.end", "last.time"],
};

/** Types of devices of which RANCID knows the maker. Source: rancid.types.base of RANCID 3.13. */
const RANCID_TYPES: Readonly<Record<string, string>> = {
  ...DRIVERS,
  "sros-md": "Nokia",
  cisco: "Cisco",
  "cisco-nx": "Cisco",
  "cisco-sb": "Cisco",
  "cisco-xr": "Cisco",
  "cisco-exr": "Cisco",
  "cisco-xr7": "Cisco",
  "ios-nx": "Cisco",
  "ios-sb": "Cisco",
  "ios-xr": "Cisco",
  "ios-exr": "Cisco",
  "ios-xr7": "Cisco",
  juniper: "Juniper",
  "juniper-srx": "Juniper",
  "junos-evo": "Juniper",
  arista: "Arista",
  fortigate: "Fortinet",
  "fortigate-full": "Fortinet",
  paloalto: "Palo Alto Networks",
  mikrotik: "MikroTik",
  "ciena-ws": "Ciena",
};

/** RANCID: devices of a group. A device that is "down" is not collected, which says nothing of its life. */
export const rancid: Profile = {
  id: "rancid",
  title: "RANCID devices",
  matches: (signs) => signs.keys.size === 4 && hasAll(signs, "device_name", "device_type", "state", "comments"),
  fields: { id: "device_name", name: "device_name", description: "device_type" },
  cells: { description: { device_type: (text) => `driver ${text}` } },
  impliedBy: { column: "device_type", makers: RANCID_TYPES },
  ignore: ["state", "comments"],
};

/**
 * Ansible: facts of hosts, as `setup` or a cache of facts writes them, and of network devices (`ansible_net_…`).
 * Source: "Discovering variables: facts and magic variables" in the guide of Ansible.
 */
export const ansibleFacts: Profile = {
  id: "ansible-facts",
  title: "Ansible facts",
  matches: (signs) =>
    hasAny(signs, "system_vendor", "ansible_facts.system_vendor") ||
    ["ansible_", "ansible_facts.ansible_"].some((at) =>
      hasAny(signs, `${at}product_name`, `${at}net_model`, `${at}net_system`),
    ),
  fields: {
    name: `${fact("hostname")}|${fact("net_hostname")}|device name`,
    vendor: `${fact("system_vendor")}|${fact("board_vendor")}`,
    model: `${fact("product_name")}|${fact("net_model")}|${fact("board_name")}`,
    serialNumber: `${fact("product_serial")}|${fact("net_serialnum")}|${fact("board_serial")}`,
    softwareVersion: fact("net_version"),
    macAddress: fact("default_ipv4.macaddress"),
    ipAddress: fact("default_ipv4.address"),
  },
  impliedBy: { column: "ansible_net_system", makers: { ...DRIVERS, ce: "Huawei" } },
  // What the host mounts, runs and is plugged into.
  ignore: ["ansible_*", "ansible_facts.*", "devices.*", "default_ipv4.*", "domain"],
};

/** The names that a fact has: alone or in what a module returned, with its prefix or without. */
function fact(name: string): string {
  return `ansible_${name}|ansible_facts.ansible_${name}|${name}|ansible_facts.${name}`;
}

/** GLPI: native inventory of one device of the network, and its parts. */
export const glpiInventory: Profile = {
  id: "glpi-inventory",
  title: "GLPI inventory file",
  matches: (signs) =>
    hasAll(signs, "parent: itemtype", "manufacturer") ||
    hasAll(signs, "parent: deviceid", "manufacturer") ||
    (hasAll(signs, "index", "type", "name") && hasAny(signs, "contained_index", "entphysicalindex", "fru")),
  fields: {
    parent: "parent: deviceid",
    name: "name",
    vendor: "manufacturer",
    model: "model",
    serialNumber: "serial",
    softwareVersion: "firmware",
    site: "location",
    macAddress: "mac",
    role: "type|parent: itemtype",
    description: "description",
    ipAddress: "ips",
  },
  ignore: ["index", "contained_index", "version", "fru", "uptime", "ram", "cpu", "credentials", "memory"],
  isEquipment: hasFacts,
};

/** phpIPAM: devices. Maker and model stand there only where the operator has added fields for them. */
export const phpipam: Profile = {
  id: "phpipam",
  title: "phpIPAM devices",
  matches: (signs) => hasAll(signs, "hostname", "ip_addr", "rack_start"),
  fields: {
    id: "id",
    name: "hostname",
    ipAddress: "ip_addr",
    role: "type",
    description: "description",
    site: "location|sections",
    position: "rack+rack_start",
  },
  ignore: ["rack_size"],
};
