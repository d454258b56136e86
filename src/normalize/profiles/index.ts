import type { Profile, TableSigns } from "../profile.ts";
import { ansibleFacts, glpiInventory, oxidized, phpipam, rancid } from "./agents.ts";
import { spdx, spdx2, tmfCatalogue, ublJson } from "./catalogues.ts";
import {
  kubernetesNodes,
  metal3,
  openstackHypervisors,
  openstackIronic,
  openstackIronicParts,
  openstackServers,
} from "./clouds.ts";
import { collectorWorkbook } from "./collector-workbook.ts";
import { ericssonEnmCmedit, ericssonEnmNodes, ericssonPrint } from "./ericsson-enm.ts";
import { huaweiDisplayDevice } from "./huawei-display-device.ts";
import { huaweiElabel } from "./huawei-elabel.ts";
import { huaweiMaeInventory } from "./huawei-mae-inventory.ts";
import { huaweiMml } from "./huawei-mml.ts";
import { huaweiNce } from "./huawei-nce.ts";
import { kubernetes } from "./kubernetes.ts";
import { idoit, inforEam, maximo, oracleEam } from "./maintenance.ts";
import { junosSpace, prtg } from "./managers.ts";
import { entityMib, librenms, librenmsInventory, netdisco, zabbix } from "./monitoring.ts";
import { nautobot, netboxComponents, netboxCsv, netboxJson } from "./netbox.ts";
import { nmap } from "./nmap.ts";
import { nokiaNetactHardware, nokiaNfmp, nokiaRaml } from "./nokia.ts";
import { onapAai, vesRegistration } from "./onap.ts";
import { aribaCif, coupa, sapMe2n, vendorBoq } from "./purchasing.ts";
import { registers } from "./registers.ts";
import { rvtoolsHosts, rvtoolsMachines, rvtoolsParts } from "./rvtools.ts";
import { sapAssets } from "./sap-assets.ts";
import { sapEquipment } from "./sap-equipment.ts";
import { sapStock } from "./sap-stock.ts";
import { glpi, glpiRest, servicenow } from "./servicenow.ts";
import { showInventory } from "./show-inventory.ts";
import { cyclonedx, cyclonedxBeside, etsiNfv, ietfHardware, openconfig } from "./standards.ts";
import { tgppInventory, tgppNrm } from "./tgpp.ts";
import { tmf639, tmfOrder, tmfProduct } from "./tm-forum.ts";
import { zteGrid, zteUme } from "./zte-ume.ts";

/** Profiles in the order in which they are tried: the first whose signs are there is taken. */
export const profiles: readonly Profile[] = [
  huaweiMaeInventory,
  huaweiNce,
  huaweiElabel,
  huaweiDisplayDevice,
  huaweiMml,
  showInventory,
  ericssonEnmCmedit,
  ericssonEnmNodes,
  ericssonPrint,
  zteUme,
  zteGrid,
  nokiaNetactHardware,
  nokiaRaml,
  nokiaNfmp,
  collectorWorkbook,
  nautobot,
  netboxJson,
  netboxComponents,
  netboxCsv,
  entityMib,
  librenms,
  librenmsInventory,
  netdisco,
  zabbix,
  servicenow,
  glpi,
  glpiRest,
  glpiInventory,
  oxidized,
  rancid,
  ansibleFacts,
  nmap,
  phpipam,
  cyclonedxBeside,
  cyclonedx,
  tmf639,
  tmfOrder,
  tmfProduct,
  tmfCatalogue,
  spdx,
  spdx2,
  tgppInventory,
  tgppNrm,
  etsiNfv,
  openconfig,
  ietfHardware,
  onapAai,
  vesRegistration,
  sapMe2n,
  sapEquipment,
  sapAssets,
  sapStock,
  coupa,
  aribaCif,
  ublJson,
  ...registers,
  maximo,
  oracleEam,
  inforEam,
  idoit,
  metal3,
  kubernetesNodes,
  kubernetes,
  junosSpace,
  prtg,
  openstackServers,
  openstackHypervisors,
  openstackIronic,
  openstackIronicParts,
  rvtoolsHosts,
  rvtoolsMachines,
  rvtoolsParts,
  vendorBoq,
];

/** The profile of a table: the one that the person named (`generic` for none), or the first whose signs are there. */
export function findProfile(signs: TableSigns, wanted: string | undefined): Profile | undefined {
  if (wanted !== undefined) return profiles.find((profile) => profile.id === wanted);
  return profiles.find((profile) => profile.matches(signs));
}
