import { visibleLine } from "./visible.ts";

/** Text inside a Markdown sentence or table cell: no markup, no HTML, no mention, no link. */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+\-!|~:@]/g, (char) => `&#${char.charCodeAt(0)};`);
}
