import { type Command, Option } from "commander";
import { reporters } from "../report/reporters.ts";
import { collect } from "./option-values.ts";

const FORMAT_WIDTH = Math.max(...reporters.map(({ id }) => id.length));

/** All formats with what they are, for the help. */
export const FORMATS = `
Formats of --output:
${reporters.map(({ id, title }) => `  ${id.padEnd(FORMAT_WIDTH)}  ${title}`).join("\n")}
`;

/** What `--config` is said to be. */
export const CONFIG = "settings for all flags, operator, look of the report (default: netvet.yaml if there is one)";

/** Flags that say which reports are written, and how they look. */
export function withReports(command: Command): Command {
  return command
    .option(
      "-o, --output <format[=path]>",
      "repeatable; text to standard output when absent; formats are listed below",
      collect,
    )
    .option("--config <file>", CONFIG)
    .option(
      "--template <folder>",
      "folder of your own report templates; each file replaces the built-in one of its name",
    )
    .option("--browser <path>", "Chrome, Chromium or Edge that prints a PDF (default: the one that is found)")
    .addOption(new Option("--paper <size>", "paper of a PDF: A4 (default) or letter").choices(["A4", "letter"]));
}
