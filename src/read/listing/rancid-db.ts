import type { Listing } from "./listing.ts";

/** `name;type;up`, with colons before RANCID 3; a comment may follow. Source: router.db(5). */
const DEVICE = /^([^;:\s#]+)([;:])([\w-]+)\2(up|down)(?:\2(.*))?$/i;

/** RANCID: `router.db`, the devices of a group. */
export const rancidDb: Listing = {
  title: "RANCID list of devices",
  matches(sample) {
    const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
    const few = lines.slice(0, 50);
    return few.length > 0 && few.filter((line) => DEVICE.test(line.trim())).length >= few.length * 0.8;
  },
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
