import { type Command, Option } from "commander";
import { ACTS } from "../model/asset.ts";
import type { Done } from "./exit-code.ts";
import type { ExplainFlags } from "./explain-described.ts";
import type { Io } from "./io.ts";
import { parseDay } from "./option-values.ts";

/** `netvet explain`. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command("explain")
    .description("why: evidence for and against a maker, rule, clause, dates")
    .argument("[result.json]", "a saved result")
    .argument("[id]", "fingerprint of a finding in it, or its first digits")
    .option("--vendor <text>", "explain an asset described here instead: vendor as an export would name it")
    .option("--model <text>", "its model")
    .option("--part-number <text>", "its part number")
    .option("--serial <text>", "its serial number")
    .option("--description <text>", "its description")
    .option("--mac <text>", "its MAC address")
    .option("--sys-object-id <text>", "its sysObjectID")
    .option("--software <text>", "its software version")
    .option("--function <text>", "its network function, such as gNB-DU or AMF")
    .option("--installed <date>", "day of its installation, by which brands that were sold are judged", parseDay)
    .option("-p, --policy <id...>", "rule packs to judge it by (default: clean-network)")
    .option("--as-of <date>", "the day that is judged (default: today, UTC)", parseDay)
    .addOption(new Option("--act <act>", "what is done with it").choices([...ACTS]))
    .option("--rules <folder>", "folder of your own rule packs")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      "\nExamples:\n  $ netvet explain result.json 3f2a9c\n  $ netvet explain --vendor Aztech --model HL113E\n  $ netvet explain --vendor Honor --model 8X --installed 2019-05-01\n  $ netvet explain --model BBU5900 --function gNB -p gb --as-of 2028-01-01",
    )
    .action(async (path: string | undefined, id: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import("./commands/explain.ts");
      done(await explainCommand(path, id, flags, io));
    });
}
