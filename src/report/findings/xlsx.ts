import type { Rendering } from "../reporter.ts";
import { sheetParts } from "../xlsx/workbook.ts";
import { besideFindings } from "./beside.ts";
import { packFindings } from "./packing.ts";
import { findingToSheetRow } from "./sheet-row.ts";

/** Findings kept in the result as a workbook. */
export const findingsXlsx: Rendering = {
  *render(result, context) {
    for (const finding of result.findings.shown) yield findingToSheetRow(finding);
    for (const [at, sheet] of besideFindings(result, context, result.findings.shown.length).entries())
      for (const { text } of sheetParts(sheet, at + 1)) yield text;
  },
  async pack(result, context) {
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    const file = packFindings(async (bytes) => {
      pieces.push(bytes);
    });
    for (const finding of result.findings.shown) await file.add(encoder.encode(findingToSheetRow(finding)));
    await file.finish(result, context);
    return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
  },
};
