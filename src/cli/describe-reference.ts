import { type Command, Option } from "commander";
import { ACTS } from "../model/asset.ts";
import type { RulesFlags } from "./commands/rules.ts";
import type { RulesDiffFlags } from "./commands/rules-diff.ts";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { parseDay } from "./option-values.ts";

/** `netvet rules list|show|check|diff|schema`. */
export function addRules(program: Command, io: Io, done: Done): void {
  const rules = program.command("rules").description("the rule packs: what they ask, since when, on whose authority");
  rules
    .command("list")
    .description("all packs, one a line: force, next day, day of the last review, how well the facts are known")
    .option("--rules <folder>", "folder of your own rule packs")
    .option("--as-of <date>", "the day from which the next one is looked for (default: today, UTC)", parseDay)
    .addOption(formatOption())
    .action(async (flags: RulesFlags) => {
      const { rulesList } = await import("./commands/rules.ts");
      done(await rulesList(flags, io));
    });
  rules
    .command("show")
    .description("one pack, to be read by a lawyer: who is addressed, what is asked, from when, where, on which source")
    .argument("<id>", "id of a pack, or path of a .yaml file")
    .option("--rules <folder>", "folder of your own rule packs")
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ netvet rules show gb")
    .action(async (id: string, flags: RulesFlags) => {
      const { rulesShow } = await import("./commands/rules.ts");
      done(await rulesShow(id, flags, io));
    });
  rules
    .command("check")
    .description("check your own packs: schema, citations and the examples that every rule carries")
    .argument("<path...>", "packs as .yaml files, or a folder of packs with your own makers in its vendors/")
    .option("--rules <folder>", "folder of your own rule packs and makers that the files build on")
    .addHelpText("after", "\nExamples:\n  $ netvet rules check our-policy.yaml\n  $ netvet rules check our-rules/")
    .action(async (paths: string[], flags: { rules?: string }) => {
      const { rulesCheck } = await import("./commands/rules-check.ts");
      done(await rulesCheck(paths, flags, io));
    });
  rules
    .command("diff")
    .description("what changed in law from one pack to another and, with an inventory, whose outcome changes")
    .argument("<old>", "id of a pack, or path of a .yaml file")
    .argument("<new>", "id of a pack, or path of a .yaml file")
    .option("--inventory <path...>", "inventory to judge under both: files, folders, patterns, or -")
    .option("--as-of <date>", "the day that is judged (default: today, UTC)", parseDay)
    .addOption(new Option("--act <act>", "what is done with the assets (default: operate)").choices([...ACTS]))
    .option("--assessments <file>", "YAML file of what you found out about suppliers")
    .option("--rules <folder>", "folder of your own rule packs and makers")
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ netvet rules diff gb our-gb.yaml --inventory inventory.csv")
    .action(async (old: string, fresh: string, flags: RulesDiffFlags) => {
      const { rulesDiff } = await import("./commands/rules-diff.ts");
      done(await rulesDiff(old, fresh, flags, io));
    });
  rules
    .command("schema")
    .description("the JSON Schema of a rule pack, for editors")
    .action(async () => {
      const { rulesSchema } = await import("./commands/rules-check.ts");
      done(await rulesSchema(io));
    });
}

function formatOption(): Option {
  return new Option("--format <format>", "text or json").choices(["text", "json"]).default("text");
}

/** `netvet vendors list|show`. */
export function addVendors(program: Command, io: Io, done: Done): void {
  const vendors = program
    .command("vendors")
    .description("the catalogue of makers: names, product families, ties, sources");
  vendors
    .command("list")
    .description("all makers, one a line")
    .action(async () => {
      const { vendorsList } = await import("./commands/vendors.ts");
      done(await vendorsList(io));
    });
  vendors
    .command("show")
    .description("one maker: how it is recognised, and what only looks like it")
    .argument("<id>", "id or name of a maker")
    .addHelpText("after", "\nExample:\n  $ netvet vendors show huawei")
    .action(async (id: string) => {
      const { vendorsShow } = await import("./commands/vendors.ts");
      done(await vendorsShow(id, io));
    });
}
