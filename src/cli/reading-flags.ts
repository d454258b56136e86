import type { Command } from "commander";
import { LIMIT_NAMES, type LimitName, limitText } from "../model/limit-names.ts";
import { DEFAULT_LIMITS } from "../model/read-limits.ts";
import { collect, parseDelimiter, parseOrdinal } from "./option-values.ts";

/** Flags that say how inputs are read. */
export function withReading(command: Command): Command {
  return command
    .option(
      "--exclude <pattern>",
      "repeatable: files of folders and patterns to leave out, such as contacts.csv or old/*.csv; every report names them",
      collect,
    )
    .option(
      "--mapping <file>",
      "YAML file of `column header: field` lines, where the detected field is not the right one",
    )
    .option("--profile <id>", "layout of the source, such as netbox; generic for none (default: detected)")
    .option("--sheet <name>", "sheet, table or array to read, when a source has several")
    .option("--encoding <name>", "character encoding, such as windows-1251 (default: detected)")
    .option("--delimiter <character>", "delimiter of a CSV file; `tab` for a tab (default: detected)", parseDelimiter)
    .option("--header-row <number>", "record that holds the column headers (default: detected)", parseOrdinal)
    .option(
      "--limit <name=value>",
      `repeatable: a bound that protects the reader, such as record-length=64MiB (defaults: ${limitsInForce()})`,
      collect,
    )
    .option("--quiet", "only results and errors")
    .option("--verbose", "print every column, the field it was taken for, and why")
    .option("--no-color", "no colours")
    .option("--no-progress", "no progress on the terminal");
}

/** All limits with what they are when nothing is asked for, for the help. */
function limitsInForce(): string {
  return (Object.keys(LIMIT_NAMES) as LimitName[]) // keys of a constant
    .map((name) => `${name}=${limitText(name, DEFAULT_LIMITS[LIMIT_NAMES[name]])}`)
    .join(", ");
}
