import { lookUp } from "../../text/look-up.ts";
import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** ServiceNow: lists of the CMDB by column name, label or raw value. `vendor` is the seller there. */
export const servicenow: Profile = {
  id: "servicenow",
  title: "ServiceNow CMDB list",
  matches: (signs) =>
    hasAny(
      signs,
      "sys_class_name",
      "install_status",
      "u_install_status",
      "model_id.display_value",
      "manufacturer.display_value",
    ) ||
    hasAll(signs, "sys_id", "model_id") ||
    (hasAny(signs, "Configuration Item", "Model ID") && hasAny(signs, "Manufacturer", "Class", "Asset tag")),
  fields: {
    id: "sys_id|sys_id.display_value|asset_tag|Asset tag|correlation_id",
    name: "name|name.display_value|Configuration Item|display_name",
    vendor: "manufacturer|manufacturer.display_value",
    model: "model_id|model_id.display_value|Model ID|model_number|Model number",
    partNumber: "part_number",
    serialNumber: "serial_number|serial_number.display_value|Serial number",
    role: "sys_class_name|sys_class_name.display_value|Class|device_type|category|subcategory",
    site: "location|location.display_value",
    status:
      "operational_status|operational_status.display_value|Operational status|install_status|install_status.display_value|Status|hardware_status",
    softwareVersion: "firmware_version|firmware_version.display_value|os_version",
    macAddress: "mac_address|mac_address.display_value",
    installedOn: "install_date|install_date.display_value|Installed",
    orderedOn: "purchase_date|purchase_date.display_value|Purchased|order_date|Ordered",
    description: "short_description|short_description.display_value|Description|comments",
    ipAddress: "ip_address|ip_address.display_value",
    supplier: "vendor|vendor.display_value",
    managedBy: "managed_by|managed_by.display_value|Managed by",
  },
  cells: {
    // The two states count differently.
    status: {
      operational_status: (text) => lookUp(OPERATIONAL, text) ?? text,
      install_status: (text) => lookUp(INSTALLED, text) ?? text,
      "install_status.value": (text) => lookUp(INSTALLED, text) ?? text,
    },
  },
};

const OPERATIONAL: Readonly<Record<string, string>> = {
  "1": "Operational",
  "2": "Non-Operational",
  "3": "Repair in Progress",
  "4": "DR Standby",
  "5": "Ready",
  "6": "Retired",
};
const INSTALLED: Readonly<Record<string, string>> = {
  "1": "Installed",
  "2": "On Order",
  "3": "In Maintenance",
  "4": "Pending Install",
  "5": "Pending Repair",
  "6": "In Stock",
  "7": "Retired",
  "8": "Stolen",
  "100": "Absent",
};

/** GLPI: result of a search for network equipment; a delimiter ends each line. */
export const glpi: Profile = {
  id: "glpi",
  title: "GLPI search result",
  matches: (signs) =>
    hasAll(signs, "Entity", "Manufacturer") && hasAny(signs, "Inventory number", "Last update", "Firmware"),
  fields: {
    id: "ID|Inventory number",
    name: "Name",
    vendor: "Manufacturer",
    role: "Type",
    model: "Model",
    softwareVersion: "Firmware",
    serialNumber: "Serial number",
    site: "Location|Entity",
    status: "Status",
    orderedOn: "Financial and administrative information - Date of purchase",
    installedOn: "Financial and administrative information - Startup date",
  },
  ignore: ["Last update"],
};

/**
 * GLPI: network equipment as the REST interface gives it with `expand_dropdowns`; without it maker, model and place are keys of other
 * tables. Source: "Get all items" in the documentation of the GLPI REST API.
 */
export const glpiRest: Profile = {
  id: "glpi-rest",
  title: "GLPI items (REST)",
  matches: (signs) => hasAny(signs, "manufacturers_id") && hasAny(signs, "serial", "name"),
  fields: {
    id: "id|otherserial",
    name: "name",
    vendor: "manufacturers_id",
    model: "networkequipmentmodels_id|computermodels_id|peripheralmodels_id",
    serialNumber: "serial",
    role: "networkequipmenttypes_id|computertypes_id|peripheraltypes_id",
    site: "locations_id|entities_id",
    status: "states_id",
    description: "sysdescr|comment",
  },
  cells: {
    vendor: { "*": nameOfKey },
    model: { "*": nameOfKey },
    role: { "*": nameOfKey },
    site: { "*": nameOfKey },
    status: { "*": nameOfKey },
  },
  ignore: [
    "contact",
    "contact_num",
    "users_id",
    "users_id_tech",
    "groups_id",
    "ram",
    "date_mod",
    "date_creation",
    "template_name",
  ],
};

/** A number is the key of a record in another table. */
function nameOfKey(text: string): string | undefined {
  return /^\d+$/.test(text) ? undefined : text;
}
