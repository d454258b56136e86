import type { FoundInputs } from "../node/expand-inputs.ts";
import { escapeTerminal } from "../report/escape/terminal.ts";

/** Says which files of folders and patterns are not read, and why. */
export function leftOutLines({ leftOut, written, excluded }: FoundInputs): string[] {
  return [
    ...leftOutLine(leftOut, "as they are no inventory by their name"),
    ...leftOutLine(written, "as netvet has written them"),
    ...leftOutLine(excluded, "as --exclude says"),
  ];
}

function leftOutLine(names: readonly string[], why: string): string[] {
  if (names.length === 0) return [];
  const more = names.length > 5 ? `, and ${names.length - 5} more` : "";
  return [escapeTerminal(`netvet: left out, ${why}: ${names.slice(0, 5).join(", ")}${more}`)];
}
