import type { Listing, ListingReader } from "./listing.ts";
import { openRecord } from "./open-record.ts";

/** `edge-1#show inventory`, `RP/0/RSP0/CPU0:edge-1# sh inv`. */
const PROMPT = /^(?:RP\/[\w/]+:)?([\w.-]+)[#>]\s*sh(?:ow)?\s+inv/i;
const NAME = /^NAME:\s*"([^"]*)"\s*,\s*DESCR:\s*"(.*)$/;
const PRODUCT = /^PID:([^,]*),\s*VID:([^,]*),\s*SN:(.*)$/;

/** Routers and switches: `show inventory`, two lines for each part, as Cisco's systems and others after them print it. */
export const showInventory: Listing = {
  title: "show inventory",
  matches: (sample) =>
    /^NAME:\s*"[^"]*"\s*,\s*DESCR:/m.test(sample) && /^PID:[^,\n]*,\s*VID:[^,\n]*,\s*SN:/m.test(sample),
  columns: ["device", "NAME", "DESCR", "PID", "VID", "SN"],
  create,
};

function create(): ListingReader {
  let device = "";
  const record = openRecord();
  return {
    line(text, number, emit) {
      const line = text.trim();
      device = PROMPT.exec(line)?.[1] ?? device;
      const [, name, description] = NAME.exec(line) ?? [];
      if (name !== undefined) {
        record.finish(emit);
        record.begin({ device, NAME: name, DESCR: (description ?? "").replace(/"$/, "") }, number);
      }
      const [, part, version, serial] = PRODUCT.exec(line) ?? [];
      if (part === undefined || record.cells === undefined) return;
      Object.assign(record.cells, { PID: part.trim(), VID: version?.trim(), SN: serial?.trim() });
      record.finish(emit);
    },
    end: record.finish,
  };
}
