import type { EmitRow, XmlCells, XmlLayout, XmlRowMaker } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells, type XmlNode } from "../xml-node.ts";

const UNIT = /^(UNIT|EQHO)$/;
const ELEMENT = /^NE$/;
const MOST_HELD = 20_000;

/** Nokia NetAct hardware data: units and equipment holders of one or more network elements; facts stand in attributes. */
export const nokiaHardware: XmlLayout = {
  title: "Nokia NetAct hardware data",
  matches: ({ root, names }) => names.has("EQHO") || (root === "HWData" && names.has("UNIT")),
  columns: [
    "NE.NEId",
    "NE.NEType",
    "NE.MOID",
    "MOID",
    "unitTypeActual",
    "serialNumber",
    "identificationCode",
    "position",
  ],
  isRecord: (name) => UNIT.test(name),
  create,
};

/** A holder repeats the serial number of the unit in it, so the rows of an element wait until all its units are known. */
function create(): XmlRowMaker {
  let held: XmlNode[] = [];
  let serials = new Set<string>();
  let [repeated, bare] = [0, 0];

  function release(emit: EmitRow): void {
    for (const node of held.toSorted((a, b) => a.order - b.order)) {
      if (node.name !== "UNIT" && serials.has(serialOf(node))) repeated += 1;
      else emit(rowOf(node), node);
    }
    held = [];
    serials = new Set();
  }

  return {
    record(node, emit) {
      const serial = serialOf(node);
      if (node.name === "UNIT" && serial !== "" && serials.size < MOST_HELD) serials.add(serial);
      if (node.name !== "UNIT" && serial === "") bare += 1;
      else if (held.length < MOST_HELD) held.push(node);
      else emit(rowOf(node), node);
    },
    closed(node, emit) {
      if (ELEMENT.test(node.name)) release(emit);
    },
    end: release,
    notes: () => [
      ...(repeated > 0
        ? [`equipment holders that repeat the serial number of the unit in them were read as that unit (${repeated})`]
        : []),
      ...(bare > 0 ? [`equipment holders without a serial number were not read (${bare})`] : []),
    ],
  };
}

function serialOf(node: XmlNode): string {
  return node.attributes["serialNumber"]?.trim() ?? "";
}

function rowOf(node: XmlNode): XmlCells {
  const cells: XmlCells = noCells();
  flattenNode(node, cellsInto(cells));
  const element = ancestor(node, ELEMENT);
  if (element !== undefined) for (const key in element.attributes) cells[`NE.${key}`] = element.attributes[key] ?? "";
  cells["position"] ??= node.attributes["MOID"]?.split("/").at(-1) ?? "";
  return cells;
}
