import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";
import type { IsoDate } from "../../model/iso-date.ts";
import type { Part } from "./workbook.ts";

// Web workers would load code by URL, which the core must not; compression is native either way.
configure({ useWebWorkers: false });

/** The parts as a ZIP archive, in their order, all with the same day as their time: the same parts give the same bytes. */
export async function packParts(parts: readonly Part[], day: IsoDate): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { dataDescriptor: false, ...dated(day) });
  for (const { path, text } of parts) await writer.add(path, new TextReader(text));
  return writer.close();
}

/** An archive that is written while its parts come. */
export interface OpenPackage {
  add(part: Part): Promise<void>;
  /** A part that comes in pieces; it must end before the next one is added. */
  begin(path: string): PartInPieces;
  close(): Promise<void>;
}

export interface PartInPieces {
  /** The bytes must not change any more. */
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Begins an archive of parts that are each smaller than 4 GiB: Excel takes the marks of larger ones for damage. */
export function openPackage(write: (bytes: Uint8Array) => Promise<void>, day: IsoDate): OpenPackage {
  const writer = new ZipWriter(new WritableStream<Uint8Array>({ write }), { dataDescriptor: true, ...dated(day) });
  return {
    async add({ path, text }) {
      await writer.add(path, new TextReader(text), { zip64: false });
    },
    begin(path) {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const pen = writable.getWriter();
      const packed = writer.add(path, readable, { zip64: false });
      // A fault of the disk shows at the next piece.
      packed.catch(() => undefined);
      return {
        async write(bytes) {
          await Promise.race([pen.write(bytes), packed]);
        },
        async end() {
          await Promise.race([pen.close(), packed]);
          await packed;
        },
      };
    },
    async close() {
      await writer.close();
    },
  };
}

/** A ZIP archive holds the local time; noon exists in every time zone on every day. */
function dated(day: IsoDate) {
  return { extendedTimestamp: false, lastModDate: new Date(`${day}T12:00:00`) };
}
