import type { XmlCells, XmlLayout } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells, textAt } from "../xml-node.ts";

/** Leaves that O-RAN adds; the JSON encoding names their module, and so do the columns here. */
const ORAN = /^(o-ran-name|product-code|label-content)\b/;

/** Hardware components of RFC 8348, of OpenConfig and of the IETF network inventory, as NETCONF returns them. */
export const hardwareComponents: XmlLayout = {
  title: "NETCONF hardware components",
  matches: ({ names }) => names.has("mfg-name") && (names.has("component") || names.has("network-element")),
  columns: ["name", "class", "mfg-name", "model-name", "serial-num"],
  isRecord: (name, parent) =>
    name === "network-element" || (name === "component" && /^(hardware|components)$/.test(parent?.name ?? "")),
  create: () => ({
    record(node, emit) {
      const cells: XmlCells = noCells();
      const put = cellsInto(cells);
      flattenNode(node, (key, text) => put(ORAN.test(key) ? `o-ran-hardware:${key}` : key, withoutPrefix(key, text)));
      const element = ancestor(node, /^network-element$/);
      if (element !== undefined) cells["parent"] ||= textAt(element, "ne-id") || textAt(element, "name");
      emit(cells, node);
    },
  }),
};

/** Identities carry the prefix of their module: `ianahw:chassis`. */
function withoutPrefix(key: string, text: string): string {
  return key === "class" || key === "state.type" ? text.slice(text.lastIndexOf(":") + 1) : text;
}
