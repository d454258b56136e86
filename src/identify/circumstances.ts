import { BOUGHT_IN } from "../model/network-function.ts";
import type { BrandedEvidence } from "./feature.ts";
import { ELEMENT_TYPE } from "./features/model-family.ts";
import { POINTS } from "./weights.ts";

/**
 * Facts of trade that no single cell knows. A pluggable module shows whatever serial number was written into it. The name
 * in a module is not that of a box. The address of an interface names the maker of a card when the box names another. The
 * type of an element tells nothing of what is bought in, and nothing new where it is the model itself.
 */
export function inCircumstances(
  evidence: readonly BrandedEvidence[],
  pluggable: boolean,
  networkFunction: string | undefined,
): readonly BrandedEvidence[] {
  if (!evidence.some(({ feature }) => SENSITIVE.includes(feature))) return evidence;
  const boughtIn = pluggable || (networkFunction !== undefined && BOUGHT_IN.has(networkFunction));
  return evidence.flatMap((one) => {
    if (one.feature === "optics-name" && !pluggable) return [];
    if (one.feature === "pon-id" && pluggable)
      return [asComponent(one, "a pluggable module shows the id that was written into it")];
    if (one.feature === ELEMENT_TYPE && (boughtIn || isModelToo(evidence, one))) return [];
    if (one.feature === "mac-prefix" && namesAnother(evidence, one.vendor))
      return [asComponent(one, "the maker of an interface card")];
    return [one];
  });
}

const SENSITIVE: readonly string[] = ["optics-name", "pon-id", "mac-prefix", ELEMENT_TYPE];

function asComponent(one: BrandedEvidence, note: string): BrandedEvidence {
  return { ...one, strength: "component", note: one.note === undefined ? note : `${one.note}; ${note}` };
}

function namesAnother(evidence: readonly BrandedEvidence[], vendor: string): boolean {
  return evidence.some(
    (one) =>
      one.vendor !== vendor &&
      one.side === "for" &&
      one.feature !== "mac-prefix" &&
      POINTS[one.strength] >= POINTS.strong,
  );
}

function isModelToo(evidence: readonly BrandedEvidence[], type: BrandedEvidence): boolean {
  return evidence.some((one) => one.feature !== ELEMENT_TYPE && one.comparedWith === type.comparedWith);
}
