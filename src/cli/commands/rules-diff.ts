import { diffInventory } from "../../diff-inventory.ts";
import { ruleSubject } from "../../judge/index.ts";
import type { Act } from "../../model/asset.ts";
import type { InventoryDifference } from "../../model/pack-difference.ts";
import type { LoadedPack } from "../../model/rule-pack.ts";
import { UserError } from "../../model/user-error.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { withOwnVendors } from "../../node/own-vendors.ts";
import { prepareScan } from "../../node/prepare-scan.ts";
import { resolvePacks } from "../../node/resolve-packs.ts";
import { diffPacks } from "../../report/rules/diff-packs.ts";
import { differenceLines } from "../../report/rules/difference-lines.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { print, printLines } from "../print.ts";
import type { RulesFlags } from "./rules.ts";

/** Flags of `rules diff`. */
export interface RulesDiffFlags extends RulesFlags {
  readonly inventory?: readonly string[];
  readonly act?: Act;
  readonly assessments?: string;
}

/** `rules diff`: what changed in law from one pack to another and, with an inventory, whose outcome changes. */
export async function rulesDiff(old: string, fresh: string, flags: RulesDiffFlags, io: Io): Promise<ExitCode> {
  const builtin = await withOwnVendors(await loadBuiltin(), flags.rules, io.cwd);
  const packs = await Promise.all([onePack(old, flags, io), onePack(fresh, flags, io)]);
  const names = new Map(builtin.vendors.map((vendor) => [vendor.id, vendor.name]));
  const difference = diffPacks(...packs, (rule) => ruleSubject(rule, (id) => names.get(id) ?? id));
  const inventory = flags.inventory === undefined ? undefined : await ofInventory(flags.inventory, packs, flags, io);
  if (flags.format === "json")
    await print(io.stdout, `${JSON.stringify(asJson(packs, difference, inventory), null, 2)}\n`);
  else {
    const width = Math.min(Math.max(io.stdout.columns ?? 100, 72), 110);
    await printLines(io, differenceLines(packs, difference, inventory, width));
  }
  return EXIT.passed;
}

async function onePack(name: string, flags: RulesDiffFlags, io: Io): Promise<LoadedPack> {
  const { packs } = await loadBuiltin();
  const [loaded] = await resolvePacks([name], { builtin: packs, folder: flags.rules, cwd: io.cwd });
  if (loaded === undefined) throw new UserError(`there is no pack ${name}`);
  return loaded;
}

async function ofInventory(
  paths: readonly string[],
  [old, fresh]: readonly [LoadedPack, LoadedPack],
  flags: RulesDiffFlags,
  io: Io,
): Promise<InventoryDifference> {
  const { request } = await prepareScan(paths, {
    policy: [],
    rulesFolder: flags.rules,
    asOf: flags.asOf ?? io.today(),
    today: io.today(),
    act: flags.act,
    failOn: ["none"],
    assessments: flags.assessments,
    cwd: io.cwd,
    stdin: io.stdin,
    onBytes: () => io.signal.throwIfAborted(),
  });
  return diffInventory(request, old, fresh);
}

function asJson(packs: readonly LoadedPack[], difference: object, inventory: InventoryDifference | undefined): object {
  const [before, after] = packs.map(({ pack, sha256, origin }) => {
    const { id, version, reviewed, force } = pack;
    return { id, version, reviewed, force, sha256, origin };
  });
  return { before, after, ...difference, inventory };
}
