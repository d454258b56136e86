import { lookUp } from "../../text/look-up.ts";
import type { Profile } from "../profile.ts";
import { hasFacts } from "./parts.ts";
import { hasAll, hasAny } from "./signs.ts";

/** LibreNMS: devices of the REST interface; no maker, but the object identifier of the device. */
export const librenms: Profile = {
  id: "librenms",
  title: "LibreNMS devices",
  matches: (signs) =>
    hasAll(signs, "sysObjectID", "hardware") && hasAny(signs, "device_id", "sysName", "hostname", "os"),
  fields: {
    id: "device_id",
    name: "sysName|hostname",
    vendor: "vendor",
    model: "hardware",
    serialNumber: "serial",
    sysObjectId: "sysObjectID",
    softwareVersion: "version",
    site: "location",
    description: "sysDescr|notes|purpose",
    role: "type",
    status: "status",
    ipAddress: "ip|overwrite_ip",
    installedOn: "inserted",
  },
  statuses: { "0": "in-service", "1": "in-service", true: "in-service", false: "in-service" },
  // Names of drivers and passwords of SNMP are no facts about equipment.
  ignore: ["os", "community", "authpass", "cryptopass", "authname", "snmpver", "port", "transport", "icon", "features"],
};

/** PhysicalClass, RFC 6933. */
const CLASSES: Readonly<Record<string, string>> = {
  "1": "other",
  "2": "unknown",
  "3": "chassis",
  "4": "backplane",
  "5": "container",
  "6": "powerSupply",
  "7": "fan",
  "8": "sensor",
  "9": "module",
  "10": "port",
  "11": "stack",
  "12": "cpu",
};

/** ENTITY-MIB tables, RFC 6933, as LibreNMS and others dump them. */
export const entityMib: Profile = {
  id: "entity-mib",
  title: "ENTITY-MIB table",
  matches: (signs) =>
    hasAny(signs, "entPhysicalMfgName", "entPhysicalModelName") &&
    hasAny(signs, "entPhysicalSerialNum", "entPhysicalDescr"),
  fields: {
    name: "sysName|entPhysicalName",
    vendor: "entPhysicalMfgName",
    model: "entPhysicalModelName|entPhysicalName",
    serialNumber: "entPhysicalSerialNum",
    hardwareVersion: "entPhysicalHardwareRev",
    softwareVersion: "entPhysicalSoftwareRev|entPhysicalFirmwareRev",
    description: "entPhysicalDescr|sysDescr",
    role: "entPhysicalClass",
    sysObjectId: "entPhysicalVendorType|sysObjectID",
    site: "sysLocation",
    id: "entPhysicalAssetID|entPhysicalIndex",
    manufacturedOn: "entPhysicalMfgDate",
    parent: "hostname|device_id|entPhysicalContainedIn",
  },
  cells: {
    role: { entPhysicalClass: (text) => lookUp(CLASSES, text) ?? text },
    // Often the name that a MIB gives to the identifier, such as `cevChassisASR9010`.
    sysObjectId: { entPhysicalVendorType: (text) => (/^(iso\b|[.\d])|enterprises/i.test(text) ? text : undefined) },
  },
  isEquipment: hasFacts,
};

/** LibreNMS: table of the parts of devices. */
export const librenmsInventory: Profile = {
  id: "librenms-inventory",
  title: "LibreNMS inventory table",
  matches: (signs) => signs.keys.size === 5 && hasAll(signs, "Device", "Description", "Name", "Model", "Serial Number"),
  fields: {
    parent: "Device",
    description: "Description",
    name: "Name",
    model: "Model",
    serialNumber: "Serial Number",
  },
};

/** Netdisco: reports and device search. */
export const netdisco: Profile = {
  id: "netdisco",
  title: "Netdisco report",
  matches: (signs) =>
    hasAll(signs, "Device", "System Name", "Model") ||
    hasAll(signs, "Device", "Class", "HW Version", "Serial") ||
    hasAll(signs, "os_ver", "snmp_class", "vendor"),
  fields: {
    id: "ip|Management IP|Device",
    name: "System Name|name|Device|dns",
    vendor: "Vendor",
    model: "Model",
    serialNumber: "Serials|Serial",
    site: "Location",
    softwareVersion: "OS Version|os_ver|SW Version",
    macAddress: "mac",
    description: "Description",
    installedOn: "First Seen|creation",
    hardwareVersion: "HW Version",
    role: "Class|layers",
    ipAddress: "Management IP|ip",
  },
  ignore: ["Type", "Last Discovered", "FW Version", "FRU", "os"],
};

/**
 * Zabbix: hosts with their inventory, under the names of the interface or under the captions that the frontend gives them.
 * Source: "Host inventory" in the API reference, and the titles of host inventory fields in the frontend.
 */
export const zabbix: Profile = {
  id: "zabbix",
  title: "Zabbix host inventory",
  matches: (signs) =>
    hasAny(signs, "inventory.vendor", "inventory.serialno_a", "inventory.hardware_full") ||
    (hasAny(signs, "Name", "Host", "Host name") &&
      hasAny(signs, "Serial number A", "Hardware (Full details)", "MAC address A", "Type (Full details)")),
  fields: {
    id: "hostid",
    name: "name|host|Host name|inventory.name",
    vendor: "inventory.vendor|Vendor",
    model: "inventory.model|inventory.chassis|inventory.hardware|Model|Chassis|Hardware",
    serialNumber: "inventory.serialno_a|inventory.serialno_b|Serial number A|Serial number B",
    macAddress: "inventory.macaddress_a|inventory.macaddress_b|MAC address A|MAC address B",
    softwareVersion: "inventory.software|inventory.os|inventory.os_full|Software|OS|OS (Full details)",
    site: "inventory.location|inventory.site_city|inventory.site_address_a|Location|Site city|Site address A",
    country: "inventory.site_country|Site country",
    role: "inventory.type|inventory.type_full|Type|Type (Full details)",
    status: "inventory.deployment_status|Deployment status|status|Status",
    installedOn: "inventory.date_hw_install|Date hardware installed",
    orderedOn: "inventory.date_hw_purchase|Date hardware purchased",
    removedOn: "inventory.date_hw_decomm|Date hardware decommissioned",
    partNumber: "inventory.hardware_full|Hardware (Full details)",
    description: "inventory.hardware_full|Hardware (Full details)|inventory.notes|Notes",
  },
  // Some write a part number there, others a sentence.
  cells: { partNumber: { "*": (text) => (/\s/.test(text) ? undefined : text) } },
  statuses: { "0": "in-service", "1": "in-service" },
};
