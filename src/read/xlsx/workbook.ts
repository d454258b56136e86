import { UserError } from "../../model/user-error.ts";
import type { XmlHandler } from "../xml/sax.ts";
import { type Parts, readPart } from "./parts.ts";
import { readRelations } from "./relations.ts";

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What the workbook says about itself. */
export interface Workbook {
  /** Worksheets in their order; sheets that hold only a chart or a macro are left out. */
  readonly sheets: readonly SheetEntry[];
  /** Paths of the parts that serve all sheets. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Listed {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** Reads the list of sheets and where the parts stand. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const root = await readRelations(parts, "");
  const path = root.find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
  const relations = await readRelations(parts, path);
  const listed: Listed[] = [];
  let from1904 = false;
  const open: XmlHandler["open"] = (name, attributes) => {
    if (name === "workbookPr") from1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
    if (name === "sheet") listed.push(listedSheet(attributes));
  };
  await readPart(parts, path, { open, close: nothing, text: nothing });
  const sheets = listed.flatMap(({ name, relation, hidden }) => {
    const target = relations.find(({ id }) => id === relation);
    return target?.kind === "worksheet" ? [{ name, path: target.path, hidden }] : [];
  });
  if (sheets.length === 0)
    throw new UserError(`${parts.name} is a workbook without worksheets`, { file: parts.name }, "Export it again.");
  const pathOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path;
  return { sheets, sharedStrings: pathOf("sharedStrings"), styles: pathOf("styles"), from1904 };
}

function listedSheet(attributes: Readonly<Record<string, string>>): Listed {
  const relation = Object.keys(attributes).find((key) => key === "id" || key.endsWith(":id")) ?? "";
  const { name = "", state = "visible" } = attributes;
  return { name, relation: attributes[relation] ?? "", hidden: state !== "visible" };
}

function nothing(): void {}
