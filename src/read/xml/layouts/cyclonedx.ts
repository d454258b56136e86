import type { XmlLayout } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells, textAt, type XmlNode } from "../xml-node.ts";

/** CycloneDX bills of materials: a row for each component, those inside others too, with the names that its JSON has. */
export const cyclonedx: XmlLayout = {
  title: "CycloneDX bill of materials",
  matches: ({ root, namespaces }) => root === "bom" && /cyclonedx\.org\/schema\/bom/.test(namespaces),
  columns: ["type", "bom-ref", "name"],
  // Those of `tools` have written the bill.
  isRecord: (name, parent) =>
    name === "component" && /^(components|metadata)$/.test(parent?.name ?? "") && parent?.parent?.name !== "tools",
  create: () => ({
    record(node, emit) {
      if (node.parent?.name === "metadata" && !isDevice(node)) return;
      const cells = noCells();
      flattenNode(node, cellsInto(cells));
      cells["parent: bom-ref"] = ancestor(node, /^component$/)?.attributes["bom-ref"] ?? "";
      emit(cells, node);
    },
  }),
};

/** What the bill is of stands in no list: a device that somebody has made, or a site, a network, a program. */
function isDevice(node: XmlNode): boolean {
  const maker = textAt(node, "manufacturer", "name") || textAt(node, "publisher");
  return node.attributes["type"] === "device" && maker !== "";
}
