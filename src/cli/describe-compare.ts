import type { Command } from "commander";
import type { CompareFlags } from "./commands/compare.ts";
import type { VerifyFlags } from "./commands/verify.ts";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { collect } from "./option-values.ts";
import { withReading } from "./reading-flags.ts";

/** `netvet compare`. */
export function addCompare(program: Command, io: Io, done: Done): void {
  program
    .command("compare")
    .description("what changed between two results: new, closed, changed by data, by law, by time alone")
    .argument("<old.json>", "the earlier result")
    .argument("<new.json>", "the later result")
    .option("-o, --output <format[=path]>", "repeatable: text, json or markdown; text when absent", collect)
    .addHelpText(
      "after",
      "\nExits with 0 when the two could be compared, whatever changed.\n\nExample:\n  $ netvet compare last.json result.json -o text -o markdown=changes.md",
    )
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const { compareCommand } = await import("./commands/compare.ts");
      done(await compareCommand(before, after, flags, io));
    });
}

/** `netvet verify`. */
export function addVerify(program: Command, io: Io, done: Done): void {
  const command = program
    .command("verify")
    .description("is a report what netvet makes of these files? Checks the hashes, then does the assessment again")
    .argument("<report>", "an HTML report or a saved result")
    .requiredOption("--inventory <file...>", "the files that it was made of; names do not matter, bytes do")
    .option("-p, --policy <id...>", "packs of your own, by path, when it was made with some (default: those it names)")
    .option("--rules <folder>", "folder of your own rule packs, named by id")
    .option("--network <file...>", "for a gate with --inventory: the network beside the order")
    .option("--add <order...>", "for a scan with --add: the order that was added")
    .option("--waivers <file>", "the waivers that it was made with")
    .option("--corrections <file>", "the corrections that it was made with")
    .option("--assessments <file>", "the supplier assessments that it was made with")
    .addHelpText(
      "after",
      "\nExits with 0 when all is the same, 1 when something differs, 2 when it could not be checked.\n\nExamples:\n  $ netvet verify report.html --inventory inventory.csv\n  $ netvet verify result.json --inventory ran.csv core.csv --waivers waivers.yaml",
    );
  withReading(command).action(async (report: string, flags: VerifyFlags) => {
    const { verifyCommand } = await import("./commands/verify.ts");
    done(await verifyCommand(report, flags, io));
  });
}

/** `netvet init`. */
export function addInit(program: Command, io: Io, done: Done): void {
  program
    .command("init")
    .description("write settings, a waiver file, corrections, assessments and a CI job to start from; asks nothing")
    .addHelpText("after", "\nFiles that are already there stay as they are.\n\nExample:\n  $ netvet init")
    .action(async () => {
      const { initCommand } = await import("./commands/init.ts");
      done(await initCommand(io));
    });
}
