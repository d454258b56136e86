import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Playbook, playbookSchema } from "../model/playbook.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";

const HINT = "src/model/playbook.ts describes the keys.";

/** Reads every playbook of a folder, in order of file name. Throws a UserError with file, line and column at the first fault. */
export async function loadPlaybooks(folder: string, name: string): Promise<readonly Playbook[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort();
  return Promise.all(
    files.map(async (file) =>
      parseYaml(playbookSchema, await readFile(join(folder, file), "utf8"), `${name}/${file}`, HINT),
    ),
  );
}
