import type { Profile } from "../profile.ts";
import { hasAll } from "./signs.ts";

/** Parts of routers and switches as `show inventory` prints them; the product id is what is ordered and what it is called. */
export const showInventory: Profile = {
  id: "show-inventory",
  title: "show inventory of routers and switches",
  matches: (signs) => hasAll(signs, "device", "NAME", "DESCR", "PID", "VID", "SN"),
  fields: {
    name: "device",
    parent: "device",
    position: "NAME",
    description: "DESCR",
    model: "PID",
    partNumber: "PID",
    hardwareVersion: "VID",
    serialNumber: "SN",
  },
};
