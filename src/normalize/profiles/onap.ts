import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** ONAP A&AI: physical and virtual network functions. */
export const onapAai: Profile = {
  id: "onap-aai",
  title: "ONAP A&AI inventory",
  matches: (signs) => hasAny(signs, "equip-vendor", "pnf-name") || hasAll(signs, "vnf-id", "vnf-name"),
  fields: {
    id: "pnf-id|pnf-name|vnf-id",
    name: "pnf-name|pnf-name2|vnf-name",
    vendor: "equip-vendor",
    model: "equip-model|vnf-type",
    role: "nf-function|nf-role|equip-type",
    serialNumber: "serial-number",
    softwareVersion: "sw-version|network-operating-system",
    status: "prov-status|inv-status|orchestration-status",
    site: "relationship-list.relationship.relationship-data.complex.physical-location-id|frame-id",
    ipAddress: "ipaddress-v4-oam",
  },
  statuses: { PROV: "in-service", NVTPROV: "planned", PREPROV: "planned", CAPPED: "in-service", RETIRED: "retired" },
};

/** Where an event stands: alone and in lists, or in what a message bus keeps of it. */
const EVENTS = ["", "event."];

/** A header of the event as alternatives, one for each place. */
function inEvent(...headers: readonly string[]): string {
  return headers.flatMap((header) => EVENTS.map((place) => `${place}${header}`)).join("|");
}

/**
 * ONAP VES: registrations of physical functions. Its fields are those of the inventory units of 3GPP (TS 32.692): `unitFamily` is the
 * kind of unit, `unitType` the maker's name for it. Source: VES Event Listener 7.2, pnfRegistrationFields.
 */
export const vesRegistration: Profile = {
  id: "ves-pnf-registration",
  title: "ONAP VES registrations of physical functions",
  matches: (signs) =>
    EVENTS.some((place) =>
      hasAny(
        signs,
        `${place}pnfRegistrationFields.vendorName`,
        `${place}pnfRegistrationFields.serialNumber`,
        `${place}pnfRegistrationFields.modelNumber`,
      ),
    ),
  fields: {
    name: inEvent("commonEventHeader.sourceName"),
    vendor: inEvent("pnfRegistrationFields.vendorName", "commonEventHeader.nfVendorName"),
    model: inEvent("pnfRegistrationFields.modelNumber", "pnfRegistrationFields.unitType"),
    description: inEvent("pnfRegistrationFields.unitType"),
    role: inEvent("pnfRegistrationFields.unitFamily", "commonEventHeader.nfNamingCode"),
    serialNumber: inEvent("pnfRegistrationFields.serialNumber"),
    softwareVersion: inEvent("pnfRegistrationFields.softwareVersion"),
    macAddress: inEvent("pnfRegistrationFields.macAddress"),
    ipAddress: inEvent("pnfRegistrationFields.oamV4IpAddress", "pnfRegistrationFields.oamV6IpAddress"),
    manufacturedOn: inEvent("pnfRegistrationFields.manufactureDate"),
  },
  ignore: EVENTS.flatMap((place) => [`${place}commonEventHeader.domain`, `${place}commonEventHeader.version`]),
};
