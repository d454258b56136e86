import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { folderError } from "./file-error.ts";
import { readText } from "./read-text.ts";

type Templates = Readonly<Record<string, string>>;

const FRAME = "html/report.hbs";

/**
 * The built-in templates with those of a person's folder in their place: `partials/cover.hbs` there replaces that section,
 * `screen.css` and `print.css` the styles. New partials may be added together with a `report.hbs` that names them. Throws a
 * UserError for a file that would replace nothing.
 */
export async function loadTemplates(folder: string | undefined, cwd: string, builtin: Templates): Promise<Templates> {
  if (folder === undefined) return builtin;
  const root = resolve(cwd, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw folderError(folder, cause);
  });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(hbs|css|js)$/.test(entry.name))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .sort();
  if (names.length === 0)
    throw new UserError(
      "no template in this folder",
      { file: folder },
      "templates/README.md says which files replace what.",
    );
  refuseStrays(names, folder, builtin);
  const own = names.map(async (name) => [`html/${name}`, await readText(join(folder, name), cwd)] as const);
  const all: Templates = { ...builtin, ...Object.fromEntries(await Promise.all(own)) };
  const { checkTemplates } = await import("../report/html/check-templates.ts");
  checkTemplates(
    names.map((name) => ({ key: `html/${name}`, file: `${folder}/${name}` })),
    all,
  );
  return all;
}

function refuseStrays(names: readonly string[], folder: string, builtin: Templates): void {
  const framed = names.some((name) => `html/${name}` === FRAME);
  const stray = names.find(
    (name) => builtin[`html/${name}`] === undefined && !(framed && /^partials\/[\w-]+\.hbs$/.test(name)),
  );
  if (stray === undefined) return;
  const known = Object.keys(builtin).flatMap((name) => (name.startsWith("html/") ? [name.slice("html/".length)] : []));
  const close = nearest(stray, known);
  throw new UserError(
    "this template replaces nothing",
    { file: `${folder}/${stray}` },
    close === undefined ? "templates/README.md says which files replace what." : `Did you mean ${close}?`,
  );
}
