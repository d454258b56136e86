import type { EmitRow, XmlCells, XmlLayout, XmlRowMaker } from "../layout.ts";
import { cellsInto, flattenNode, noCells, type XmlNode } from "../xml-node.ts";

/** Parameters that only equipment has. */
const SIGNS = ["serialNumber", "antSerial", "productCode", "productName", "unitTypeActual"];
const RUNTIME = /^(CABINET|SMOD|BBMOD|RMOD|ALD|RETU|TMA)_R$/;
const PLANNED = /^(CABINET|SMOD|BBMOD|RMOD|ALD|RETU|TMA)$/;
const TECHNOLOGIES = [
  ["activeGsmCellsList", "GSM"],
  ["activeWcdmaCellsList", "WCDMA"],
  ["activeLteCellsList", "LTE"],
  ["activeNrCellsList", "NR"],
] as const;
const MOST_HELD = 10_000;
const MOST_STATIONS = 100_000;

/** Nokia RAML 2.x: managed objects with `<p name=…>`. Only objects that are equipment become rows; the rest is configuration. */
export const nokiaRaml: XmlLayout = {
  title: "Nokia RAML",
  matches: ({ root, names }) => root === "raml" || names.has("managedObject"),
  columns: ["class", "distName", "version", "btsName", "productName", "productCode", "serialNumber", "technology"],
  isRecord: (name) => name === "managedObject",
  create,
};

interface Station {
  readonly btsName: string;
  readonly version: string;
}

interface Held {
  readonly node: XmlNode;
  readonly cells: XmlCells;
}

function create(): XmlRowMaker {
  const stations = new Map<string, Station>();
  let planned: Held[] = [];
  let [runtime, plannedCount] = [0, 0];

  function remember(node: XmlNode, cells: XmlCells): void {
    const name = stationOf(node);
    if (name === "" || stations.size > MOST_STATIONS) return;
    const known = stations.get(name);
    const btsName = cells["btsName"] || cells["name"] || known?.btsName || "";
    stations.set(name, { btsName, version: node.attributes["version"] || known?.version || "" });
  }

  function rowOf({ node, cells }: Held): XmlCells {
    for (const key in cells) if (cells[key] === "NC") cells[key] = "";
    const kind = className(node);
    const station = stations.get(stationOf(node));
    const technology = TECHNOLOGIES.filter(([list]) => hasValue(cells, list)).map(([, name]) => name);
    const version = station?.version || (cells["version"] ?? "");
    return {
      ...cells,
      class: kind,
      version,
      btsName: cells["btsName"] ?? station?.btsName ?? "",
      technology: technology.join(" "),
      station: /MRBTS-[^/]+/.exec(node.attributes["distName"] ?? "")?.[0] ?? "",
    };
  }

  function release(emit: EmitRow): void {
    for (const held of planned) emit({ ...rowOf(held), status: "planned" }, held.node);
    planned = [];
  }

  return {
    record(node, emit) {
      const kind = className(node);
      const cells: XmlCells = noCells();
      flattenNode(node, cellsInto(cells));
      if (kind === "MRBTS" || kind === "MRBTS_R") remember(node, cells);
      if (RUNTIME.test(kind) || SIGNS.some((sign) => (cells[sign] ?? "") !== "")) {
        runtime += 1;
        planned = [];
        emit(rowOf({ node, cells }), node);
      } else if (PLANNED.test(kind) && (cells["prodCodePlanned"] ?? "") !== "") {
        plannedCount += 1;
        if (runtime === 0 && planned.push({ node, cells }) > MOST_HELD) release(emit);
      }
    },
    end: release,
    notes: () =>
      runtime > 0 && plannedCount > 0
        ? [`planned units were not read, because the file also has the units that run (${plannedCount})`]
        : [],
  };
}

/** Lists hold plain values or items with named ones. */
function hasValue(cells: XmlCells, list: string): boolean {
  return Object.keys(cells).some((key) => (key === list || key.startsWith(`${list}.`)) && cells[key] !== "");
}

/** `RMOD_R` of `com.nokia.srbts.eqmr:RMOD_R`. */
function className(node: XmlNode): string {
  const name = node.attributes["class"] ?? "";
  return name.slice(name.lastIndexOf(":") + 1);
}

/** `PLMN-PLMN/MRBTS-12` of a longer name. */
function stationOf(node: XmlNode): string {
  return /^.*?\bMRBTS-[^/]+/.exec(node.attributes["distName"] ?? "")?.[0] ?? "";
}
