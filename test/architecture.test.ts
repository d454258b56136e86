import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

let seen: ICruiseResult;
let rules: readonly { name?: string; comment?: string }[];

beforeAll(async () => {
  const config = await extractDepcruiseConfig(join(ROOT, ".dependency-cruiser.cjs"));
  const options = { ...config.options, baseDir: ROOT, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } };
  const { output } = await cruise(["src", "test"], options, undefined, {
    tsConfig: extractTsConfig(join(ROOT, "tsconfig.json")),
  });
  if (typeof output === "string") throw new Error("dependency-cruiser gave text instead of a result");
  seen = output;
  rules = config.forbidden ?? [];
});

describe("who may import whom", () => {
  test("no rule is broken", () => {
    const broken = seen.summary.violations.map(({ rule, from, to, cycle }) => {
      const way = cycle ? cycle.map((step) => step.name).join(" → ") : to;
      return `${rule.name}: ${from} → ${way}`;
    });
    expect(broken).toEqual([]);
  });

  test("every rule gives its reason", () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.filter((rule) => (rule.comment ?? "").length < 30).map((rule) => rule.name)).toEqual([]);
  });

  test("every module of src was looked at", () => {
    const looked = seen.modules.map((module) => module.source).filter((source) => source.startsWith("src/"));
    expect(looked.toSorted()).toEqual(sources("src"));
    expect(looked.length).toBeGreaterThan(60);
  });

  test("the guard sees: stages import the nouns, and types count", () => {
    const ofStages = seen.modules.filter((module) =>
      /^src\/(read|normalize|identify|judge|report)\//.test(module.source),
    );
    const toModel = ofStages
      .flatMap((module) => module.dependencies)
      .filter((to) => to.resolved.startsWith("src/model/"));
    expect(toModel.length).toBeGreaterThan(20);
    expect(toModel.some((to) => to.dependencyTypes.includes("type-only"))).toBe(true);
  });

  test("no folder of src is without a rule", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const known = [
      "cli",
      "compare",
      "conclude",
      "correct",
      "identify",
      "judge",
      "known",
      "model",
      "node",
      "normalize",
      "own-tables",
      "packs",
      "read",
      "remediate",
      "report",
      "text",
      "trouble",
      "waive",
      "yaml",
    ];
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .toSorted();
}
