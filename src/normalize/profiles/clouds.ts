import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

const SERVERS_OF_IRONIC =
  "`openstack baremetal introspection data save` of each node names its maker, model and serial number, as do Redfish and the register of servers";

/** OpenStack: `server list` as CSV or JSON. Only the name of an image, a flavour or a machine may say whose software runs in it. */
export const openstackServers: Profile = {
  id: "openstack-servers",
  title: "OpenStack servers",
  matches: (signs) => hasAll(signs, "ID", "Name", "Status") && hasAny(signs, "Flavor", "Flavor Name", "Flavor ID"),
  lacks: `OpenStack lists virtual machines and not who made the software in them: that stands in the list of VNF packages or instances of the orchestrator (ETSI SOL003, SOL005); of the servers beneath, ${SERVERS_OF_IRONIC}`,
  fields: {
    id: "ID",
    name: "Name",
    description: "Image+Flavor|Image Name+Flavor Name|Image Name+Flavor",
    site: "Availability Zone",
    parent: "Host",
    status: "Status",
  },
  cells: { description: { Image: imageName, "Image Name": imageName } },
  functionFrom: "Name",
  statuses: {
    SHUTOFF: "in-service",
    PAUSED: "in-service",
    SUSPENDED: "in-service",
    STOPPED: "in-service",
    ERROR: "in-service",
    RESCUE: "in-service",
    RESIZE: "in-service",
    VERIFY_RESIZE: "in-service",
    MIGRATING: "in-service",
    REBOOT: "in-service",
    HARD_REBOOT: "in-service",
    REBUILD: "in-service",
    SHELVED: "in-service",
    SHELVED_OFFLOADED: "in-service",
    BUILD: "planned",
    DELETED: "retired",
    SOFT_DELETED: "retired",
  },
  ignore: [
    "Networks",
    "Networks.*",
    "Task State",
    "Power State",
    "Image ID",
    "Flavor ID",
    "Properties",
    "Properties.*",
    "Created At",
  ],
};

/** What OpenStack writes where a machine runs from a volume is no image. */
function imageName(text: string): string | undefined {
  return /^n\/a\b/i.test(text) ? undefined : text;
}

/** OpenStack: `hypervisor list`. Servers without maker, model or serial number. */
export const openstackHypervisors: Profile = {
  id: "openstack-hypervisors",
  title: "OpenStack hypervisors",
  matches: (signs) => hasAny(signs, "Hypervisor Hostname", "hypervisor_hostname"),
  lacks: `OpenStack does not know who made the servers under its hypervisors: ${SERVERS_OF_IRONIC}`,
  fields: { id: "ID", name: "Hypervisor Hostname|hypervisor_hostname", ipAddress: "Host IP|host_ip", status: "State" },
  context: () => "server",
  ignore: ["Hypervisor Type", "hypervisor_type"],
};

/** OpenStack Ironic: what a server says of itself when it is inspected (`introspection data save`, `node inventory save`). */
export const openstackIronic: Profile = {
  id: "openstack-ironic",
  title: "OpenStack introspection data",
  matches: (signs) =>
    signs.sheet === "inventory" && hasAll(signs, "manufacturer", "product_name", "parent: inventory.cpu.architecture"),
  fields: {
    id: "serial_number",
    name: "parent: inventory.hostname",
    vendor: "manufacturer",
    model: "product_name",
    serialNumber: "serial_number",
    ipAddress: "parent: inventory.bmc_address|parent: ipmi_address",
  },
  context: () => "server",
};

/** OpenStack Ironic: disks and cards of the server that was inspected. */
export const openstackIronicParts: Profile = {
  id: "openstack-ironic-parts",
  title: "OpenStack introspection data: disks and cards",
  matches: (signs) =>
    (signs.sheet === "inventory.interfaces" && hasAll(signs, "has_carrier", "mac_address")) ||
    (signs.sheet === "inventory.disks" && hasAll(signs, "model", "size")),
  fields: { name: "name" },
  isEquipment: () => false,
};

/** Metal3: hosts of a cluster (`kubectl get baremetalhosts -o json`), with what their inspection found. */
export const metal3: Profile = {
  id: "metal3",
  title: "Metal3 bare metal hosts",
  matches: (signs) => hasAny(signs, "status.hardware.systemVendor.manufacturer"),
  fields: {
    id: "metadata.uid|metadata.namespace+metadata.name",
    name: "metadata.name",
    vendor: "status.hardware.systemVendor.manufacturer",
    model: "status.hardware.systemVendor.productName",
    serialNumber: "status.hardware.systemVendor.serialNumber",
    macAddress: "spec.bootMACAddress",
    site: "metadata.labels.topology.kubernetes.io/zone",
  },
  context: () => "server",
  // Disks and cards come as records of their own, without the name of a host.
  isEquipment: ({ name }) => name !== undefined,
  ignore: [
    "name",
    "vendor",
    "model",
    "serialNumber",
    "mac",
    "ip",
    "status.hardware.nics*",
    "status.hardware.storage*",
    "status.hardware.firmware*",
    "metadata.namespace",
    "metadata.creationTimestamp",
  ],
};

/** Labels by which operators and vendors tell the maker of a node; a label of a card or a processor is none. */
const MAKER_LABELS = ["system-manufacturer", "system-vendor", "sys_vendor", "hardware-vendor", "server-vendor"];
const MODEL_LABELS = ["product-name", "product_name", "system-product", "server-model", "hardware-model"];

/** Kubernetes: nodes of a cluster. Who made the server is said only where the operator has labelled it. */
export const kubernetesNodes: Profile = {
  id: "kubernetes-nodes",
  title: "Kubernetes nodes",
  matches: (signs) =>
    hasAny(signs, "status.nodeInfo.kubeletVersion") || hasAll(signs, "ROLES", "INTERNAL-IP", "CONTAINER-RUNTIME"),
  lacks:
    "Kubernetes does not know who made its nodes unless a label says so: `kubectl get baremetalhosts -A -o json` (Metal3), Redfish or the register of servers name maker, model and serial number; `kubectl get deployments,statefulsets -A -o json` lists the software that runs on them",
  fields: {
    id: "metadata.uid|status.nodeInfo.systemUUID",
    name: "metadata.name|NAME",
    vendor: MAKER_LABELS.map((label) => `metadata.labels.*${label}`).join("|"),
    model: MODEL_LABELS.map((label) => `metadata.labels.*${label}`).join("|"),
    site: "metadata.labels.topology.kubernetes.io/zone",
    region: "metadata.labels.topology.kubernetes.io/region",
  },
  context: () => "server",
  // A node is entered again when its cluster is: that is no day on which the server was installed.
  ignore: [
    "metadata.creationTimestamp",
    "status.*",
    "spec.*",
    "metadata.annotations.*",
    "metadata.labels.feature.node.kubernetes.io/*",
  ],
};
