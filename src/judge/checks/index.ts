import type { Check } from "../define-check.ts";
import { allowList } from "./allow-list.ts";
import { componentInside } from "./component-inside.ts";
import { makerSeat } from "./maker-seat.ts";
import { minimumSuppliers } from "./minimum-suppliers.ts";
import { permitNeeded } from "./permit-needed.ts";
import { powerOpen } from "./power-open.ts";
import { productOrigin } from "./product-origin.ts";
import { providerBarred } from "./provider-barred.ts";
import { shareCap } from "./share-cap.ts";
import { supplierCriteria } from "./supplier-criteria.ts";
import { vendorBarred } from "./vendor-barred.ts";

/** Every kind of rule. To add one: a file beside this one, and a line here. */
export const checks: readonly Check[] = [
  vendorBarred,
  shareCap,
  supplierCriteria,
  allowList,
  permitNeeded,
  makerSeat,
  productOrigin,
  componentInside,
  providerBarred,
  powerOpen,
  minimumSuppliers,
];

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check of that id. */
export function checkById(id: string): Check | undefined {
  return byId.get(id);
}
