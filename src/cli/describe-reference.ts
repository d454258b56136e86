import type { Command } from "commander";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";

/** `netvet rules list|show|check|schema`. */
export function addRules(program: Command, io: Io, done: Done): void {
  const rules = program.command("rules").description("the rule packs: what they ask, since when, on whose authority");
  rules
    .command("list")
    .description("all packs, one a line")
    .option("--rules <folder>", "folder of your own rule packs")
    .action(async (flags: { rules?: string }) => {
      const { rulesList } = await import("./commands/rules.ts");
      done(await rulesList(flags, io));
    });
  rules
    .command("show")
    .description("one pack: every rule with its dates, clause and sources")
    .argument("<id>", "id of a pack, or path of a .yaml file")
    .option("--rules <folder>", "folder of your own rule packs")
    .addHelpText("after", "\nExample:\n  $ netvet rules show gb")
    .action(async (id: string, flags: { rules?: string }) => {
      const { rulesShow } = await import("./commands/rules.ts");
      done(await rulesShow(id, flags, io));
    });
  rules
    .command("check")
    .description("check your own packs: schema, citations and the examples that every rule carries")
    .argument("<file...>", "packs as .yaml files")
    .addHelpText("after", "\nExample:\n  $ netvet rules check our-policy.yaml")
    .action(async (files: string[]) => {
      const { rulesCheck } = await import("./commands/rules-check.ts");
      done(await rulesCheck(files, io));
    });
  rules
    .command("schema")
    .description("the JSON Schema of a rule pack, for editors")
    .action(async () => {
      const { rulesSchema } = await import("./commands/rules-check.ts");
      done(await rulesSchema(io));
    });
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
