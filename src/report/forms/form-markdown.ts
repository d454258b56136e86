import { escapeMarkdown } from "../escape/markdown.ts";
import { NOT_ADVICE } from "../facts/outcome-words.ts";
import { shown } from "../machine/shown.ts";
import { tableHead, tableRow } from "../markdown/row.ts";
import type { FilledForm } from "./form.ts";

/** The form as a document: facts, tables with empty columns, and at the end the list of what a person must fill. */
export function* formMarkdown(form: FilledForm): Iterable<string> {
  // Titles, labels and notes are netvet's own words; only values come from outside.
  yield `# ${form.title}\n\n${form.basis}\n\n`;
  for (const [label, value] of form.about) yield `- ${label}: ${inline(value)}\n`;
  for (const name of form.toFill) yield `- ${name}:\n`;
  yield "\n";
  for (const { title, columns, rows, toFill } of form.tables) {
    yield `## ${title}\n\n${tableHead([...columns, ...toFill])}`;
    for (const row of rows) yield tableRow([...row, ...toFill.map(() => undefined)]);
    yield rows.length === 0 ? "\nNothing to list.\n\n" : "\n";
  }
  yield* list("To know before use", form.notes);
  yield* list("Left blank, since netvet cannot know it", blanks(form));
  yield `${NOT_ADVICE}\n`;
}

function blanks({ toFill, tables }: FilledForm): string[] {
  const inTables = tables.flatMap((table) => table.toFill.map((name) => `${name} (in "${table.title}")`));
  return [...toFill, ...inTables];
}

function* list(title: string, lines: readonly string[]): Iterable<string> {
  if (lines.length === 0) return;
  yield `## ${title}\n\n`;
  for (const line of lines) yield `- ${line}\n`;
  yield "\n";
}

function inline(text: string): string {
  return escapeMarkdown(shown(text, 1000));
}
