import type { Listing } from "./listing.ts";
import { mostAreRecords } from "./most-are-records.ts";

/** `name;type;up`, with colons before RANCID 3; a comment may follow. Source: router.db(5). */
const DEVICE = /^([^;:\s#]+)([;:])([\w-]+)\2(up|down)(?:\2(.*))?$/i;

/** RANCID: `router.db`, the devices of a group. */
export const rancidDb: Listing = {
  title: "RANCID list of devices",
  matches: (sample) => mostAreRecords(sample, (line) => DEVICE.test(line.trim())),
  columns: ["device_name", "device_type", "state", "comments"],
  create: () => ({
    line(text, number, emit) {
      const line = text.trim();
      if (line === "" || line.startsWith("#")) return;
      const [, name = "", , type = "", state = "", comments = ""] = DEVICE.exec(line) ?? ["", line];
      emit({ device_name: name, device_type: type, state, comments }, number);
    },
    end() {
      // Every line is a record of its own.
    },
  }),
};
