import { resolve } from "node:path";
import { packJsonSchema, tryExample } from "../../judge/index.ts";
import type { Builtin } from "../../model/builtin.ts";
import type { LoadedPack, Rule } from "../../model/rule.ts";
import { loadBuiltin } from "../../node/builtin.ts";
import { loadPack } from "../../node/load-pack.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { note, print, printLines } from "../print.ts";
import { printError } from "../print-error.ts";

/** `rules check`: every file is checked, also after one of them was refused. */
export async function rulesCheck(files: readonly string[], io: Io): Promise<ExitCode> {
  const builtin = await loadBuiltin();
  let good = true;
  for (const file of files) good = (await checkFile(file, builtin, io)) && good;
  return good ? EXIT.passed : EXIT.error;
}

async function checkFile(file: string, builtin: Builtin, io: Io): Promise<boolean> {
  try {
    const loaded = await loadPack(resolve(io.cwd, file), file);
    const faults = faultsOf(loaded, builtin);
    await note(
      io,
      faults.map((fault) => `netvet: ${file}: ${fault}`),
    );
    const examples = loaded.pack.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    if (faults.length === 0)
      await printLines(io, [`${file}: good: ${loaded.pack.rules.length} rules, ${examples} examples`]);
    return faults.length === 0;
  } catch (error) {
    await printError(io, error);
    return false;
  }
}

function faultsOf({ pack }: LoadedPack, builtin: Builtin): string[] {
  const known = new Set(builtin.instruments.map(({ id }) => id));
  return pack.rules.flatMap((rule) => [
    ...rule.cites
      .filter((id) => !known.has(id))
      .map((id) => `rule ${rule.id} cites ${id}, which is not in the register of instruments`),
    ...rule.examples.flatMap((example, index) => exampleFault(pack, rule, example, index, builtin)),
  ]);
}

function exampleFault(
  pack: LoadedPack["pack"],
  rule: Rule,
  example: Rule["examples"][number],
  index: number,
  builtin: Builtin,
): string[] {
  const said = tryExample(pack, rule, example, builtin);
  if (said === example.outcome) return [];
  return [`rule ${rule.id}, example ${index + 1}: expected ${example.outcome}, but the rule says ${said}`];
}

/** `rules schema`: the JSON Schema of a pack. */
export async function rulesSchema(io: Io): Promise<ExitCode> {
  await print(io.stdout, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  return EXIT.passed;
}
