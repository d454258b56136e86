import type { Feature } from "../feature.ts";
import { cpeName } from "./cpe-name.ts";
import { BRAND_WORD, freeText } from "./free-text.ts";
import { macPrefix } from "./mac-prefix.ts";
import { ELEMENT_TYPE, FAMILY_WORD, modelFamily } from "./model-family.ts";
import { nearName } from "./near-name.ts";
import { opticsName } from "./optics-name.ts";
import { partNumber } from "./part-number.ts";
import { ponId } from "./pon-id.ts";
import { serialLayout } from "./serial-layout.ts";
import { software } from "./software.ts";
import { supportingName } from "./supporting-name.ts";
import { sysObjectId } from "./sys-object-id.ts";
import { vendorCell } from "./vendor-cell.ts";

/** Every way to recognise a maker, the most trusted first; where two name different makers, the earlier one leads. */
export const features: readonly Feature[] = [
  sysObjectId,
  ponId,
  software,
  serialLayout,
  macPrefix,
  cpeName,
  vendorCell,
  opticsName,
  partNumber,
  modelFamily,
  freeText,
  nearName,
  supportingName,
];

/** Kinds of evidence that a feature gives beside its own. */
const LESSER_KINDS: Readonly<Record<string, readonly string[]>> = {
  [freeText.id]: [FAMILY_WORD, BRAND_WORD, ELEMENT_TYPE],
};

/** Kinds of evidence in that order. */
export const TRUST: readonly string[] = features.flatMap(({ id }) => [...(LESSER_KINDS[id] ?? []), id]);
