import { Option } from "commander";
import { reporters } from "../report/reporters.ts";

const FORMAT_WIDTH = Math.max(...reporters.map(({ id }) => id.length));

/** All formats with what they are, for the help. */
export const FORMATS = `
Formats of --output:
${reporters.map(({ id, title }) => `  ${id.padEnd(FORMAT_WIDTH)}  ${title}`).join("\n")}
`;

/** What options of several commands are said to be. */
export const CONFIG = "settings for all flags, operator, look of the report (default: netvet.yaml if there is one)";
export const BROWSER = "Chrome, Chromium or Edge that prints a PDF (default: the one that is found)";
export const TEMPLATE = "folder of your own report templates; each file replaces the built-in one of its name";

/** `--paper`. */
export function paperOption(): Option {
  return new Option("--paper <size>", "paper of a PDF: A4 (default) or letter").choices(["A4", "letter"]);
}
