import type { XmlCells, XmlLayout, XmlRowMaker } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells, nodeAt, rootOf, textAt, type XmlNode } from "../xml-node.ts";

const UNIT = /InventoryUnit(NE|Hw|Sw|Lic)?$/;
const ELEMENT = /^ManagedElement$/;

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
  isRecord: (name) => UNIT.test(name),
  create,
};

/** An element without any unit is a row itself: files of core functions often stop there. */
function create(): XmlRowMaker {
  let inside: XmlNode | undefined;
  return {
    record(node, emit) {
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
  cells["vendorName"] = own["vendorName"] || vendorAround(node) || fileVendor(node);
  return cells;
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
