import { deflateSync } from "node:zlib";
import type { IsoDate } from "../model/iso-date.ts";

const DATE = /\/(CreationDate|ModDate) \(D:\d{14}/g;
const AT_ONCE = 500;

/** One object of a PDF file: its number and its text between `obj` and `endobj`, one character a byte. */
interface PdfObject {
  readonly number: number;
  readonly body: string;
}

/**
 * A PDF as Chromium wrote it, with its dates set to midnight of `day`, so that the same page gives the same bytes, and its
 * objects packed (ISO 32000-1, 7.5.7): the tags of a long table are ten times smaller so. What is not laid out as Chromium
 * does is given back with its dates alone changed.
 */
export function settlePdf(file: Uint8Array, day: IsoDate): Uint8Array {
  const text = Buffer.from(file).toString("latin1");
  const dated = text.replace(DATE, (_, name: string) => `/${name} (D:${day.replaceAll("-", "")}000000`);
  return Buffer.from(packed(dated) ?? dated, "latin1");
}

function packed(text: string): string | undefined {
  const trailer = /\ntrailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(text.slice(-4096));
  if (trailer === null) return undefined;
  const objects = objectsOf(text, Number(trailer[2]));
  if (objects === undefined) return undefined;
  const [keys = ""] = [trailer[1]?.replace(/\/Size \d+/, "")];
  return written(objects, keys);
}

/** All objects in order of their place, by the table of places; undefined when the table is not of the plain kind. */
function objectsOf(text: string, table: number): PdfObject[] | undefined {
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 60));
  if (head === null) return undefined;
  const start = table + head[0].length;
  const places: { number: number; offset: number }[] = [];
  for (let number = 1; number < Number(head[1]); number += 1) {
    const entry = text.slice(start + number * 20, start + number * 20 + 20);
    if (!/^\d{10} 00000 n/.test(entry)) return undefined;
    places.push({ number, offset: Number(entry.slice(0, 10)) });
  }
  const ordered = places.sort((a, b) => a.offset - b.offset);
  const objects: PdfObject[] = [];
  for (const [index, { number, offset }] of ordered.entries()) {
    const whole = text.slice(offset, ordered[index + 1]?.offset ?? table);
    const head = `${number} 0 obj`;
    const end = whole.lastIndexOf("endobj");
    if (!whole.startsWith(head) || end < 0) return undefined;
    objects.push({ number, body: whole.slice(head.length, end).trim() });
  }
  return objects;
}

/** Streams as they are, all else in packs, and a table of places as a stream. */
function written(objects: readonly PdfObject[], keys: string): string {
  const isStream = ({ body }: PdfObject) => body.endsWith("endstream");
  const rows = new Map<number, readonly [kind: number, place: number, index: number]>();
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  let out = "%PDF-1.7\n%\u00d3\u00eb\u00e9\u00e1\n";
  const add = ({ number, body }: PdfObject) => {
    rows.set(number, [1, out.length, 0]);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  };
  objects.filter(isStream).forEach(add);
  const others = objects.filter((one) => !isStream(one));
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const pack = others.slice(at, at + AT_ONCE);
    pack.forEach(({ number }, index) => {
      rows.set(number, [2, next, index]);
    });
    add({ number: next, body: packOf(pack) });
    next += 1;
  }
  const table = out.length;
  rows.set(next, [1, table, 0]);
  const entries = tableOf(rows, next + 1);
  const dictionary = `<</Type /XRef /Size ${next + 1} /W [1 4 2]${keys.trimEnd()}`;
  return `${out}${next} 0 obj\n${stream(dictionary, entries)}\nendobj\nstartxref\n${table}\n%%EOF\n`;
}

function packOf(objects: readonly PdfObject[]): string {
  let [head, body] = ["", ""];
  for (const one of objects) {
    head += `${one.number} ${body.length} `;
    body += `${one.body}\n`;
  }
  const dictionary = `<</Type /ObjStm /N ${objects.length} /First ${head.length}`;
  return stream(dictionary, Buffer.from(head + body, "latin1"));
}

function tableOf(rows: ReadonlyMap<number, readonly [number, number, number]>, size: number): Buffer {
  const bytes = Buffer.alloc(size * 7);
  bytes.writeUInt16BE(65_535, 5);
  for (const [number, [kind, place, index]] of rows) {
    bytes.writeUInt8(kind, number * 7);
    bytes.writeUInt32BE(place, number * 7 + 1);
    bytes.writeUInt16BE(index, number * 7 + 5);
  }
  return bytes;
}

function stream(dictionary: string, content: Uint8Array): string {
  const squeezed = deflateSync(content, { level: 9 }).toString("latin1");
  return `${dictionary} /Filter /FlateDecode /Length ${squeezed.length}>>\nstream\n${squeezed}\nendstream`;
}
