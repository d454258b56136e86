import type { Profile, TableSigns } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** TM Forum resource inventory (TMF639), versions 4 and 5; characteristics are named by the operator and read by words. */
export const tmf639: Profile = {
  id: "tmf639",
  title: "TMF639 resource inventory",
  matches: (signs) =>
    hasAny(signs, "@type", "resourceSpecification.name", "resourceStatus", "lifecycleState") &&
    [...signs.keys].some(
      (key) =>
        key.startsWith("resourcecharacteristic") || key.startsWith("resourcespecification") || key === "resourcestatus",
    ),
  fields: {
    id: "externalIdentifier.id|id",
    name: "name",
    role: "category|@type",
    description: "description",
    serialNumber: "serialNumber|resourceCharacteristic.serialNumber",
    manufacturedOn: "manufactureDate",
    hardwareVersion: "versionNumber",
    softwareVersion: "resourceCharacteristic.softwareVersion|resourceCharacteristic.swVersion",
    model: "resourceCharacteristic.model|resourceSpecification.name",
    vendor:
      "relatedParty.manufacturer.name|relatedParty.vendor.name|relatedParty.manufacturer.partyOrPartyRole.name|relatedParty.vendor.partyOrPartyRole.name|resourceCharacteristic.vendor|resourceCharacteristic.manufacturer|resourceCharacteristic.vendorName|resourceCharacteristic.manufacturerName",
    supplier: "relatedParty.supplier.name|relatedParty.supplier.partyOrPartyRole.name",
    site: "place.name|place.place.name|place.id",
    installedOn: "startOperatingDate",
    status: "resourceStatus|lifecycleState|operationalState|usageState",
  },
  // "Available" is a resource that may be used, not one on a shelf.
  statuses: {
    available: "in-service",
    standby: "in-service",
    alarm: "in-service",
    suspended: "in-service",
    reserved: "planned",
    installed: "in-service",
  },
  ignore: ["resourceVersion", "href", "@baseType", "relatedParty", "place", "administrativeState"],
};

/** Where a position or a record of the product interfaces holds what it is about. */
const THINGS = ["", "product.", "resource.", "stockedProduct."];

/** A header of the thing as alternatives, one for each place. */
function inThing(...headers: readonly string[]): string {
  return headers.flatMap((header) => THINGS.map((place) => `${place}${header}`)).join("|");
}

/** Characteristics by the usual names of one fact, of a product and of a resource. */
function characteristic(...names: readonly string[]): string {
  return inThing(
    ...["productCharacteristic", "resourceCharacteristic"].flatMap((list) => names.map((name) => `${list}.${name}`)),
  );
}

function party(...roles: readonly string[]): string {
  return roles
    .flatMap((role) => [`relatedParty.${role}.name`, `relatedParty.${role}.partyOrPartyRole.name`])
    .map((header) => `${inThing(header)}|parent: ${header}`)
    .join("|");
}

/** Makers and part numbers are characteristics that the operator names; others are read by their words. */
const FIELDS: Profile["fields"] = {
  name: inThing("name"),
  vendor: `${characteristic("manufacturer", "vendor", "vendorName", "manufacturerName", "brand")}|${party("manufacturer", "vendor")}`,
  model: `${characteristic("model")}|${inThing("productSpecification.name", "resourceSpecification.name")}|productOffering.name`,
  description: `${inThing("description")}|productOffering.name`,
  role: inThing("category"),
  site: inThing("place.name", "place.place.name"),
  supplier: party("supplier", "seller"),
  quantity: "quantity|productStockLevel.amount",
  orderedOn: "orderDate|parent: orderDate",
};
const MISLEADING = THINGS.flatMap((place) =>
  ["@type", "@baseType", "place.*role", "relatedParty.*role", "productSpecification.version"].map(
    (key) => `${place}${key}`,
  ),
);

function isSpecified(signs: TableSigns): boolean {
  return (
    hasAny(signs, "productOffering.name", ...inThing("productSpecification.name").split("|")) ||
    hasAny(signs, "resource.resourceSpecification.name")
  );
}

/** Positions of orders and quotes of products and resources. Source: the examples of TMF622, TMF648 and TMF652, version 4. */
export const tmfOrder: Profile = {
  id: "tmf-order",
  title: "TM Forum orders and quotes",
  matches: (signs) => isSpecified(signs) && hasAll(signs, "action"),
  fields: {
    ...FIELDS,
    status: "action",
    deliveredOn: "requestedCompletionDate|parent: requestedCompletionDate",
  },
  statuses: { add: "ordered", modify: "ordered", noChange: "in-service", delete: "retired" },
  // What an order takes away is not bought.
  isEquipment: ({ status }) => status !== "retired",
  ignore: [...MISLEADING, "state", "parent: state", "parent: description", "parent: category"],
};

/** Products that were delivered, and stock. Source: the examples of TMF637 and TMF687, version 4. */
export const tmfProduct: Profile = {
  id: "tmf-product",
  title: "TM Forum products and stock",
  matches: isSpecified,
  fields: { ...FIELDS, status: "status|productStockStatusType" },
  statuses: { available: "spare", active: "in-service" },
  ignore: MISLEADING,
};
