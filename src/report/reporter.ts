import type { ScanResult } from "../model/scan-result.ts";

/** Names and words that a person supplies for the printed report; nothing here is invented when it is absent. */
export interface ReportLook {
  /** Title on the cover. */
  readonly title?: string | undefined;
  /** Operator on the cover; overrides the result's. */
  readonly operator?: string | undefined;
  /** Such as `Confidential`; printed in the footer of each page. */
  readonly confidentiality?: string | undefined;
  /** Of the document, such as `1.2`. */
  readonly edition?: string | undefined;
  /** What time the report is about, such as `2026, third quarter`. */
  readonly period?: string | undefined;
  /** Such as `draft`, `for review`, `signed`. */
  readonly status?: string | undefined;
  /** Logo as a `data:` address of a PNG, JPEG, GIF, WebP or SVG picture; anything else is left out. */
  readonly logo?: string | undefined;
  /** Accent colour as `#rrggbb`, made darker where text in it could not be read; anything else is left out. */
  readonly accent?: string | undefined;
  readonly prepared?: string | undefined;
  readonly reviewed?: string | undefined;
  readonly approved?: string | undefined;
}

/** Sizes of paper that the report is laid out for. */
export type Paper = "A4" | "letter";

/** What a reporter may know beside the result. */
export interface ReportContext {
  /** Template texts by path under `templates/`, such as `html/report.hbs`. */
  readonly templates: Readonly<Record<string, string>>;
  /** True when the output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Width of the terminal in cells. */
  readonly columns: number;
  readonly look?: ReportLook | undefined;
  /** Paper of the printed report; absent leaves it to whoever prints. */
  readonly paper?: Paper | undefined;
}

/** A view of the result as text, in pieces. */
export interface Rendering {
  /** The file's bytes, where it is no text; `render` then gives what stands in it. */
  readonly pack?: (result: ScanResult, context: ReportContext) => Promise<Uint8Array>;
  render(result: ScanResult, context: ReportContext): Iterable<string>;
}

/** Begins a file whose rows come as text in UTF-8, in pieces that end where a row ends. */
export type StreamedRendering = (write: (bytes: Uint8Array) => Promise<void>) => {
  /** The bytes may change as soon as it is fulfilled. */
  add(rows: Uint8Array): Promise<void>;
  finish(result: ScanResult, context: ReportContext): Promise<void>;
};

/** One format, of which only what it is called is there before it is asked for. */
export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** File name extension without the dot. */
  readonly extension: string;
  /** What the file is when it is no text: a page that a browser has to print, or bytes that are packed. */
  readonly binary?: "printed" | "packed";
  load(): Promise<Rendering>;
}
