import type { XmlLayout } from "../layout.ts";
import { ancestor, nodeAt, rootOf, textAt, type XmlNode } from "../xml-node.ts";

/** cXML orders (Ariba and others): one row an item, in the words of the CIF catalogue. */
export const cxml: XmlLayout = {
  title: "cXML order",
  matches: ({ root, names }) => root === "cXML" || names.has("ItemOut"),
  columns: [
    "Line",
    "Quantity",
    "Supplier Part ID",
    "Manufacturer Part ID",
    "Manufacturer Name",
    "Item Description",
    "Unit Price",
    "Currency",
    "Supplier",
    "Order Date",
    "Site",
  ],
  isRecord: (name) => name === "ItemOut" || name === "ItemIn",
  create: () => ({
    record(node, emit) {
      const detail = nodeAt(node, "ItemDetail");
      const header = orderHeader(node);
      const price = nodeAt(detail, "UnitPrice", "Money");
      const shipTo = nodeAt(node, "ShipTo") ?? nodeAt(header, "ShipTo");
      const cells = {
        Line: node.attributes["lineNumber"] ?? "",
        Quantity: node.attributes["quantity"] ?? "",
        "Supplier Part ID": textAt(node, "ItemID", "SupplierPartID"),
        "Manufacturer Part ID": textAt(detail, "ManufacturerPartID"),
        "Manufacturer Name": textAt(detail, "ManufacturerName"),
        "Item Description": textAt(detail, "Description") || textAt(detail, "Description", "ShortName"),
        "Unit Price": price?.text ?? "",
        Currency: price?.attributes["currency"] ?? "",
        Supplier: textAt(rootOf(node), "Header", "To", "Credential", "Identity"),
        "Order Date": header?.attributes["orderDate"] ?? "",
        Site: textAt(shipTo, "Address", "Name"),
      };
      emit(cells, node);
    },
  }),
};

function orderHeader(item: XmlNode): XmlNode | undefined {
  return nodeAt(ancestor(item, /^OrderRequest$/), "OrderRequestHeader");
}
