import type { Command } from "commander";
import type { ReportFlags } from "./commands/report.ts";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { FORMATS, withReports } from "./report-flags.ts";

/** `netvet report`. */
export function addReport(program: Command, io: Io, done: Done): void {
  const command = program
    .command("report")
    .description("render a saved result again, in any format")
    .argument("<result.json>", "what `netvet scan -o json=result.json` wrote, or -");
  withReports(command)
    .option("--quiet", "no notes beside the report")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      `${FORMATS}
Exits with 0 when the report was written; the verdict stands in it.

Examples:
  $ netvet report result.json
  $ netvet report result.json -o html=report.html -o csv=findings.csv`,
    )
    .action(async (path: string, flags: ReportFlags) => {
      const { reportCommand } = await import("./commands/report.ts");
      done(await reportCommand(path, flags, io));
    });
}
