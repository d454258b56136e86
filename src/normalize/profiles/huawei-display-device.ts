import type { Profile } from "../profile.ts";
import { hasAny } from "./signs.ts";

/**
 * Huawei: `display device` of routers and switches, as the screen shows it and as ntc-templates reads it. Slots and cards
 * are places, and the type is the product. Source: command references of VRP; tests of ntc-templates.
 */
export const huaweiDisplayDevice: Profile = {
  id: "huawei-display-device",
  title: "Huawei display device",
  matches: (signs) =>
    hasAny(signs, "Type", "device_type", "Card-Type") &&
    hasAny(signs, "Slot", "Slot Sub", "Slot/Card") &&
    hasAny(signs, "Register", "Power Register", "register_status") &&
    hasAny(signs, "Online", "online_status"),
  impliedVendor: "Huawei",
  fields: {
    model: "Type|device_type|Card-Type",
    position: "Slot+Card|Slot Sub|Slot/Card",
  },
  // A star marks a board that is configured and not there.
  cells: { model: { "*": (text) => text.replace(/^\*/, "") } },
  ignore: ["Primary", "Role", "Status"],
};
