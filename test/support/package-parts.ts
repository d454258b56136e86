import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js/lib/zip-core.js";

/** The files of a ZIP package as texts, by their paths. */
export async function partsIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (entry.directory) continue;
    parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  }
  return parts;
}
