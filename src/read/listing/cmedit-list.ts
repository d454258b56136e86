import type { EmitRecord, Listing, ListingReader } from "./listing.ts";

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
  let cells: Record<string, string> | undefined;
  let begun = 0;
  const finish = (emit: EmitRecord): void => {
    if (cells !== undefined) emit(cells, begun);
    cells = undefined;
  };
  return {
    line(text, number, emit) {
      const name = NAME.exec(text.trim())?.[1];
      if (name !== undefined) {
        finish(emit);
        cells = { FDN: name, ...placesOf(name) };
        begun = number;
        return;
      }
      if (text.trim() === "") finish(emit);
      const [, key, value] = ATTRIBUTE.exec(text.trim()) ?? [];
      if (cells !== undefined && key !== undefined) cells[key] = value ?? "";
    },
    end: finish,
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
