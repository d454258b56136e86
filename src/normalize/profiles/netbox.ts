import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** NetBox: list of devices as CSV, in English captions; other languages are understood by their words. */
export const netboxCsv: Profile = {
  id: "netbox",
  title: "NetBox devices (CSV)",
  matches: (signs) =>
    (hasAll(signs, "Manufacturer", "Type", "Role") && hasAny(signs, "Serial number", "Asset tag", "Tenant", "Rack")) ||
    hasAll(signs, "manufacturer", "device_type", "name"),
  fields: {
    id: "ID|Asset tag",
    name: "Name",
    vendor: "Manufacturer",
    model: "Type|device_type",
    serialNumber: "Serial number|serial",
    role: "Role|device_role",
    site: "Site|Location|Region",
    region: "Region",
    status: "Status",
    description: "Description|Comments",
    ipAddress: "IP Address|IPv4 Address",
    parent: "Parent Device|parent",
    siteTags: "Tags",
    position: "Rack+Position",
  },
  ignore: [
    "Platform",
    "Tenant",
    "Tenant Group",
    "Contacts",
    "Airflow",
    "Face",
    "Cluster",
    "Virtual Chassis",
    "Config Template",
  ],
};

/** NetBox: devices as the REST interface gives them. */
export const netboxJson: Profile = {
  id: "netbox-json",
  title: "NetBox devices (JSON)",
  matches: (signs) => hasAll(signs, "device_type.manufacturer.name"),
  fields: {
    id: "id|asset_tag",
    name: "name|display",
    vendor: "device_type.manufacturer.name",
    model: "device_type.model|device_type.display",
    partNumber: "device_type.part_number",
    serialNumber: "serial",
    role: "role.name|device_role.name",
    site: "site.name|location.name",
    status: "status.label|status.value|status",
    description: "description|comments",
    ipAddress: "primary_ip.address|primary_ip4.address",
    parent: "parent_device.name",
    siteTags: "tags.name",
    position: "rack.name+position",
  },
  ignore: ["url", "display_url", "platform.name", "tenant.name", "device_type.slug", "created", "last_updated"],
};

/** NetBox: inventory items and modules, CSV or JSON. */
export const netboxComponents: Profile = {
  id: "netbox-components",
  title: "NetBox inventory items and modules",
  matches: (signs) =>
    (hasAll(signs, "Device", "Manufacturer") && hasAny(signs, "Part ID", "Module Type", "Module Bay")) ||
    hasAll(signs, "device.name", "part_id") ||
    hasAll(signs, "device.name", "module_type.model"),
  fields: {
    id: "ID",
    name: "Name|display",
    parent: "Device|device.name",
    vendor: "Manufacturer|manufacturer.name|module_type.manufacturer.name",
    model: "Module Type|module_type.model",
    partNumber: "Part ID|part_id|module_type.part_number",
    serialNumber: "Serial number|serial",
    role: "Role|role.name",
    status: "Status|status.label",
    description: "Description",
    position: "Module Bay|module_bay.name|Label",
  },
};

/** Nautobot: devices with natural keys, CSV or JSON. */
export const nautobot: Profile = {
  id: "nautobot",
  title: "Nautobot devices",
  matches: (signs) =>
    hasAll(signs, "device_type.model", "status.name") || hasAll(signs, "device_type.model", "natural_slug"),
  fields: {
    id: "id|asset_tag",
    name: "name|display",
    vendor: "device_type__manufacturer__name|device_type.manufacturer.name",
    model: "device_type__model|device_type.model",
    serialNumber: "serial",
    role: "role__name|role.name",
    site: "location__name|location.name|site__name",
    status: "status__name|status.name",
    softwareVersion: "software_version__version|software_version.version",
    description: "comments",
    region: "location__parent__name",
  },
  ignore: [
    "platform__name",
    "tenant__name",
    "location__parent__parent__name",
    "location__parent__parent__parent__name",
    "parent_location__name",
  ],
};
