import type { XmlCells, XmlLayout } from "../layout.ts";
import { cellsInto, flattenNode, noCells, nodeAt, rootOf, textAt, type XmlNode } from "../xml-node.ts";

const LINE = /^(LineItem|CatalogueLine|InvoiceLine|CreditNoteLine|DespatchLine)$/;

/** UBL 2.x orders, quotations, catalogues, invoices: one row a line. The maker is the manufacturer or the brand, never the seller. */
export const ubl: XmlLayout = {
  title: "UBL document",
  matches: ({ namespaces, names }) =>
    /specification:ubl:/i.test(namespaces) || (names.has("OrderLine") && names.has("LineItem")),
  columns: [
    "Order Number",
    "Line",
    "Description",
    "Model",
    "Manufacturer",
    "Manufacturer Part Number",
    "Serial Number",
    "Quantity",
    "Unit",
    "Unit Price",
    "Currency",
    "Supplier",
    "Order Date",
    "Site",
  ],
  isRecord: (name) => LINE.test(name),
  create: () => ({
    record(node, emit) {
      emit(rowOf(node), node);
    },
  }),
};

function rowOf(line: XmlNode): XmlCells {
  const root = rootOf(line);
  const item = nodeAt(line, "Item");
  const quantity = line.children.find(({ name }) => /^(Invoiced|Credited|Delivered)?Quantity$/.test(name));
  const price =
    nodeAt(line, "Price", "PriceAmount") ?? nodeAt(line, "RequiredItemLocationQuantity", "Price", "PriceAmount");
  const delivery = nodeAt(line, "Delivery") ?? nodeAt(root, "Delivery");
  const cells: XmlCells = {
    "Order Number": textAt(root, "ID"),
    Line: textAt(line, "ID"),
    Description: textAt(item, "Description"),
    Model: textAt(item, "ModelName") || textAt(item, "Name"),
    Manufacturer: partyName(nodeAt(item, "ManufacturerParty")) || textAt(item, "BrandName"),
    "Manufacturer Part Number":
      textAt(item, "ManufacturersItemIdentification", "ID") || textAt(item, "SellersItemIdentification", "ID"),
    "Serial Number": textAt(item, "ItemInstance", "SerialID"),
    Quantity: quantity?.text ?? "",
    Unit: quantity?.attributes["unitCode"] ?? "",
    "Unit Price": price?.text ?? "",
    Currency: price?.attributes["currencyID"] ?? textAt(root, "DocumentCurrencyCode"),
    Supplier: sellerOf(root),
    "Order Date": textAt(root, "IssueDate"),
    Site: siteOf(delivery),
  };
  const properties: XmlCells = noCells();
  for (const property of item?.children.filter(({ name }) => name === "AdditionalItemProperty") ?? [])
    cellsInto(properties)(textAt(property, "Name"), textAt(property, "Value"));
  const origin = textAt(item, "OriginCountry", "IdentificationCode") || textAt(item, "OriginCountry", "Name");
  return { ...properties, ...cells, ...(origin === "" ? {} : { "Country of Origin": origin }) };
}

function sellerOf(root: XmlNode): string {
  for (const role of ["SellerSupplierParty", "AccountingSupplierParty", "ProviderParty", "DespatchSupplierParty"]) {
    const party = nodeAt(root, role);
    const name = partyName(nodeAt(party, "Party") ?? party);
    if (name !== "") return name;
  }
  return "";
}

function partyName(party: XmlNode | undefined): string {
  return textAt(party, "PartyName", "Name") || textAt(party, "PartyLegalEntity", "RegistrationName");
}

function siteOf(delivery: XmlNode | undefined): string {
  const place = nodeAt(delivery, "DeliveryLocation");
  const address = nodeAt(place, "Address") ?? nodeAt(delivery, "DeliveryAddress");
  return textAt(place, "ID") || textAt(place, "Name") || textAt(address, "CityName") || flat(address);
}

function flat(address: XmlNode | undefined): string {
  const cells: XmlCells = noCells();
  if (address !== undefined) flattenNode(address, cellsInto(cells));
  return cells["StreetName"] ?? "";
}
