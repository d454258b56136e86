import { nextDay, ruleSubject } from "../../judge/index.ts";
import type { Instrument } from "../../model/instrument.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { withOwnVendors } from "../../node/own-vendors.ts";
import { knownPacks, resolvePacks } from "../../node/resolve-packs.ts";
import { packLines } from "../../report/rules/pack-lines.ts";
import { packRow, packTable } from "../../report/rules/pack-rows.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { print, printLines } from "../print.ts";
import { table, wrappedTable } from "../table.ts";

/** Flags of `rules list` and `rules show`. */
export interface RulesFlags {
  readonly rules?: string;
  readonly asOf?: string;
  readonly format?: "text" | "json";
}

/** `rules list`: all packs that `--policy` can name. */
export async function rulesList(flags: RulesFlags, io: Io): Promise<ExitCode> {
  const { packs: builtin } = await loadBuiltin();
  const asOf = flags.asOf ?? io.today();
  const packs = await knownPacks({ builtin, folder: flags.rules, cwd: io.cwd });
  const rows = packs.map((loaded) => packRow(loaded, nextDay(loaded.pack.rules, asOf)));
  if (flags.format === "json") await printJson(io, { asOf, packs: rows });
  else await printLines(io, listed(packTable(rows), io.stdout.columns));
  return EXIT.passed;
}

/** On a terminal long titles go on below; a file or a pipe gets each pack on one line, however long. */
function listed(rows: readonly (readonly string[])[], columns: number | undefined): string[] {
  return columns === undefined ? table(rows, Number.POSITIVE_INFINITY) : wrappedTable(rows, columns);
}

/** `rules show`: one pack with every rule and every source. */
export async function rulesShow(name: string, flags: RulesFlags, io: Io): Promise<ExitCode> {
  const builtin = await withOwnVendors(await loadBuiltin(), flags.rules, io.cwd);
  const packs = await resolvePacks([name], { builtin: builtin.packs, folder: flags.rules, cwd: io.cwd });
  const register = new Map(builtin.instruments.map((instrument) => [instrument.id, instrument]));
  if (flags.format === "json") {
    await printJson(
      io,
      packs.map((loaded) => ({ ...loaded, instruments: cited(loaded.pack, register) })),
    );
    return EXIT.passed;
  }
  const names = new Map(builtin.vendors.map((vendor) => [vendor.id, vendor.name]));
  const context = {
    register,
    subject: (rule: Parameters<typeof ruleSubject>[0]) => ruleSubject(rule, (id) => names.get(id) ?? id),
    width: Math.min(Math.max(io.stdout.columns ?? 100, 72), 110),
  };
  await printLines(
    io,
    packs.flatMap((loaded) => packLines(loaded, context)),
  );
  return EXIT.passed;
}

interface Citing {
  readonly cites: readonly string[];
}

function cited(
  pack: Citing & { readonly rules: readonly Citing[] },
  register: ReadonlyMap<string, Instrument>,
): Instrument[] {
  const ids = new Set([...pack.cites, ...pack.rules.flatMap((rule) => rule.cites)]);
  return [...ids].flatMap((id) => register.get(id) ?? []);
}

async function printJson(io: Io, value: unknown): Promise<void> {
  await print(io.stdout, `${JSON.stringify(value, null, 2)}\n`);
}
