import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";

/** A ZIP archive of these files, in this order. */
export async function zipBytes(
  files: Readonly<Record<string, string | Uint8Array>>,
  password = "",
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [path, content] of Object.entries(files)) {
    const reader = typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(path, reader, {
      lastModDate: new Date("2026-01-01T00:00:00Z"),
      ...(password === "" ? {} : { password }),
    });
  }
  return writer.close();
}
