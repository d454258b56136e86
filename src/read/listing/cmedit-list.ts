import type { Listing, ListingReader } from "./listing.ts";
import { openRecord } from "./open-record.ts";

const NAME = /^FDN\s*:\s*(\S.*)$/;
const ATTRIBUTE = /^([A-Za-z]\w*)\s*:\s*(.*)$/;

/** Ericsson ENM: `cmedit get` without `-t`, one attribute a line below the distinguished name of its object. */
export const cmeditList: Listing = {
  title: "Ericsson ENM listing of attributes",
  matches: (sample) => /^FDN\s*:\s*\S+=/m.test(sample),
  columns: ["FDN", "NodeId"],
  create,
};

function create(): ListingReader {
  const record = openRecord();
  return {
    line(text, number, emit) {
      const name = NAME.exec(text.trim())?.[1];
      if (name !== undefined) {
        record.finish(emit);
        record.begin({ FDN: name, ...placesOf(name) }, number);
        return;
      }
      if (text.trim() === "") record.finish(emit);
      const [, key, value] = ATTRIBUTE.exec(text.trim()) ?? [];
      if (record.cells !== undefined && key !== undefined) record.cells[key] = value ?? "";
    },
    end: record.finish,
  };
}

/** The node and the object that a distinguished name ends with: `…,ManagedElement=PLV1,Equipment=1,Slot=2`. */
function placesOf(name: string): Record<string, string> {
  const steps = name.split(",").map((step) => step.split("=", 2) as [string, string | undefined]);
  const value = (kind: string): string | undefined => steps.find(([key]) => key.trim() === kind)?.[1];
  const node = value("ManagedElement") ?? value("MeContext") ?? value("NetworkElement") ?? "";
  const [kind, id] = steps.at(-1) ?? [];
  return { NodeId: node, ...(kind === undefined ? {} : { [`${kind.trim()}Id`]: id ?? "" }) };
}
