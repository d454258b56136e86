import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BOARD_PACK } from "../support/board-pack.ts";
import { filesOf, folderWith, textOf } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const INVENTORY = "Vendor,Model,Site\nHuawei,BBU5900,SOF-001\nNokia,AirScale,SOF-002\n";

/** Packs the checkout as it would be published. `dist` was built before the tests; building again would pull it from under them. */
function pack(folder: string): { file: string; contents: string[] } {
  const json = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(json);
  return { file: join(folder, packed.filename), contents: packed.files.map(({ path }: { path: string }) => path) };
}

/** Installs the tarball into an empty project; where no registry can be reached, its dependencies come from this checkout. */
function install(tarball: string, project: string): void {
  writeFileSync(join(project, "package.json"), '{"private": true, "type": "module"}\n');
  const argv = [
    "install",
    tarball,
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--fetch-retries=0",
  ];
  if (spawnSync("npm", argv, { cwd: project, timeout: 90_000 }).status === 0) return;
  const target = join(project, "node_modules", "netvet");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(project, "node_modules", name));
  }
  mkdirSync(join(project, "node_modules", ".bin"));
  symlinkSync("../netvet/dist/cli/main.js", join(project, "node_modules", ".bin", "netvet"));
  execFileSync("chmod", ["+x", join(target, "dist", "cli", "main.js")]);
}

const WAIVERS = `waivers:
  - id: w-1
    match: { site: SOF-001 }
    reason: risk-accepted
    text: Until the swap.
    author: Ana
    approver: Boris
    ticket: T-1
    granted: 2026-11-01
    expires: 2026-12-31
`;

/** What each program of the README prints, in their order. */
function examples(project: string): string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  return [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, program = ""]) => {
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", program], { cwd: project, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    return ran.stdout;
  });
}

describe("the package as it is published", () => {
  test("it installs into an empty folder, scans there, and serves both library faces", () => {
    const project = folderWith({ "inventory.csv": INVENTORY, "board.yaml": BOARD_PACK, "waivers.yaml": WAIVERS });
    const { file, contents } = pack(folderWith());
    expect(contents).toEqual(
      expect.arrayContaining([
        "dist/cli/main.js",
        "dist/builtin.js",
        "dist/builtin.d.ts",
        "dist/index.d.ts",
        "LICENSE",
        "README.md",
      ]),
    );
    expect(contents.filter((path) => /^(src|test|samples)\/|\.test\./.test(path))).toEqual([]);
    install(file, project);

    const scanned = spawnSync(
      "npx",
      ["--no-install", "netvet", "scan", "inventory.csv", "-o", "text", "-o", "json=out/result.json"],
      { cwd: project, encoding: "utf8" },
    );
    expect(scanned.stdout).toMatch(/Gate FAILED/);
    expect(scanned.stderr).not.toMatch(/bug/);
    expect(scanned.status).toBe(1);
    expect(JSON.parse(textOf(project, "out/result.json"))).toMatchObject({
      tool: { name: "netvet" },
      rows: { read: 2, assets: 2 },
    });
    expect(filesOf(join(project, "out"))).toEqual(["result.json"]);

    const script = `
      import { findingText, reporters, scan } from "netvet";
      import { builtin } from "netvet/builtin";
      import { scanFiles } from "netvet/node";
      const { result } = await scanFiles(["inventory.csv"], { policy: ["clean-network"], asOf: "2026-11-23" });
      console.log(typeof scan, reporters.length > 3, builtin.packs.length > 1, result.gate.passed, result.counts.assets.fail);
      console.log(findingText(result.findings.shown[0]));`;
    const used = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project, encoding: "utf8" });
    expect(used.stderr).toBe("");
    expect(used.stdout).toMatch(/^function true true false 1\nMade by Huawei, which the rule names/);
    expect(examples(project)).toEqual([
      expect.stringMatching(/^fail BBU5900 Made by Huawei, which the rule names.*\n.*fail: 1.*pass: 1 } false\n$/s),
      "Huawei confirmed\n2 1\n",
      "does-not-meet\n",
    ]);
  }, 240_000);

  test("the version of the program is that of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const ran = spawnSync(process.execPath, [join(ROOT, "dist", "cli", "main.js"), "--version"], { encoding: "utf8" });
    expect(ran.stdout).toBe(`${version}\n`);
  });
});
