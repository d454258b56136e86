import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";
import type { IsoDate } from "../../model/iso-date.ts";
import type { Part } from "./workbook.ts";

// Web workers would load code by URL, which the core must not; compression is native either way.
configure({ useWebWorkers: false });

/** The parts as a ZIP archive, in their order, all with the same day as their time: the same parts give the same bytes. */
export async function packParts(parts: readonly Part[], day: IsoDate): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    dataDescriptor: false,
    // A ZIP archive holds the local time; noon exists in every time zone on every day.
    lastModDate: new Date(`${day}T12:00:00`),
  });
  for (const { path, text } of parts) await writer.add(path, new TextReader(text));
  return writer.close();
}
