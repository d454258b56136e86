import type { Profile } from "../profile.ts";
import { firstOf } from "./parts.ts";
import { hasAll, hasAny, onlyMaker } from "./signs.ts";

/** `2.0.1` of `registry/path/upf:2.0.1`. */
function imageTag(image: string): string | undefined {
  return /:([\w.-]+)$/.exec(firstOf(image).split("@sha256:", 1)[0] ?? "")?.[1];
}

/** The maker whose name stands in the path of an image, else the host of its registry, where that is a public name. */
function imageMaker(image: string): string | undefined {
  const path = firstOf(image);
  const named = onlyMaker([path.replace(/[/._-]/g, " ")]);
  return named ?? (/^ericsson|(^|[/.])eric-/.test(path) ? "Ericsson" : undefined);
}

/** Longest name of a thing in Kubernetes. */
const LONGEST_CHART = 253;

/** `upf` of `upf-2.0.1`. */
function chartName(chart: string): string {
  return chart.length > LONGEST_CHART ? chart : chart.replace(/-v?\d+(\.\d+)+\S*$/, "");
}

/** Asset registers that generic words nearly suffice for: only their peculiar columns are named. */
export const registers: readonly Profile[] = [
  {
    id: "lansweeper",
    title: "Lansweeper report",
    matches: (signs) => hasAll(signs, "AssetID", "AssetName"),
    fields: {
      id: "AssetID",
      name: "AssetName",
      role: "AssetType|AssetTypename|Type",
      vendor: "Manufacturer",
      model: "Model",
      serialNumber: "Serialnumber",
      macAddress: "MACAddress|Mac",
      site: "Location|IPLocation",
      orderedOn: "PurchaseDate",
      status: "Statename|State",
      installedOn: "FirstSeen",
      softwareVersion: "Firmwareversion|OS",
    },
    ignore: ["BarCode", "Lastseen", "Warrantydate", "Contact"],
  },
  {
    id: "runzero",
    title: "runZero assets",
    matches: (signs) => hasAny(signs, "hw_vendor", "hw_product") && hasAny(signs, "newest_mac", "site_name", "alive"),
    fields: {
      id: "id",
      name: "names",
      vendor: "hw_vendor",
      model: "hw_product|hw",
      hardwareVersion: "hw_version",
      softwareVersion: "os_version|os",
      macAddress: "newest_mac|macs",
      role: "type",
      site: "site_name",
      installedOn: "first_seen",
      description: "comments|attributes.snmp.sysDesc",
      sysObjectId: "attributes.snmp.sysObjectID",
      ipAddress: "addresses",
      status: "alive",
      serialNumber: "attributes.*serial*",
    },
    cells: {
      name: { names: firstOf },
      ipAddress: { addresses: (text) => firstOf(text).split(" ", 1)[0] },
      macAddress: { macs: firstOf },
      status: { alive: (text) => (text === "true" ? "active" : undefined) },
    },
    ignore: ["last_seen", "os_vendor", "os_product"],
  },
  {
    id: "device42",
    title: "Device42 devices",
    matches: (signs) => hasAny(signs, "hw_model", "hw_model_part_no") || hasAll(signs, "asset_no", "serial_no"),
    fields: {
      id: "device_id|id",
      name: "name",
      vendor: "manufacturer|vendor",
      model: "hw_model|hardware",
      partNumber: "hw_model_part_no|part_no",
      serialNumber: "serial_no",
      role: "type|device_sub_type|service_level",
      site: "building|location|room",
      softwareVersion: "osver|osverno|os",
      status: "in_service|service_level",
      description: "notes",
      macAddress: "mac_addresses.mac",
      orderedOn: "purchases.purchase_date",
    },
    statuses: { true: "in-service", True: "in-service", false: "spare", False: "spare" },
  },
  {
    id: "snipe-it",
    title: "Snipe-IT assets",
    matches: (signs) => hasAll(signs, "Asset Tag", "Model Number") || hasAll(signs, "Model Notes", "Manufacturer"),
    fields: {
      id: "Asset Tag",
      name: "Name|Asset Name|Item Name",
      vendor: "Manufacturer",
      model: "Model|Model name",
      partNumber: "Model Number",
      serialNumber: "Serial|Serial number",
      role: "Category",
      site: "Location",
      orderedOn: "Purchase Date",
      supplier: "Supplier",
      status: "Status",
      description: "Asset Notes|Model Notes|Notes",
    },
    ignore: ["Company", "Order Number", "Purchase Cost"],
  },
  {
    id: "solarwinds",
    title: "SolarWinds inventory",
    matches: (signs) =>
      hasAny(signs, "MachineType", "Machine Type") &&
      hasAny(signs, "Caption", "Node Name", "SysName", "NodeName", "NodeID", "SysObjectID"),
    fields: {
      id: "NodeID|EntityID",
      name: "Caption|Node Name|SysName|NodeName",
      ipAddress: "IPAddress|IP_Address|IP Address",
      vendor: "Manufacturer|Vendor",
      model: "Model|MachineType|Machine Type",
      serialNumber: "Serial|Serial Number",
      softwareVersion: "SoftwareRevision|IOSVersion|IOS Version|FirmwareRevision",
      description: "EntityDescription|NodeDescription",
      site: "Location",
      sysObjectId: "SysObjectID|SystemOID",
      status: "Status|StatusDescription",
      hardwareVersion: "HardwareRevision",
      role: "EntityClass",
    },
    statuses: { "1": "in-service", "2": "in-service", "3": "in-service", "9": "in-service" },
  },
  {
    id: "ralph",
    title: "Ralph data centre assets",
    matches: (signs) => hasAll(signs, "niw", "sn"),
    fields: {
      id: "id",
      name: "hostname",
      serialNumber: "sn",
      model: "model",
      softwareVersion: "firmware_version",
      status: "status",
      site: "rack",
      supplier: "provider",
      orderedOn: "invoice_date|delivery_date",
      installedOn: "production_use_date",
      manufacturedOn: "production_year",
      parent: "parent",
      price: "price",
    },
    ignore: ["barcode", "order_no", "invoice_no", "service_env", "budget_info"],
  },
  {
    id: "nokia-nsp",
    title: "Nokia NSP network elements",
    matches: (signs) => hasAll(signs, "ne-id", "ne-name", "product"),
    impliedVendor: "Nokia",
    fields: {
      id: "ne-id",
      name: "ne-name",
      ipAddress: "ip-address",
      softwareVersion: "version",
      site: "location",
      role: "type",
      model: "product",
      serialNumber: "hardware-component.*serial-number",
      partNumber: "hardware-component.*part-number",
      macAddress: "chassis-mac-address|mac-address",
    },
    cells: { serialNumber: { "*": firstOf }, partNumber: { "*": firstOf } },
    ignore: ["hardware-component.*"],
  },
  {
    id: "kubernetes",
    title: "Helm releases and Kubernetes workloads",
    matches: (signs) => hasAll(signs, "chart", "app_version") || hasAll(signs, "metadata.name", "metadata.namespace"),
    fields: {
      id: "metadata.uid|namespace+name",
      name: "name|metadata.name",
      softwareVersion: "app_version|metadata.labels.app.kubernetes.io/version|spec.template.spec.containers.image",
      vendor: "spec.template.spec.containers.image|chart",
      model: "chart|metadata.labels.app.kubernetes.io/name",
      role: "metadata.labels.app.kubernetes.io/component|namespace|metadata.namespace",
      status: "status|status.conditions",
      quantity: "spec.replicas",
      installedOn: "updated|metadata.creationTimestamp",
    },
    functionFrom: "chart|name|metadata.name",
    cells: {
      model: { chart: chartName },
      softwareVersion: { "spec.template.spec.containers.image": imageTag },
      vendor: { "*": imageMaker },
      status: { "status.conditions": (text) => (/"Available","status":"True"/.test(text) ? "active" : undefined) },
    },
    ignore: ["revision", "spec.template.spec.containers", "spec.template.spec.containers.name"],
  },
];
