import type { XmlCells, XmlLayout, XmlRowMaker } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells, nodeAt, rootOf, textAt, type XmlNode } from "../xml-node.ts";

const UNIT = /InventoryUnit(NE|Hw|Sw|Lic)?$/;
const ELEMENT = /^ManagedElement$/;
/** Holds what a vendor adds; of interest where that is an item of software. */
const CONTAINER = "VsDataContainer";
const SOFTWARE = /^vsData(SwItem|SwInventory|SoftwareInventory|InventorySw)/i;
/** A place for units, which is of no kind of element. */
const PLACE = /^(slot|port)$/i;
/** Codes that can be ordered, by Ericsson, Nokia and Huawei; some vendors write them where others write a name. */
const PRODUCT_NUMBER =
  /^((KR[CDY]|KD[UV]|ROJ|B[FM][ZMLGY]|BKV|BMG|BGK|NTM|RDH|SXK|INF|CXP) ?\d{3} ?\d{2,5}(\/[0-9A-Z]+)?|\d{6}[A-Z](\.[0-9A-Z]{3})?|0\d{2}[0-9A-Z]{5})$/;

/** 3GPP inventory (TS 28.632 and 28.633, before them 32.69x), of any version: matched by local names. */
export const tgppInventory: XmlLayout = {
  title: "3GPP inventory",
  matches: ({ root, namespaces, names }) =>
    /inventoryNrm/i.test(namespaces) ||
    names.has("InventoryUnit") ||
    (root === "bulkCmConfigDataFile" && names.has("ManagedElement")),
  columns: [
    "id",
    "vendorName",
    "vendorUnitTypeNumber",
    "vendorUnitFamilyType",
    "inventoryUnitType",
    "serialNumber",
    "versionNumber",
    "dateOfManufacture",
    "unitPosition",
    "manufacturerData",
    "managedElementType",
    "locationName",
    "swVersion",
    "userDefinedState",
    "userLabel",
    "parent",
  ],
  isRecord: (name) => UNIT.test(name) || name === CONTAINER,
  create,
};

/** An element without any unit is a row itself: files of core functions often stop there. */
function create(): XmlRowMaker {
  let inside: XmlNode | undefined;
  return {
    record(node, emit) {
      if (node.name === CONTAINER) {
        const cells = softwareRow(node);
        if (cells !== undefined) emit(cells, node);
        return;
      }
      inside = ancestor(node, ELEMENT) ?? inside;
      emit(unitRow(node), node);
    },
    closed(node, emit) {
      if (!ELEMENT.test(node.name) || node === inside) return;
      const facts = elementFacts(node);
      if (facts["vendorName"] !== "" || facts["managedElementType"] !== "")
        emit({ id: nameOf(node), ...facts, vendorName: facts["vendorName"] || fileVendor(node) }, node);
    },
  };
}

function unitRow(node: XmlNode): XmlCells {
  const own: XmlCells = noCells();
  for (const part of node.children) {
    if (part.name === "attributes") flattenNode(part, cellsInto(own));
    else if (part.children.length === 0) own[part.name] ??= part.text;
  }
  secondAlternative(node, own);
  const element = ancestor(node, ELEMENT);
  const around = element === undefined ? {} : elementFacts(element);
  const cells: XmlCells = { ...around, ...filled(own), id: nameOf(node), parent: nameOf(node.parent) };
  if (PLACE.test(own["inventoryUnitType"] ?? "")) cells["managedElementType"] = "";
  cells["vendorName"] = own["vendorName"] || vendorAround(node) || fileVendor(node);
  const codes = [own["partNumber"], own["manufacturerData"], own["vendorUnitTypeNumber"]];
  cells["partNumber"] =
    codes.find((code) => code !== undefined && PRODUCT_NUMBER.test(code)) ?? own["partNumber"] ?? "";
  return cells;
}

/** An item of software in a container of Ericsson's: product, number and revision. */
function softwareRow(node: XmlNode): XmlCells | undefined {
  const attributes = nodeAt(node, "attributes");
  const item = attributes?.children.find(({ name }) => SOFTWARE.test(name));
  const data = nodeAt(item, "administrativeData") ?? item;
  const productName = textAt(data, "productName");
  if (productName === "" && textAt(data, "productNumber") === "") return undefined;
  const element = ancestor(node, ELEMENT);
  return {
    ...(element === undefined ? {} : elementFacts(element)),
    id: nameOf(node),
    parent: nameOf(node.parent),
    vendorName: vendorAround(node) || fileVendor(node),
    inventoryUnitType: "Software",
    vendorUnitTypeNumber: productName,
    partNumber: textAt(data, "productNumber"),
    swVersion: textAt(data, "productRevision"),
    dateOfManufacture: textAt(data, "productionDate"),
  };
}

/** The nearest unit or element around it that names a vendor. */
function vendorAround(node: XmlNode): string {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    const vendor = textAt(at, "attributes", "vendorName");
    if (vendor !== "") return vendor;
  }
  return "";
}

function fileVendor(node: XmlNode): string {
  return nodeAt(rootOf(node), "fileHeader")?.attributes["vendorName"] ?? "";
}

function elementFacts(element: XmlNode): XmlCells {
  const attributes = nodeAt(element, "attributes");
  const fact = (...path: readonly string[]) => textAt(attributes, ...path);
  return {
    vendorName: fact("vendorName"),
    managedElementType:
      fact("managedElementTypeList", "managedElementType") ||
      fact("managedElementTypeList") ||
      fact("managedElementType"),
    locationName: fact("locationName"),
    swVersion: fact("swVersion"),
    userDefinedState: fact("userDefinedState"),
    userLabel: fact("userLabel"),
  };
}

/** The second alternative of the standard names the same facts in other words. */
function secondAlternative(node: XmlNode, own: XmlCells): void {
  if (!/(NE|Hw|Sw|Lic)$/.test(node.name)) return;
  own["unitId"] ??= own["neId"] || own["hwId"] || own["swId"] || own["licId"] || "";
  own["vendorUnitTypeNumber"] ??= own["productName"] || own["hwType"] || own["swName"] || "";
  own["versionNumber"] ??= own["hwVersion"] ?? "";
  own["partNumber"] ??= own["salesUniqueId"] ?? "";
  own["locationName"] ??= own["hwUnitLocation"] ?? "";
  own["userDefinedState"] ??= own["swStatus"] ?? "";
  own["manufacturerData"] ??= own["additionalInformation"] ?? "";
}

function filled(cells: XmlCells): XmlCells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
}

/** Distinguished name: the ids of the elements around it, outermost first. */
function nameOf(node: XmlNode | undefined): string {
  const steps: string[] = [];
  for (let at = node; at !== undefined; at = at.parent) {
    if (at.attributes["id"] !== undefined) steps.unshift(`${at.name}=${at.attributes["id"]}`);
  }
  return steps.join(",");
}
