import type { Profile } from "../profile.ts";
import { hasFacts, withoutModule } from "./parts.ts";
import { hasAll, hasAny } from "./signs.ts";

/** CycloneDX 1.6: components of a bill of materials. The version of a device is that of its hardware. */
export const cyclonedx: Profile = {
  id: "cyclonedx",
  title: "CycloneDX bill of materials",
  matches: (signs) =>
    hasAny(
      signs,
      "bom-ref",
      "properties.cdx:device:serialNumber",
      "properties.cdx:device:quantity",
      "properties.cdx:device:function",
    ) ||
    // A reference is needed only by what is pointed at.
    (/^(components|metadata)$/.test(signs.sheet ?? "") &&
      hasAll(signs, "type", "name") &&
      hasAny(signs, "purl", "cpe", "publisher", "manufacturer.name")),
  fields: {
    id: "bom-ref",
    vendor: "manufacturer.name|properties.cdx:device:manufacturer|publisher|author",
    supplier: "supplier.name",
    parent: "parent: bom-ref",
    model: "name",
    partNumber: "properties.cdx:device:sku|group",
    serialNumber: "properties.cdx:device:serialNumber",
    softwareVersion: "version",
    description: "description",
    quantity: "properties.cdx:device:quantity",
    role: "properties.cdx:device:function|properties.cdx:device:deviceType|type",
    site: "properties.cdx:device:location",
    macAddress: "properties.cdx:device:macAddress",
    manufacturedOn: "properties.cdx:device:prodTimestamp",
  },
  // Software libraries of a mixed bill are no equipment; a function of the core comes as a container.
  isEquipment: ({ role }) =>
    !/^(library|framework|file|data|operating-system|machine-learning-model|cryptographic-asset|device-driver)$/.test(
      role ?? "",
    ),
  ignore: ["components", "purl", "cpe", "mime-type", "scope"],
};

/** CycloneDX: which component needs which, what is known to be wrong with them, and the programs that wrote the bill. */
export const cyclonedxBeside: Profile = {
  id: "cyclonedx-beside",
  title: "CycloneDX dependencies, vulnerabilities and tools",
  matches: (signs) =>
    (signs.sheet === "dependencies" && hasAll(signs, "ref")) ||
    (signs.sheet === "vulnerabilities" && hasAny(signs, "affects", "affects.ref", "ratings", "cwes", "bom-ref")) ||
    (/^metadata\.tools\b/.test(signs.sheet ?? "") && hasAll(signs, "name")),
  fields: { id: "ref|bom-ref|id", name: "name" },
  ignore: ["affects.ref"],
  isEquipment: () => false,
};

/** ETSI NFV: instances and packages of virtual functions (SOL003, SOL005, IFA011). */
export const etsiNfv: Profile = {
  id: "etsi-nfv",
  title: "ETSI NFV instances and packages",
  matches: (signs) =>
    (hasAny(signs, "vnfProductName", "vnfdId") && hasAny(signs, "vnfProvider", "vnfSoftwareVersion")) ||
    hasAll(signs, "descriptor_id", "product_name") ||
    hasAll(signs, "provider", "product_name"),
  fields: {
    id: "id|vnfdId|descriptor_id",
    vendor: "vnfProvider|provider",
    model: "vnfProductName|product_name",
    softwareVersion: "vnfSoftwareVersion|software_version",
    name: "vnfInstanceName|vnfProductName|product_name",
    description: "vnfInstanceDescription|vnfProductInfoDescription|product_info_description|product_info_name",
    status: "instantiationState|operationalState|onboardingState",
  },
  functionFrom: "vnfProductName|vnfInstanceName|product_name",
  ignore: ["vnfdVersion"],
};

/** RFC 8348 hardware, BBF access nodes, and the O-RAN M-plane on top of it. */
export const ietfHardware: Profile = {
  id: "ietf-hardware",
  title: "RFC 8348 hardware components",
  matches: (signs) =>
    hasAny(signs, "mfg-name") && hasAny(signs, "model-name", "product-name") && !hasAny(signs, "state.mfg-name"),
  fields: {
    id: "uuid|asset-id|component-id|name",
    name: "o-ran-hardware:o-ran-name|name",
    role: "ne-type|class",
    vendor: "mfg-name|vendor-name",
    model: "product-name|model-name",
    partNumber: "o-ran-hardware:product-code|part-number",
    serialNumber: "serial-num|serial-number",
    hardwareVersion: "hardware-rev|product-rev",
    softwareVersion: "software-rev|software-rev.revision|software-rev.name|firmware-rev",
    description: "description",
    manufacturedOn: "mfg-date",
    status: "state.oper-state",
    parent: "parent|parent: ne-id|parent: device-id",
    site: "location|parent: location",
  },
  cells: {
    role: { class: withoutModule },
    softwareVersion: { "software-rev": (text) => (text.startsWith("[") ? undefined : text) },
    status: { "state.oper-state": withoutModule },
  },
  isEquipment: hasFacts,
  statuses: { disabled: "in-service", testing: "in-service" },
  // Booleans that say what is printed on the label; the element around a component is a record itself.
  ignore: [
    "o-ran-hardware:label-content.model-name",
    "o-ran-hardware:label-content.serial-number",
    "parent: vendor-name",
    "parent: product-name",
  ],
};

/** Where OpenConfig says of a component that it is plugged in, and who made it: the module of transceivers adds it. */
function pluggable(leaf: string): string {
  return `openconfig-platform-transceiver:transceiver.state.${leaf}|transceiver.state.${leaf}`;
}

/** Components that are software; source: openconfig-platform-types.yang, identities with the base OPENCONFIG_SOFTWARE_COMPONENT. */
const SOFTWARE = /^(OPERATING_SYSTEM(_UPDATE)?|BOOT_LOADER|BIOS|SOFTWARE_MODULE)$/;

/** OpenConfig platform state; `location` is a slot there. */
export const openconfig: Profile = {
  id: "openconfig",
  title: "OpenConfig platform components",
  matches: (signs) => hasAny(signs, "state.mfg-name", "state.part-no", "state.serial-no"),
  fields: {
    id: "state.id|name",
    name: "name",
    role: "state.empty|state.type",
    vendor: `state.mfg-name|${pluggable("vendor")}`,
    model: "state.model-name|state.description",
    partNumber: `state.part-no|${pluggable("vendor-part")}`,
    serialNumber: `state.serial-no|${pluggable("serial-no")}`,
    hardwareVersion: "state.hardware-version",
    softwareVersion: "state.software-version|state.firmware-version",
    manufacturedOn: "state.mfg-date",
    position: "state.location|state.install-position",
    macAddress: "state.base-mac-address",
    status: "state.oper-status",
    parent: "state.parent|parent: device",
    description: "state.description",
  },
  cells: {
    // What is empty is a place: a slot without a card, a cage without optics.
    role: { "state.empty": (text) => (text === "true" ? "CONTAINER" : undefined), "state.type": withoutModule },
    status: { "state.oper-status": withoutModule },
  },
  statuses: { INACTIVE: "in-service", DISABLED: "in-service" },
  ignore: ["state.name", "properties.property.*", "subcomponents.subcomponent.*"],
  // What runs on a device is software of it, and says its maker again.
  isEquipment: (asset) => !SOFTWARE.test(asset.role ?? "") && hasFacts(asset),
};
