import { loadBuiltin } from "../../node/builtin.ts";
import { writeNew } from "../../node/write-new.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printLines } from "../print.ts";

/** Files that `init` writes, and the built-in text that each begins with. */
const FILES = [
  ["netvet.yaml", "init/netvet.yaml"],
  ["netvet-waivers.yaml", "init/netvet-waivers.yaml"],
  ["netvet-corrections.yaml", "init/netvet-corrections.yaml"],
  ["netvet-assessments.yaml", "init/netvet-assessments.yaml"],
  [".github/workflows/netvet.yml", "init/netvet-workflow.yml"],
] as const;

/** Writes files to start from. Asks nothing, and leaves every file that is already there as it is. */
export async function initCommand(io: Io): Promise<ExitCode> {
  const { templates, version } = await loadBuiltin();
  const lines: string[] = [];
  for (const [file, template] of FILES) {
    const text = templates[template];
    if (text === undefined) throw new Error(`the text of ${file} is missing`);
    const written = await writeNew(file, text.replaceAll("NETVET_VERSION", version), io.cwd);
    lines.push(`${written ? "written" : "left   "}  ${file}${written ? "" : ", which was already there"}`);
  }
  await printLines(io, [...lines, "", "Next:", "  netvet scan inventory.csv"]);
  return EXIT.passed;
}
