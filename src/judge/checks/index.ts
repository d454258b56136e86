import type { Check } from "../define-check.ts";
import { shareCap } from "./share-cap.ts";
import { vendorBarred } from "./vendor-barred.ts";

/** Every kind of rule. To add one: a file beside this one, and a line here. */
export const checks: readonly Check[] = [vendorBarred, shareCap];

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check of that id. */
export function checkById(id: string): Check | undefined {
  return byId.get(id);
}
