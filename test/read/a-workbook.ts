import { zipBytes } from "./zip-bytes.ts";

/** One sheet of a workbook for a test; `data` is the XML of its rows, `after` what stands behind them. */
export interface ASheet {
  readonly name: string;
  readonly data: string;
  readonly state?: string;
  readonly before?: string;
  readonly after?: string;
  /** A pivot table on it: its block of cells, and the sheet that it sums up. */
  readonly pivot?: { readonly block: string; readonly over: string };
}

/** What else a workbook for a test may have. */
export interface WorkbookExtras {
  readonly shared?: readonly string[];
  /** Number format of each cell style: the number of a built-in one, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  readonly prefix?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of an XLSX workbook, parts in the order in which Excel writes them: sheets before what they share. */
export async function aWorkbook(sheets: readonly ASheet[], extras: WorkbookExtras = {}): Promise<Uint8Array> {
  const files: Record<string, string> = { "[Content_Types].xml": "<Types/>" };
  files["_rels/.rels"] = relations([["rId1", "officeDocument", "xl/workbook.xml"]]);
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const properties = extras.date1904 === true ? '<workbookPr date1904="1"/>' : "";
  files["xl/workbook.xml"] =
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] = relations([
    ...sheets.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
    ["rIdS", "styles", "styles.xml"],
    ["rIdT", "sharedStrings", "/xl/sharedStrings.xml"],
  ]);
  for (const [at, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${sheet.before ?? ""}<sheetData>${sheet.data}</sheetData>${sheet.after ?? ""}</worksheet>`;
  }
  for (const [at, { pivot }] of sheets.entries()) {
    if (pivot === undefined) continue;
    const sheet = `sheet${at + 1}.xml`;
    files[`xl/worksheets/_rels/${sheet}.rels`] = relations([["rId1", "pivotTable", `../pivotTables/${sheet}`]]);
    files[`xl/pivotTables/${sheet}`] = `<pivotTableDefinition><location ref="${pivot.block}"/></pivotTableDefinition>`;
    files[`xl/pivotTables/_rels/${sheet}.rels`] = relations([
      ["rId1", "pivotCacheDefinition", `../pivotCache/${sheet}`],
    ]);
    files[`xl/pivotCache/${sheet}`] =
      `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="${pivot.over}"/></cacheSource></pivotCacheDefinition>`;
  }
  files["xl/styles.xml"] = styles(extras.formats ?? []);
  files["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${(extras.shared ?? []).join("")}</sst>`;
  return zipBytes(files);
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const all = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

function styles(formats: readonly (number | string)[]): string {
  const custom = formats.map((format, at) =>
    typeof format === "string"
      ? `<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll('"', "&quot;")}"/>`
      : "",
  );
  const cells = formats.map((format, at) => `<xf numFmtId="${typeof format === "string" ? 164 + at : format}"/>`);
  const master = '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>';
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join("")}</numFmts>${master}<cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}
