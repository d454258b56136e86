import { createWriteStream } from "node:fs";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadableStream, type WritableStream } from "node:stream/web";
import { ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";

/** Bytes that each file, or the sheet in it, has. */
export const GOAL = 300 * 1024 * 1024;

const MAKERS = ["Huawei", "Ericsson", "Nokia", "ZTE", "Samsung"] as const;
const MODELS = ["AAU5613", "AIR 6449", "AHEGA", "A9611 S26", "MT6402-77A"] as const;

/** The facts of one generated unit. */
interface Unit {
  readonly vendor: string;
  readonly model: string;
  readonly serial: string;
  readonly site: string;
}

function unit(at: number): Unit {
  const kind = at % MAKERS.length;
  const serial = `21023${((at * 2_654_435_761) >>> 0).toString(36).toUpperCase()}${at.toString(36).toUpperCase()}`;
  return { vendor: MAKERS[kind] ?? "", model: MODELS[kind] ?? "", serial, site: `SOF-${at % 5000}` };
}

/** Pieces of text of about 64 KiB: a head, units until the goal, a tail. */
function* document(
  head: string,
  one: (unit: Unit, at: number) => string,
  tail: string,
  goal = GOAL,
): Generator<string> {
  let [piece, written] = [head, 0];
  for (let at = 0; written + piece.length < goal; at++) {
    piece += one(unit(at), at);
    if (piece.length < 65_536) continue;
    written += piece.length;
    yield piece;
    piece = "";
  }
  yield piece + tail;
}

const XML = (): Iterable<string> =>
  document(
    '<?xml version="1.0" encoding="UTF-8"?>\n<inventory date="2026-01-01">\n',
    ({ vendor, model, serial, site }, at) =>
      `<device id="${at}"><vendor>${vendor}</vendor><model>${model}</model><serial>${serial}</serial><site>${site}</site><note>R&amp;D ${at}</note></device>\n`,
    "</inventory>\n",
  );

const HARDWARE = (): Iterable<string> =>
  document(
    '<?xml version="1.0"?>\n<!DOCTYPE HWData SYSTEM "hw.dtd">\n<HWData>\n',
    ({ model, serial, site }, at) =>
      `<NE NEId="${site}" NEType="MRBTS" MOID="PLMN/MRBTS-${at}"><EQHO MOID="PLMN/MRBTS-${at}/SM-1" serialNumber="${serial}"/><UNIT MOID="PLMN/MRBTS-${at}/SM-1/U-1" unitTypeActual="${model}" serialNumber="${serial}"/></NE>\n`,
    "</HWData>\n",
  );

const JSON_ARRAY = (): Iterable<string> =>
  document(
    '{"results":[\n',
    (one, at) => `${at === 0 ? "" : ","}${JSON.stringify({ id: at, ...one, place: { code: one.site } })}\n`,
    "]}\n",
  );

/** Half of the texts stand in the cells, the serial numbers are shared: the harder case for memory. */
const SHEET = (): Iterable<string> =>
  document(
    '<worksheet xmlns="m"><sheetData>',
    ({ vendor, model, site }, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${vendor}</t></is></c><c r="B${at + 1}" t="inlineStr"><is><t>${model}</t></is></c><c r="C${at + 1}" t="s"><v>${at % 500_000}</v></c><c r="D${at + 1}" s="1"><v>${44_000 + (at % 1000)}</v></c><c r="E${at + 1}" t="inlineStr"><is><t>${site}</t></is></c></row>`,
    '</sheetData><mergeCells count="1"><mergeCell ref="E2:E9"/></mergeCells></worksheet>',
  );

function* sharedTexts(): Generator<string> {
  yield '<sst xmlns="m">';
  for (let at = 0; at < 500_000; at++) yield `<si><t>${unit(at).serial}</t></si>`;
  yield "</sst>";
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

function workbookParts(): Readonly<Record<string, () => Iterable<string>>> {
  const sheets = relation("r1", "worksheet", "worksheets/sheet1.xml");
  const others = relation("r2", "styles", "styles.xml") + relation("r3", "sharedStrings", "sharedStrings.xml");
  return {
    "[Content_Types].xml": () => ["<Types/>"],
    "_rels/.rels": () => [`<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`],
    "xl/workbook.xml": () => [
      '<workbook xmlns:r="r"><sheets><sheet name="RAN" sheetId="1" r:id="r1"/></sheets></workbook>',
    ],
    "xl/_rels/workbook.xml.rels": () => [`<Relationships>${sheets}${others}</Relationships>`],
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/styles.xml": () => ['<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'],
    "xl/sharedStrings.xml": sharedTexts,
  };
}

/** The generated files by name, each with how it is written. */
export const FILES: Readonly<Record<string, (path: string) => Promise<void>>> = {
  "generic.xml": (path) => writeText(path, XML()),
  "hardware.xml": (path) => writeText(path, HARDWARE()),
  "array.json": (path) => writeText(path, JSON_ARRAY()),
  "sheet.xlsx": (path) => writeZip(path, workbookParts()),
  "packed.zip": (path) => writeZip(path, { "generic.xml": XML }),
};

async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
}

async function writeZip(path: string, parts: Readonly<Record<string, () => Iterable<string>>>): Promise<void> {
  const file = createWriteStream(path);
  const target = Writable.toWeb(file) as WritableStream<Uint8Array>;
  const writer = new ZipWriter(target as never, { useWebWorkers: false, level: 1 });
  for (const [name, pieces] of Object.entries(parts)) {
    const encoder = new TextEncoder();
    const iterator = pieces()[Symbol.iterator]();
    const readable = new ReadableStream<Uint8Array>({
      pull(controller) {
        const step = iterator.next();
        if (step.done === true) controller.close();
        else controller.enqueue(encoder.encode(step.value));
      },
    });
    await writer.add(name, readable as never);
  }
  await writer.close();
}
