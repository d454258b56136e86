import type { Profile, TableSigns } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** Every sheet of RVTools ends in the name of the server that was asked. */
function isRvtools(signs: TableSigns): boolean {
  return hasAny(signs, "VI SDK Server");
}

/** RVTools `vHost`: servers under VMware, with their maker. Source: column lists of RVTools 4 and of programs that read its workbooks. */
export const rvtoolsHosts: Profile = {
  id: "rvtools-hosts",
  title: "RVTools hosts (vHost)",
  matches: (signs) => isRvtools(signs) && hasAll(signs, "ESX Version", "Vendor", "Model"),
  fields: {
    id: "UUID|Object ID",
    name: "Host",
    vendor: "Vendor",
    model: "Model",
    serialNumber: "Serial number|Service tag",
    softwareVersion: "ESX Version",
    site: "Datacenter",
    parent: "Cluster",
  },
  context: () => "server",
  ignore: ["BIOS Vendor", "BIOS Version", "BIOS Date", "CPU Model", "Config status", "OEM specific string"],
};

/** RVTools `vInfo`: virtual machines. Only a name, an annotation or the title of an appliance may say whose software runs in one. */
export const rvtoolsMachines: Profile = {
  id: "rvtools-machines",
  title: "RVTools virtual machines (vInfo)",
  matches: (signs) => isRvtools(signs) && hasAll(signs, "VM", "Powerstate", "DNS Name") && hasAny(signs, "Guest state"),
  lacks:
    "RVTools vInfo lists virtual machines and not who made the software in them; the servers beneath stand in its sheet vHost, the software in the list of VNF packages or instances of the orchestrator (ETSI SOL003, SOL005)",
  fields: {
    id: "VM UUID|VM ID",
    name: "VM",
    description: "Annotation",
    site: "Datacenter",
    parent: "Host",
    ipAddress: "Primary IP Address",
    status: "Powerstate",
  },
  functionFrom: "VM",
  // What is switched off may be switched on again.
  statuses: { poweredOn: "in-service", poweredOff: "in-service", suspended: "in-service" },
  ignore: ["Guest state", "Connection state", "Config status", "Folder", "HW version", "Resource pool"],
};

/** Other sheets of RVTools: disks, cards and tools of machines that `vInfo` and `vHost` list. */
export const rvtoolsParts: Profile = {
  id: "rvtools-parts",
  title: "RVTools parts of machines and hosts",
  matches: isRvtools,
  fields: { name: "VM|Host|Name" },
  isEquipment: () => false,
};
