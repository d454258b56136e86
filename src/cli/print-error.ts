import { placeText, UserError } from "../model/user-error.ts";
import { packageVersion } from "../node/package-version.ts";
import { escapeTerminal } from "../report/escape/terminal.ts";
import type { Io } from "./io.ts";
import { note } from "./print.ts";

/** Tells the person what went wrong: where and what to do if they can mend it, the whole stack if the fault is ours. */
export async function printError(io: Io, error: unknown): Promise<void> {
  await note(io, error instanceof UserError ? mendable(error) : bug(error));
}

function mendable(error: UserError): string[] {
  // A reader's message begins with the name of what it reads.
  const named = error.place.line === undefined && error.message.startsWith(`${error.place.file} `);
  const place = named ? "" : placeText(error.place);
  const what = `netvet: ${place === "" ? "" : `${place}: `}${error.message}`;
  return [what, ...(error.hint === undefined ? [] : [`  ${error.hint}`])].map(escapeTerminal);
}

function bug(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `netvet: this is a bug in netvet ${packageVersion()}, not in your files.`,
    "  Please report it with the lines below; take out names that are yours.",
    ...stack.split("\n").map((line) => `  ${escapeTerminal(line.trim())}`),
  ];
}
