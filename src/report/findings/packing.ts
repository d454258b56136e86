import type { ReportContext, StreamedRendering } from "../reporter.ts";
import { columnHead } from "../table-column.ts";
import { aboutResult } from "../xlsx/about-result.ts";
import { openPackage, type PartInPieces } from "../xlsx/pack.ts";
import { type Row, rowXml, type Sheet, type SheetFrame, sheetBegin, sheetEnd } from "../xlsx/sheet.ts";
import { frameParts, sheetParts, sheetPath } from "../xlsx/workbook.ts";
import { besideFindings, FINDINGS } from "./beside.ts";
import { FROZEN_COLUMNS, PRINTED_COLUMNS, SHEET_COLUMNS } from "./sheet-row.ts";

/** Rows of a sheet without its head, as spreadsheets bound them, and bytes of it, which a ZIP archive bounds at 4 GiB. */
export interface SheetLimits {
  readonly rows: number;
  readonly bytes: number;
}

const LIMITS: SheetLimits = { rows: 1_048_575, bytes: 3_000_000_000 };
/** The parts are begun before the day that is judged is known; this one is the first that an archive can hold. */
const DAY = "1980-01-01";
const LINE_END = 10;

/** The workbook of findings, written while its rows come: a sheet after the other, each as full as it can be. */
export const packFindings: StreamedRendering = (write) => packWithin(write, LIMITS);

/** The same with other bounds of a sheet. */
export function packWithin(
  write: (bytes: Uint8Array) => Promise<void>,
  limits: SheetLimits,
): ReturnType<StreamedRendering> {
  const file = openPackage(write, DAY);
  const encoder = new TextEncoder();
  const counts: number[] = [];
  let part: PartInPieces | undefined;
  let [rows, bytes] = [0, 0];

  async function begin(): Promise<PartInPieces> {
    [rows, bytes] = [0, 0];
    part = file.begin(sheetPath(counts.length));
    await part.write(encoder.encode(sheetBegin(FRAME) + rowXml(HEAD, 0)));
    return part;
  }

  async function end(foot: string, paper: ReportContext["paper"] = "A4"): Promise<void> {
    const open = part ?? (await begin());
    await open.write(encoder.encode(sheetEnd({ ...FRAME, name: "", foot, paper }, rows + 1)));
    await open.end();
    counts.push(rows + 1);
    part = undefined;
  }

  return {
    async add(text) {
      for (let at = 0; at < text.length; ) {
        const open = part ?? (await begin());
        const piece = wholeRows(text.subarray(at), limits.rows - rows, limits.bytes - bytes);
        // Whoever gave the bytes writes over them.
        await open.write(piece.bytes.slice());
        rows += piece.rows;
        bytes += piece.bytes.length;
        at += piece.bytes.length;
        if (rows >= limits.rows || bytes >= limits.bytes) await end("");
      }
    },
    async finish(result, context) {
      const listed = counts.reduce((sum, count) => sum + count - 1, 0) + (part === undefined ? 0 : rows);
      const about = aboutResult(FINDINGS, result, context);
      if (part !== undefined || counts.length === 0) await end(about.foot, context.paper);
      const findings = counts.map((rowCount, at) => ({ ...FRAME, name: nameOf(at), rowCount }));
      const others: readonly Sheet[] = besideFindings(result, context, listed);
      for (const [at, sheet] of others.entries())
        for (const one of sheetParts(sheet, findings.length + at)) await file.add(one);
      const sheets = [...findings, ...others.map((sheet) => ({ ...sheet, rowCount: sheet.rows.length }))];
      for (const one of frameParts(sheets, about)) await file.add(one);
      await file.close();
    },
  };
}

const FRAME: Pick<SheetFrame, "columns" | "head"> = {
  columns: SHEET_COLUMNS.map(({ width }) => ({ width })),
  head: { frozenColumns: FROZEN_COLUMNS, printedColumns: PRINTED_COLUMNS },
};

const HEAD: Row = {
  cells: SHEET_COLUMNS.map((column) => ({ style: "head", text: columnHead(column) })),
  lines: 2,
};

function nameOf(at: number): string {
  return at === 0 ? FINDINGS : `${FINDINGS} ${at + 1}`;
}

/** The first rows of a text: at most so many, and one more at most than there are bytes for. */
function wholeRows(text: Uint8Array, most: number, mostBytes: number) {
  let [rows, end] = [0, 0];
  while (rows < most && end < mostBytes && end < text.length) {
    end = text.indexOf(LINE_END, end) + 1;
    rows += 1;
  }
  return { rows, bytes: text.subarray(0, end) };
}
