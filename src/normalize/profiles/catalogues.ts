import type { Profile } from "../profile.ts";
import { hasAll, hasAny } from "./signs.ts";

/** TM Forum resource and product catalogues (TMF634, TMF620): kinds of things rather than things. */
export const tmfCatalogue: Profile = {
  id: "tmf-catalogue",
  title: "TM Forum resource or product catalogue",
  // "Lifecycle status" is a usual header of inventories too: only the attributes of the interface tell a catalogue.
  matches: (signs) =>
    hasAny(signs, "lifecycleStatus") &&
    hasAny(signs, "href", "@baseType", "@schemaLocation", "isBundle", "validFor.startDateTime") &&
    hasAny(signs, "brand", "productNumber", "sku", "part", "vendor", "model"),
  fields: {
    id: "id",
    name: "name",
    vendor: "vendor|brand|relatedParty.manufacturer.name|relatedParty.supplier.name",
    model: "model|name",
    partNumber: "part|sku|productNumber",
    description: "description",
    role: "category.name|category",
  },
  cells: { role: { category: (text) => (text.startsWith("[") ? undefined : text) } },
  // That a product is active or retired in a catalogue says nothing about the units of it that stand in a network.
  ignore: ["href", "@type", "@baseType", "version", "category.id", "lifecycleStatus"],
};

/** SPDX 3: elements of a graph, in which packages name their makers by key. */
export const spdx: Profile = {
  id: "spdx",
  title: "SPDX 3 document",
  matches: (signs) => hasAll(signs, "spdxId", "type"),
  fields: {
    id: "spdxId",
    name: "name",
    model: "name",
    softwareVersion: "software_packageVersion|packageVersion",
    vendor: "originatedBy|suppliedBy|manufacturedBy",
    supplier: "suppliedBy",
    description: "summary|description",
    hardwareVersion: "hardwareVersion",
    role: "type",
  },
  references: { key: "spdxId", name: "name", fields: ["vendor", "supplier"] },
  isEquipment: ({ role }) => /package|hardware|device|product|component/i.test(role ?? ""),
  ignore: ["creationInfo", "@id", "@type", "from", "to", "relationshipType"],
};

/** SPDX 2: packages. Their originator has made them, their supplier hands them on (SPDX 2.3, clauses 7.5 and 7.6). */
export const spdx2: Profile = {
  id: "spdx2",
  title: "SPDX 2 document",
  matches: (signs) => hasAll(signs, "SPDXID", "downloadLocation"),
  fields: {
    id: "SPDXID",
    model: "name",
    softwareVersion: "versionInfo",
    vendor: "originator",
    supplier: "supplier",
    description: "summary|description",
    role: "primaryPackagePurpose",
  },
  cells: { vendor: { "*": agent }, supplier: { "*": agent } },
  // Software libraries are no equipment; a function of the core comes as a container, and many documents tell no purpose.
  isEquipment: ({ role }) => !/^(library|file|source|archive|framework|operating-system)$/i.test(role ?? ""),
  ignore: ["downloadLocation", "filesAnalyzed", "licenseConcluded", "licenseDeclared", "copyrightText", "externalRefs"],
};

/** `Organization: Ericsson` without the kind of agent; a person has made no equipment. */
function agent(text: string): string | undefined {
  const [, name = ""] = /^Organization:\s*(.*)$/.exec(text) ?? [];
  return name.replace(/ ?\((?=\)|[^()]*@)[^()]*\)$/, "") || undefined;
}

/** UBL orders written as JSON: every leaf was a list of one, which the reader undid. */
export const ublJson: Profile = {
  id: "ubl-json",
  title: "UBL order (JSON)",
  // `itemName` and `quantity` head the columns of many a flat table.
  matches: (signs) =>
    hasAny(signs, "Item.Name", "Item.BrandName") &&
    hasAny(signs, "Quantity", "Item.ModelName") &&
    hasAny(
      signs,
      "parent: ID",
      "parent: IssueDate",
      "Item.SellersItemIdentification.ID",
      "Item.ManufacturersItemIdentification.ID",
      "Item.ManufacturerParty.PartyName.Name",
      "Item.ItemInstance.SerialID",
    ),
  bill: true,
  fields: {
    quantity: "Quantity",
    description: "Item.Description|Note",
    model: "Item.ModelName|Item.Name",
    vendor: "Item.ManufacturerParty.PartyName.Name|Item.BrandName",
    partNumber: "Item.ManufacturersItemIdentification.ID|Item.SellersItemIdentification.ID",
    serialNumber: "Item.ItemInstance.SerialID",
    supplier: "parent: SellerSupplierParty.Party.PartyName.Name",
    orderedOn: "parent: IssueDate",
    site: "Delivery.DeliveryLocation.ID|Delivery.DeliveryAddress.CityName",
    price: "Price.PriceAmount",
    id: "parent: ID+ID",
  },
};
