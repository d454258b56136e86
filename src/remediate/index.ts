export { wayFor } from "./advice.ts";
export { applyPlan, type Planned } from "./apply-plan.ts";
export { linkItems } from "./link-items.ts";
export { remediate } from "./remediate.ts";
export { unknownFamilies } from "./unknown-families.ts";
