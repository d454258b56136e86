import type { Listing } from "./listing.ts";
import { mostAreRecords } from "./most-are-records.ts";

const DRIVER =
  /^[^:\s#]+:(vrp|smartax|sros|srosmd|timos|isam|zxros|zteolt|ios|iosxe|iosxr|nxos|asa|junos|screenos|eos|fortios|panos|routeros|saos|ipos|comware|procurve|edgeswitch|powerconnect|dlink|netgear|aosw?|(?=\w+os)\w+)(:|$)/i;

/** Oxidized: `router.db`, name, driver, and what it logs in with, cut by colons. What it logs in with is not read. */
export const routerDb: Listing = {
  title: "Oxidized list of nodes; users and passwords were not read",
  matches: (sample) => mostAreRecords(sample, (line) => DRIVER.test(line)),
  columns: ["name", "model", "password"],
  create: () => ({
    line(text, number, emit) {
      const [name = "", model = ""] = text.split(":");
      if (name.trim() !== "" && !name.startsWith("#")) emit({ name: name.trim(), model: model.trim() }, number);
    },
    end() {
      // Every line is a record of its own.
    },
  }),
};
