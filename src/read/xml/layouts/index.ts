import type { XmlLayout } from "../layout.ts";
import type { XmlSample } from "../sample-paths.ts";
import { cxml } from "./cxml.ts";
import { cyclonedx } from "./cyclonedx.ts";
import { genericLayout } from "./generic.ts";
import { hardwareComponents } from "./hardware-components.ts";
import { nokiaHardware } from "./nokia-hardware.ts";
import { nokiaRaml } from "./nokia-raml.ts";
import { tgppInventory } from "./tgpp-inventory.ts";
import { ubl } from "./ubl.ts";

/** Layouts in the order in which they are tried. */
export const xmlLayouts: readonly XmlLayout[] = [
  nokiaHardware,
  nokiaRaml,
  tgppInventory,
  ubl,
  cxml,
  hardwareComponents,
  cyclonedx,
];

/** The layout of a document, by its root, its namespaces and its elements. */
export function findLayout(sample: XmlSample): XmlLayout {
  return xmlLayouts.find((layout) => layout.matches(sample.signs)) ?? genericLayout(sample);
}
