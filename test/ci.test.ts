import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createProgram } from "../src/cli/program.ts";
import { filesOf, folderWith, textOf } from "./support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const VERSION: string = JSON.parse(read("package.json")).version;
const INVENTORY = "Vendor,Model,Serial Number,Site\nHuawei,BBU5900,A1,SOF-001\nNokia,AirScale,B1,SOF-002\n";
const ORDER = "Position,Vendor,Model,Quantity\n10,Nokia,AirScale,3\n";

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(read("action.yml")) as Action;
const runStep = action.runs.steps.find(({ id }) => id === "run");

/** Runs the action's own script as the host would: inputs as variables, files for outputs and summary. */
function act(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const cwd = folderWith({ "inventory.csv": INVENTORY, "order.csv": ORDER, ...files });
  const given = Object.fromEntries(
    Object.entries(runStep?.env ?? {}).map(([name, expression]) => {
      const input = /inputs\.([\w-]+)/.exec(expression)?.[1];
      return [name, input === undefined ? ROOT : (inputs[input] ?? action.inputs[input]?.default ?? "")];
    }),
  );
  const host = { GITHUB_OUTPUT: join(cwd, "outputs"), GITHUB_STEP_SUMMARY: join(cwd, "summary") };
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", runStep?.run ?? "exit 9"],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: cwd, ...given, ...host },
    },
  );
  const outputs = Object.fromEntries(
    textOf(cwd, "outputs")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("=", 2) as [string, string]),
  );
  return { cwd, status, stdout, stderr, outputs };
}

describe("action.yml", () => {
  test("has what GitHub asks of a composite action", () => {
    expect([action.name, action.runs.using]).toEqual(["netvet", "composite"]);
    for (const input of Object.values(action.inputs)) expect(input.description).toMatch(/\w/);
    for (const step of action.runs.steps) {
      expect(Number(step.uses !== undefined) + Number(step.run !== undefined)).toBe(1);
      if (step.run !== undefined) expect(step.shell).toBe("bash");
    }
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.run.outputs.${name} }}`);
  });

  test("its inputs are flags, and reach the script as variables only", async () => {
    const ignore = { write: () => undefined };
    const program = await createProgram({ stdout: ignore, stderr: ignore } as never, () => undefined);
    const flags = program.commands
      .filter((command) => ["scan", "gate"].includes(command.name()))
      .flatMap(({ options }) => options.map(({ long }) => long?.slice(2)));
    const own = ["command", "paths", "folder"];
    expect(Object.keys(action.inputs).filter((name) => !own.includes(name) && !flags.includes(name))).toEqual([]);
    expect(runStep?.run).not.toContain("${{");
    const passed = Object.values(runStep?.env ?? {}).flatMap((value) => /inputs\.([\w-]+)/.exec(value)?.[1] ?? []);
    expect(passed.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  test("a breach fails the job; outputs, summary and files are there", () => {
    const { cwd, status, stdout, outputs } = act({ paths: "inventory.csv\n" });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ passed: "false", "exit-code": "1", assets: "2", fail: "1", pass: "1" });
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
    expect(stdout).toMatch(/^::error /m);
    expect(textOf(cwd, "summary")).toMatch(/netvet/);
    for (const name of ["result", "report", "findings", "sarif"]) expect(filesOf(cwd)).toContain(outputs[name]);
  });

  test("an order passes, with several packs and thresholds and files with spaces", () => {
    const { status, outputs, stderr } = act(
      {
        command: "gate",
        paths: "my order.csv",
        policy: "clean-network, gb",
        "fail-on": "fail due:90d\nwaiver-expired",
        inventory: "the network.csv",
        "as-of": "2026-11-23",
        folder: "my reports",
      },
      { "my order.csv": ORDER, "the network.csv": INVENTORY },
    );
    expect([status, outputs["passed"], outputs["report"], stderr]).toEqual([
      0,
      "true",
      "my reports/report.html",
      expect.not.stringMatching(/^netvet: /m),
    ]);
  });

  test("what could not be assessed is no pass", () => {
    expect(act({ paths: "missing.csv" })).toMatchObject({ status: 2, outputs: { passed: "false", "exit-code": "2" } });
    expect(act({ paths: "inventory.csv", command: "rules" })).toMatchObject({
      status: 2,
      outputs: { passed: "false", "exit-code": "2" },
    });
  });

  test("what could not be assessed does not take over the result of an earlier step", () => {
    const folder = action.inputs["folder"]?.default ?? "";
    const earlier = { gate: { passed: true }, rows: { assets: 1 }, counts: { assets: {}, waived: {} } };
    const files = { [`${folder}/result.json`]: JSON.stringify(earlier), [`${folder}/annotations.txt`]: "" };
    const ran = act({ paths: "missing.csv" }, { ...files, [`${folder}/summary.md`]: "" });
    expect(ran).toMatchObject({ status: 2, outputs: { passed: "false" } });
  });

  test("file names are data: no command, no flag", () => {
    const name = "$(touch owned); `touch owned`.csv";
    const { cwd, status } = act({ paths: `${name}\n--version` }, { [name]: INVENTORY });
    expect(status).toBe(2);
    expect(filesOf(cwd)).not.toContain("owned");
  });
});

/** Runs a line of another host's script, with `npx netvet` meaning this checkout. */
function shell(line: string): { readonly status: number | null; readonly cwd: string } {
  const cwd = folderWith({ "inventory.csv": INVENTORY, "order.csv": ORDER });
  const shim = `npx() { shift 2; "${process.execPath}" "${join(ROOT, "dist", "cli", "main.js")}" "$@"; }`;
  const { status } = spawnSync("bash", ["-c", `${shim}; ${line}`], { cwd, encoding: "utf8" });
  return { status, cwd };
}

describe("snippets for other hosts", () => {
  test("GitLab: the job's script runs, and the reports that it declares are written", () => {
    const { netvet: job } = parse(read(".github/ci/gitlab-ci.yml"));
    const [line] = job.script;
    expect(line).toContain(`npx --yes netvet@${VERSION} `);
    const { status, cwd } = shell(line);
    expect(status).toBe(0);
    const declared = [...job.artifacts.paths, ...Object.values(job.artifacts.reports)];
    expect(filesOf(cwd)).toEqual(expect.arrayContaining(declared));
    expect(job.artifacts.when).toBe("always");
  });

  test("Jenkins: the step runs, fails the stage on a breach, and writes what it publishes", () => {
    const text = read(".github/ci/Jenkinsfile");
    const line = /sh '([^']+)'/.exec(text)?.[1] ?? "";
    expect(line).toContain(`npx --yes netvet@${VERSION} `);
    const { status, cwd } = shell(line);
    expect(status).toBe(1);
    const published = [...text.matchAll(/(?:junit|artifacts:) '([^']+)'/g)].flatMap(([, files = ""]) =>
      files.split(", "),
    );
    expect(published).toHaveLength(3);
    expect(filesOf(cwd)).toEqual(expect.arrayContaining(published));
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
  });

  test("pre-commit: each hook has the keys that it must have, and its entry runs", () => {
    const hooks = parse(read(".pre-commit-hooks.yaml")) as Record<string, string>[];
    for (const hook of hooks)
      for (const key of ["id", "name", "entry", "language", "files"]) expect(hook[key]).toMatch(/\w/);
    const [gate] = hooks;
    expect(new RegExp(gate?.["files"] ?? "").test("orders/2026-11.csv")).toBe(true);
    expect(new RegExp(gate?.["files"] ?? "").test("src/reorder.csv")).toBe(false);
    const run = (file: string) =>
      shell(`${gate?.["entry"]?.replace("netvet", `npx --yes netvet@${VERSION}`)} ${file}`).status;
    expect([run("order.csv"), run("inventory.csv")]).toEqual([0, 1]);
  });
});
