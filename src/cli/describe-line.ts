import { type Command, Option } from "commander";
import { ACTS } from "../model/asset.ts";
import type { IdentifyFlags } from "./commands/identify.ts";
import type { ScanFlags } from "./commands/scan.ts";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { parseDay, parseOrdinal } from "./option-values.ts";
import { withReading } from "./reading-flags.ts";
import { CONFIG, FORMATS, withReports } from "./report-flags.ts";

const INPUTS = "files, folders, patterns in quotes, or - for standard input";

/** `netvet scan`. */
export function addScan(program: Command, io: Io, done: Done): void {
  const command = program
    .command("scan")
    .description("audit the installed base: who made it, what it breaks, what to do")
    .argument("[inventory...]", INPUTS)
    .addHelpText(
      "after",
      `${FORMATS}
Examples:
  $ netvet scan inventory.csv
  $ netvet scan exports/ -p gb clean-network --as-of 2027-12-31
  $ netvet scan ran.csv core.json -o text -o html=report.html -o json=result.json
  $ netvet scan inventory.csv --fail-on fail due:180d "coverage<95%"
  $ cat inventory.csv | netvet scan - -o csv > findings.csv`,
    );
  withReading(withAssessment(command, "operate"))
    .option("--add <order...>", "judge the network as it will be with this order in it: each position, caps, headroom")
    .action(async (inputs: string[], flags: ScanFlags) => {
      const { scanCommand } = await import("./commands/scan.ts");
      done(await scanCommand(inputs, flags, io, "operate"));
    });
}

/** `netvet gate`. */
export function addGate(program: Command, io: Io, done: Done): void {
  const command = program
    .command("gate")
    .description("procurement: may this order, quote or bill of quantities be bought?")
    .argument("[order...]", INPUTS)
    .addHelpText(
      "after",
      `${FORMATS}
Examples:
  $ netvet gate order.csv
  $ netvet gate order.csv -p gb --fail-on fail unknown
  $ netvet gate order.csv --inventory now.csv -p ro
  $ netvet gate quote.json --as-of 2027-06-30 -o json=result.json`,
    );
  withReading(withAssessment(command, "procure"))
    .option("--inventory <file...>", "the network that the order will stand in: caps, headroom, deadlines at delivery")
    .action(async (inputs: string[], flags: ScanFlags) => {
      const { scanCommand } = await import("./commands/scan.ts");
      done(await scanCommand(inputs, flags, io, "procure"));
    });
}

/** `netvet identify`. */
export function addIdentify(program: Command, io: Io, done: Done): void {
  const command = program
    .command("identify")
    .description("who really made each row: the input, enriched, one output row per input row, in order")
    .argument("[inventory...]", INPUTS)
    .addOption(new Option("--format <format>", "csv or ndjson").choices(["csv", "ndjson"]).default("csv"))
    .option("--config <file>", CONFIG)
    .option("-o, --output <path>", "write to a file instead of standard output")
    .option("--save-mapping <file>", "write what each column was taken for, to be changed and given to --mapping")
    .addHelpText(
      "after",
      `
The CSV is for spreadsheets too: in a file of -o it begins with a byte-order mark, and a cell of the input that would be
run as a formula has an apostrophe before it. Numbers, signs and all other cells are as they were; secrets are \`***\`.

Examples:
  $ netvet identify inventory.csv -o identified.csv
  $ netvet identify export.json --format ndjson -o identified.ndjson
  $ netvet identify export.xlsx --save-mapping columns.yaml -o identified.csv`,
    );
  withReading(command).action(async (inputs: string[], flags: IdentifyFlags) => {
    const { identifyCommand } = await import("./commands/identify.ts");
    done(await identifyCommand(inputs, flags, io));
  });
}

/** Flags that say what is judged and where it goes. */
function withAssessment(command: Command, act: (typeof ACTS)[number]): Command {
  command
    .option("-p, --policy <id...>", "rule packs that apply, by id or path of a .yaml file (default: clean-network)")
    .option("--as-of <date>", "the day that is judged, past or future (default: today, UTC)", parseDay);
  return withReports(command)
    .option(
      "--fail-on <what...>",
      "fail, due, due:180d, review, unknown, coverage<95%, new, waiver-expired, or none to report only (default: fail)",
    )
    .option("--waivers <file>", "YAML file of accepted findings: reason, approver, ticket, last day, most units")
    .option(
      "--corrections <file>",
      "YAML file of makers that the inventory has wrong: which asset, who, evidence, author",
    )
    .option(
      "--baseline <result.json>",
      "last accepted result: says what is new or worse (outcome, units, waiver), and --fail-on new fails on that only; -o json may renew it where that gate is not asked",
    )
    .option("--costs <file>", "your own prices by function or family, CSV or XLSX: low, base, high")
    .option(
      "--plan <file>",
      "remediation plan with owner, status, due, cost and your own columns filled in, as -o plan or plan-xlsx wrote it and may renew it",
    )
    .option("--assessments <file>", "YAML file of what you found out about suppliers, for the rules that ask")
    .addOption(new Option("--act <act>", `what is done with the assets (default: ${act})`).choices([...ACTS]))
    .option("--rules <folder>", "folder of your own rule packs, named by id, with your own makers in its vendors/")
    .option("--max-rules-age <days>", "refuse packs that were last reviewed longer before that day", parseOrdinal)
    .option("--dedupe", "count a unit once, by maker and serial number: later records that name it are left out")
    .option(
      "--jobs <n>",
      "threads for large inventories (default: one a core, at most 8, from 256 MiB on)",
      parseOrdinal,
    );
}
