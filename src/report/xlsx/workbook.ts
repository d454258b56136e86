import type { IsoDate } from "../../model/iso-date.ts";
import { escapeXml } from "../escape/xml.ts";
import { columnName, linksOf, type Sheet, worksheetXml } from "./sheet.ts";
import { stylesXml } from "./styles.ts";

/** One file of a package, as text. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

/** What a workbook says about itself. */
export interface About {
  readonly title: string;
  readonly tool: string;
  /** Stands for the time of its making, so that two runs give the same bytes. */
  readonly day: IsoDate;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an XLSX workbook (ECMA-376) with values and looks and nothing else: no formula, no macro, no link but to the web. */
export function workbookParts(sheets: readonly Sheet[], about: About): Part[] {
  const framed = sheets.map((sheet) => ({ ...sheet, rowCount: sheet.rows.length }));
  return [...frameParts(framed, about), ...sheets.flatMap((sheet, at) => sheetParts(sheet, at))];
}

/** A sheet by its frame, whose rows stand elsewhere. */
export type CountedSheet = Pick<Sheet, "name" | "head" | "columns"> & { readonly rowCount: number };

/** All parts but the sheets. */
export function frameParts(sheets: readonly CountedSheet[], about: About): Part[] {
  return [
    { path: "[Content_Types].xml", text: contentTypes(sheets.length) },
    {
      path: "_rels/.rels",
      text: relations([`${DOCUMENT}/officeDocument xl/workbook.xml`, `${CORE} docProps/core.xml`]),
    },
    { path: "docProps/core.xml", text: coreXml(about) },
    { path: "xl/workbook.xml", text: workbookXml(sheets) },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relations([
        ...sheets.map((_, at) => `${DOCUMENT}/worksheet worksheets/sheet${at + 1}.xml`),
        `${DOCUMENT}/styles styles.xml`,
      ]),
    },
    { path: "xl/styles.xml", text: stylesXml },
  ];
}

/** A sheet under its number from 0 on, with the addresses of its links. */
export function sheetParts(sheet: Sheet, at: number): Part[] {
  const links = linksOf(sheet.rows).map(({ address }) => `${DOCUMENT}/hyperlink ${address}`);
  return [
    { path: sheetPath(at), text: worksheetXml(sheet) },
    ...(links.length === 0
      ? []
      : [{ path: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, text: relations(links, ' TargetMode="External"') }]),
  ];
}

/** Where the sheet of that number stands. */
export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: number): string {
  const parts = [
    `/xl/workbook.xml ${TYPE}.sheet.main+xml`,
    `/xl/styles.xml ${TYPE}.styles+xml`,
    "/docProps/core.xml application/vnd.openxmlformats-package.core-properties+xml",
    ...Array.from({ length: sheets }, (_, at) => `/xl/worksheets/sheet${at + 1}.xml ${TYPE}.worksheet+xml`),
  ];
  const overrides = parts.map((part) => {
    const [path, type] = part.split(" ");
    return `<Override PartName="${path}" ContentType="${type}"/>`;
  });
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join("")}</Types>\n`;
}

/** Relations written `type target`, numbered from `rId1` on. */
function relations(pairs: readonly string[], mode = ""): string {
  const all = pairs.map((pair, at) => {
    const [type, target] = pair.split(" ");
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escapeXml(target ?? "")}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join("")}</Relationships>\n`;
}

function workbookXml(sheets: readonly CountedSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, at) => definedNames(sheet, at));
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${list.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}</workbook>\n`;
}

/** Names that spreadsheets know: the filtered table, the part that is printed, and the head that is printed on each page. */
function definedNames({ name, head, rowCount, columns }: CountedSheet, at: number): string[] {
  if (head === undefined) return [];
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const range = (width: number) => `${sheet}!$A$1:$${columnName(width - 1)}$${rowCount}`;
  const defined = (id: string, text: string, more = "") =>
    `<definedName name="_xlnm.${id}" localSheetId="${at}"${more}>${escapeXml(text)}</definedName>`;
  return [
    defined("_FilterDatabase", range(columns.length), ' hidden="1"'),
    defined("Print_Area", range(head.printedColumns)),
    defined("Print_Titles", `${sheet}!$1:$1`),
  ];
}

function coreXml({ title, tool, day }: About): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(tool)}</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>\n`;
}
