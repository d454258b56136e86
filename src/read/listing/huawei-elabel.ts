import type { Listing, ListingReader } from "./listing.ts";
import { openRecord } from "./open-record.ts";

const PROMPT = /^[<[]?([\w.-]+)[>\]]\s*(dis|display)\b/i;
const HEADING = /^\[([\w/.-]+( [\w/.-]+)*)\]$/;
const PAIR = /^(?:\/\$)?([A-Za-z]\w*)=(.*)$/;
/** Headings that say what follows rather than where it is. */
const PART = /^(board properties|board integration version|archivesinfo version|main_?board)$/i;

/** Huawei: `display elabel`, blocks of pairs under headings of slots and ports. */
export const huaweiElabel: Listing = {
  title: "Huawei electronic labels",
  matches: (sample) => /^\[Board Properties\]\s*$/im.test(sample) && /^(\/\$)?(BarCode|BoardType)=/m.test(sample),
  columns: ["device", "position", "BoardType", "BarCode", "Item", "Description", "Manufactured", "VendorName"],
  create,
};

function create(): ListingReader {
  let device = "";
  let position = "";
  const record = openRecord((cells) => [cells["BoardType"], cells["BarCode"], cells["Item"]].some(Boolean));
  return {
    line(text, number, emit) {
      const line = text.trim();
      const prompt = PROMPT.exec(line)?.[1];
      const heading = HEADING.exec(line)?.[1];
      if (prompt !== undefined || heading !== undefined) record.finish(emit);
      if (prompt !== undefined) [device, position] = [prompt, ""];
      else if (heading !== undefined && /^board properties$/i.test(heading)) record.begin({ device, position }, number);
      else if (heading !== undefined && !PART.test(heading)) position = heading;
      const [, key, value] = PAIR.exec(line) ?? [];
      if (record.cells !== undefined && key !== undefined) record.cells[key] = value ?? "";
    },
    end: record.finish,
  };
}
