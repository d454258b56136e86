import type { Instrument } from "../../model/instrument.ts";
import type { LoadedPack, Rule } from "../../model/rule.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { knownPacks, resolvePacks } from "../../node/resolve-packs.ts";
import { FORCE_WORDS } from "../../report/facts/outcome-words.ts";
import { indented } from "../../report/text/lines.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printLines } from "../print.ts";
import { table } from "../table.ts";

/** `rules list`: all packs that `--policy` can name. */
export async function rulesList(flags: { readonly rules?: string }, io: Io): Promise<ExitCode> {
  const { packs: builtin } = await loadBuiltin();
  const packs = await knownPacks({ builtin, folder: flags.rules, cwd: io.cwd });
  const rows = packs.map(({ pack }) => [
    pack.id,
    pack.jurisdiction,
    pack.force,
    String(pack.rules.length),
    pack.reviewed,
    pack.title,
  ]);
  await printLines(
    io,
    table([["id", "for", "force", "rules", "reviewed", "title"], ...rows], io.stdout.columns ?? 110),
  );
  return EXIT.passed;
}

/** `rules show`: one pack with every rule. */
export async function rulesShow(name: string, flags: { readonly rules?: string }, io: Io): Promise<ExitCode> {
  const { packs: builtin, instruments } = await loadBuiltin();
  const packs = await resolvePacks([name], { builtin, folder: flags.rules, cwd: io.cwd });
  const register = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const width = Math.min(Math.max(io.stdout.columns ?? 100, 72), 110);
  await printLines(
    io,
    packs.flatMap((loaded) => packLines(loaded, register, width)),
  );
  return EXIT.passed;
}

function packLines(
  { pack, sha256, origin }: LoadedPack,
  register: ReadonlyMap<string, Instrument>,
  width: number,
): string[] {
  return [
    ...indented(`${pack.id} ${pack.version}: ${pack.title}`, 0, width),
    ...indented(`${pack.jurisdiction}, ${pack.force}: ${FORCE_WORDS[pack.force]}`, 2, width),
    ...indented(`For: ${pack.addressees}`, 2, width),
    ...indented(`Reviewed ${pack.reviewed}; ${origin}; SHA-256 ${sha256}`, 2, width),
    ...indented(pack.summary, 2, width),
    ...pack.notes.flatMap((one) => indented(`Note: ${one}`, 2, width)),
    ...pack.rules.flatMap((rule) => ["", ...ruleLines(rule, register, width)]),
  ];
}

function ruleLines(rule: Rule, register: ReadonlyMap<string, Instrument>, width: number): string[] {
  const caution = rule.caution === undefined ? "" : `: ${rule.caution}`;
  return [
    ...indented(`${rule.id}: ${rule.title}${rule.enabled ? "" : " (off)"}`, 0, width),
    ...indented(rule.requirement, 2, width),
    ...indented(
      `When: ${timeText(rule.time)}. Acts: ${rule.scope.acts.join(", ")}. Severity: ${rule.severity}.`,
      2,
      width,
    ),
    ...(rule.grade === "read" ? [] : indented(`Facts are ${rule.grade}${caution}`, 2, width)),
    ...(rule.clause === undefined ? [] : indented(`Clause: ${rule.clause}`, 2, width)),
    ...rule.cites.flatMap((id) =>
      indented(`Cites ${id}: ${register.get(id)?.title ?? "not in the register"}`, 2, width),
    ),
    ...indented(`What to do: ${rule.remedy.how}`, 2, width),
  ];
}

function timeText({ from, deadline, until, trigger }: Rule["time"]): string {
  const parts = [
    from === undefined ? undefined : `from ${from}`,
    deadline === undefined ? undefined : `last allowed day ${deadline}`,
    until === undefined ? undefined : `in force until ${until}`,
    trigger === undefined
      ? undefined
      : `${trigger.after} after ${trigger.event}${trigger.on === undefined ? " (day not known)" : ` on ${trigger.on}`}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ") || "no day is set";
}
