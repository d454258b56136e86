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

/** A holder repeats the serial number of the unit in it, so holders wait until the units of their element are known. */
function create(): XmlRowMaker {
  let holders: XmlNode[] = [];
  let serials = new Set<string>();
  let [repeated, bare] = [0, 0];

  function release(emit: EmitRow): void {
    for (const holder of holders) {
      if (serials.has(holder.attributes["serialNumber"] ?? "")) repeated += 1;
      else emit(rowOf(holder), holder);
    }
    holders = [];
    serials = new Set();
  }

  return {
    record(node, emit) {
      const serial = node.attributes["serialNumber"]?.trim() ?? "";
      if (node.name === "UNIT") {
        if (serial !== "" && serials.size < MOST_HELD) serials.add(serial);
        emit(rowOf(node), node);
      } else if (serial === "") bare += 1;
      else if (holders.length < MOST_HELD) holders.push(node);
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

function rowOf(node: XmlNode): XmlCells {
  const cells: XmlCells = noCells();
  flattenNode(node, cellsInto(cells));
  const element = ancestor(node, ELEMENT);
  if (element !== undefined) for (const key in element.attributes) cells[`NE.${key}`] = element.attributes[key] ?? "";
  cells["position"] ??= node.attributes["MOID"]?.split("/").at(-1) ?? "";
  return cells;
}
