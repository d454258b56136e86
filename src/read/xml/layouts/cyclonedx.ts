import type { XmlLayout } from "../layout.ts";
import { ancestor, cellsInto, flattenNode, noCells } from "../xml-node.ts";

/** CycloneDX bills of materials: a row for each component, those inside others too, with the names that its JSON has. */
export const cyclonedx: XmlLayout = {
  title: "CycloneDX bill of materials",
  matches: ({ root, namespaces }) => root === "bom" && /cyclonedx\.org\/schema\/bom/.test(namespaces),
  columns: ["type", "bom-ref", "name"],
  // The component of the document itself, which stands in no list, is what the bill is of.
  isRecord: (name, parent) => name === "component" && parent?.name === "components",
  create: () => ({
    record(node, emit) {
      const cells = noCells();
      flattenNode(node, cellsInto(cells));
      cells["parent: bom-ref"] = ancestor(node, /^component$/)?.attributes["bom-ref"] ?? "";
      emit(cells, node);
    },
  }),
};
