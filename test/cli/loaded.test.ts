import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "dist", "cli", "main.js");
const module = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const HOOK = module(
  "export const load = (url, context, next) => { process._rawDebug(url); return next(url, context); };",
);
const TELL = module(`import { register } from "node:module"; register(${JSON.stringify(HOOK)});`);

/** Modules that the built program imported, by their path in src/ or node_modules/; files of dist/ hold several each. */
function loadedBy(...argv: readonly string[]): readonly string[] {
  const { status, stderr } = spawnSync(process.execPath, ["--import", TELL, MAIN, ...argv], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return stderr
    .split("\n")
    .flatMap((url) => /\/((?:dist|node_modules)\/(?!.*\/node_modules\/).*)$/.exec(url)?.[1] ?? [])
    .flatMap((path) => (path.startsWith("dist/") ? modulesIn(path) : path));
}

/** The bundler names each module above its code. */
function modulesIn(path: string): readonly string[] {
  const code = readFileSync(join(ROOT, path), "utf8");
  return [...code.matchAll(/^\/\/ (src\/.*\.ts)$/gm)].map(([, module = ""]) => module);
}

describe("nothing is imported before it is needed", () => {
  test.each([
    { argv: ["--version"], most: 10 },
    { argv: ["--help"], most: 25 },
    { argv: ["scan", "--help"], most: 25 },
    { argv: ["verify", "--help"], most: 25 },
    { argv: ["rules", "show", "--help"], most: 25 },
  ])("netvet $argv: commander, and none of the stages", ({ argv, most }) => {
    const loaded = loadedBy(...argv);
    expect(loaded).toContain("src/cli/main.ts");
    expect(
      loaded.filter(
        (path) =>
          !/^(src\/(cli|node|model|text)\/[^/]+|src\/report\/(reporters|forms\/forms)\.ts|node_modules\/commander\/.*)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(most);
  });

  test("netvet scan of a table: no reader of XML, HTML, YAML or archives, no check of own makers, no page", () => {
    const loaded = loadedBy(
      "scan",
      "samples/bulgaria-ran-core/inventory.csv",
      "--fail-on",
      "none",
      "-o",
      "junit",
      "--quiet",
    );
    expect(loaded).toContain("src/read/csv/csv-reader.ts");
    const needless =
      /^node_modules\/(saxes|htmlparser2|@zip\.js|redos-detector|handlebars)\/|^src\/read\/(xml\/(?!declared)|xlsx|archive|yaml\/yaml-doc|html\/html)|^src\/report\/(html|sarif|oscal|markdown|forms\/f(ar|cc)|plan|findings\/(?!columns|csv|sheet-row)|xlsx\/(?!cell|styles))/;
    expect(loaded.filter((path) => needless.test(path))).toEqual([]);
  });
});
