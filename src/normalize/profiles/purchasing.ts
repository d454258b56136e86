import type { Profile } from "../profile.ts";
import { hasAll, hasAny, hasTitle, onlyMaker } from "./signs.ts";

/** SAP purchase order lists (ME2N and its kin, EKPO), German and English. The supplier is an account and a name. */
export const sapMe2n: Profile = {
  id: "sap-me2n",
  title: "SAP purchase order list",
  matches: (signs) =>
    hasAny(
      signs,
      "Purchasing Document",
      "Purch.Doc.",
      "Einkaufsbeleg",
      "EBELN",
      "Vendor/supplying plant",
      "Supplier/Supplying Plant",
      "Lieferant/Lieferwerk",
    ),
  accountNumbers: true,
  thousandths: true,
  bill: true,
  fields: {
    id: "Purchasing Document+Purch.Doc.+Item|Einkaufsbeleg+Position|EBELN+EBELP",
    vendor: "Manufacturer|Hersteller|Manufacturer Name",
    supplier: "Vendor/supplying plant|Supplier/Supplying Plant|Lieferant/Lieferwerk|Vendor Name|Vendor|LIFNR",
    partNumber: "Manufacturer Part No.|Mfr Part No.|Herstellerteilenummer|MFRPN|Material|MATNR",
    description: "Short Text|Kurztext|TXZ01",
    quantity: "Order Quantity|Bestellmenge|Quantity in SKU|MENGE",
    orderedOn: "Document Date|Doc. Date|Belegdatum|BEDAT",
    deliveredOn: "Delivery Date|Lieferdatum",
    site: "Plant|Plnt|Werk|WERKS|Storage Location|Lagerort",
    price: "Net price|Nettopreis|NETPR",
    currency: "Currency|Crcy|Währung|WAERS",
    status: "Deletion Indicator",
    role: "Material Group|Warengruppe|MATKL",
  },
  ignore: [
    "Item",
    "Position",
    "MFRNR",
    "Purchasing Group",
    "Price Unit",
    "Order Unit",
    "Still to be delivered (qty)",
    "Still to be invoiced (qty)",
    "Noch zu liefern (Menge)",
    "PO history/release documentation",
  ],
};

/** Coupa: lines of purchase orders. */
export const coupa: Profile = {
  id: "coupa",
  title: "Coupa order lines",
  headRows: { column: "type", words: ["header", "allocation"] },
  matches: (signs) =>
    hasAny(signs, "order-header-id", "source-part-num", "supp-aux-part-num") &&
    hasAny(signs, "line-number", "quantity", "description"),
  bill: true,
  fields: {
    id: "order-header-id+line-number",
    description: "description|item-description",
    partNumber: "manufacturer-part-number|source-part-num",
    vendor: "manufacturer-name",
    supplier: "supplier-name",
    quantity: "quantity",
    status: "status",
    orderedOn: "created-at",
    site: "ship-to-location-code",
    price: "price",
    currency: "currency|currency-code",
  },
  ignore: ["type", "id", "total", "accounting-total", "invoiced", "received", "need-by-date", "supp-aux-part-num"],
};

/** Ariba: catalogue in the CIF format. */
export const aribaCif: Profile = {
  id: "ariba-cif",
  title: "SAP Ariba CIF catalogue",
  matches: (signs) => hasTitle(signs, /^CIF_I_V/i) || hasAll(signs, "Supplier Part ID", "Manufacturer Part ID"),
  bill: true,
  titles: true,
  fields: {
    partNumber: "Manufacturer Part ID|Supplier Part ID",
    vendor: "Manufacturer Name",
    description: "Item Description",
    supplier: "Supplier ID",
    price: "Unit Price",
    currency: "Currency",
  },
  ignore: ["SPSC Code", "Units of Measure", "Lead Time", "Supplier URL", "Manufacturer URL", "Market Price"],
};

/** Bill of quantities or price schedule of a vendor; the maker may stand in the title block only. */
export const vendorBoq: Profile = {
  id: "vendor-boq",
  title: "Vendor bill of quantities",
  matches: (signs) =>
    !hasAny(signs, "Serial Number", "Serial No", "Serial No.", "Serial") &&
    hasAny(signs, "Quantity", "Qty", "Qty.", "Total Qty", "Qty per Site", "Total Quantity") &&
    (hasAny(signs, "BOM Code", "Qty per Site", "No. of Sites", "Total Price", "Unit Price") ||
      hasTitle(signs, /\b(bill of quantit|BoQ|price schedule|quotation)\b/i)) &&
    hasAny(signs, "Product Name", "Model", "Description", "Item Description", "Part Number", "BOM Code"),
  impliedVendor: ({ preamble }) => onlyMaker(preamble.filter((text) => !/customer|client|project|to:/i.test(text))),
  bill: true,
  fields: {
    partNumber: "BOM Code|Part Number|Product Number|P/N|Item Code|Model No.",
    model: "Model|Product Name|Type",
    description: "Description|Item Description|Specification",
    quantity: "Total Qty|Total Quantity|Quantity|Qty|Qty.",
    vendor: "Manufacturer|Brand",
    site: "Site|Site Name",
    role: "Category",
    price: "Net Price|Unit Price",
  },
  ignore: ["Item No.", "No.", "Unit", "Discount", "Total Price", "Remark", "Qty per Site", "No. of Sites"],
};
