import { expect, test } from "vitest";
import type { ScanResult } from "../../../src/model/scan-result.ts";
import { NOT_ADVICE } from "../../../src/report/facts/outcome-words.ts";
import { unseen } from "../../../src/report/facts/unseen.ts";
import { github } from "../../../src/report/github.ts";
import { aScanResult } from "../../support/a-scan-result.ts";
import { anAsset } from "../../support/an-asset.ts";
import { aFail, cleanResult, HOSTILE, hostileResult, manyFindings, passedResult, rendered } from "./results.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a log as the runner does: a line that begins with `::` is a command, and its values are unescaped. */
function commandsOf(log: string): Command[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const parts = /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
    if (parts === null) return [];
    const pairs = (parts[2] ?? "").split(",").map((pair) => pair.split(/=(.*)/s) as [string, string]);
    const properties = Object.fromEntries(pairs.map(([key, value = ""]) => [key, unescaped(value)]));
    return [{ name: parts[1] ?? "", properties, message: unescaped(parts[3] ?? "") }];
  });
}

function unescaped(text: string): string {
  const chars: Readonly<Record<string, string>> = { "%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": "," };
  return text.replace(/%(25|0D|0A|3A|2C)/g, (code) => chars[code] ?? code);
}

function numberOf(result: ScanResult, name: string): number {
  return commandsOf(rendered(github, result)).filter((one) => one.name === name).length;
}

test("an annotation names the file, the line, the rule and what was found", () => {
  const result = {
    ...passedResult(),
    findings: { total: { fail: 1, due: 0, review: 0, unknown: 0 }, limit: 9, shown: [aFail(5)] },
  };
  expect(rendered(github, result).split("\n")[0]).toBe(
    "::error file=rila-ran-core.csv,line=7,title=own-5g-policy/core-out (fail)::UDG, serial 21023535, at SOF-DC-01: Made by Huawei, which the rule names; not allowed since 2024-01-01. The rule is a policy and not legislation.",
  );
});

test("what delimits a command is escaped in its properties", () => {
  const location = { source: "a:b,c%d.csv", sheet: undefined, record: 4, line: 6 };
  const shown = [aFail(1, { asset: anAsset({ location, model: "100%" }) })];
  const log = rendered(
    github,
    aScanResult({ findings: { total: { fail: 1, due: 0, review: 0, unknown: 0 }, limit: 9, shown } }),
  );
  expect(log).toContain("file=a%3Ab%2Cc%25d.csv,line=6,");
  expect(log).toContain("::100%25: Made by");
  expect(commandsOf(log)[1]).toMatchObject({ properties: { file: "a:b,c%d.csv", line: "6" } });
});

test("standard input has no file to annotate", () => {
  const location = { source: "<stdin>", sheet: undefined, record: 4, line: 6 };
  const shown = [aFail(1, { asset: anAsset({ location }) })];
  const log = rendered(
    github,
    aScanResult({ findings: { total: { fail: 1, due: 0, review: 0, unknown: 0 }, limit: 9, shown } }),
  );
  expect(commandsOf(log)[1]?.properties).toEqual({ title: "own-5g-policy/core-out (fail)" });
});

test.each<[string, () => ScanResult]>([
  ["the usual result", aScanResult],
  ["a gate that passed", passedResult],
  ["100,000 findings", () => manyFindings(100_000)],
])("at most ten annotations of a level: %s", (_, result) => {
  const names = commandsOf(rendered(github, result())).map(({ name }) => name);
  for (const level of ["error", "warning", "notice"])
    expect(names.filter((name) => name === level).length).toBeLessThanOrEqual(10);
});

test("what is not annotated is summed exactly", () => {
  const commands = commandsOf(rendered(github, manyFindings(100_000)));
  expect(commands).toHaveLength(10);
  expect(commands.at(-1)?.message).toBe("99,992 more of this level; the scan lists all with -o csv.");
});

test("exactly ten findings take ten annotations and no sum", () => {
  const result = { ...manyFindings(10), gate: passedResult().gate };
  expect(numberOf(result, "error")).toBe(10);
  expect(rendered(github, result)).not.toContain("more of this level");
});

test("a waived finding is no annotation, but it is counted", () => {
  const waiver = { id: "W-1", reason: "decommissioning", approver: "Board", expires: "2027-03-31" };
  const shown = [aFail(1, { waiver })];
  const gating = { fail: 0, review: 0, unknown: 0, due: [] };
  const findings = { total: { fail: 1, due: 0, review: 0, unknown: 0 }, limit: 9, shown };
  const log = rendered(github, { ...passedResult(), findings, gating });
  expect(commandsOf(log)).toEqual([]);
  expect(log).toContain(
    "netvet: 1 fail, 0 due, 0 review, 0 unknown\nnetvet: of these, 1 finding waived or of a proposed text\n",
  );
});

test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))("%j makes no command of its own", (_, value) => {
  const log = rendered(github, hostileResult(value));
  const commands = commandsOf(log);
  expect(commands.map(({ name }) => name)).toEqual(["error", "error", "error", "warning", "notice"]);
  expect(
    commands.flatMap(({ properties }) => Object.keys(properties)).filter((key) => !/^(file|line|title)$/.test(key)),
  ).toEqual([]);
  expect(log.split("\n").filter((line) => line !== "" && !/^(::(error|warning|notice) |netvet: )/.test(line))).toEqual(
    [],
  );
});

test("nothing found: no annotation, and the verdict", () => {
  expect(rendered(github, cleanResult())).toBe(
    "netvet: 0 fail, 0 due, 0 review, 0 unknown\n" +
      "netvet: Of those that pass, 140 were not judged under any pack: they are outside what the rules cover, such as retired equipment.\n" +
      unseen(cleanResult())
        .map((sentence) => `netvet: ${sentence}\n`)
        .join("") +
      "netvet: Gate passed (on fail)\n" +
      `netvet: ${NOT_ADVICE}\n`,
  );
});

test("the reasons of the gate are told apart, and of ten errors the new ones come first", () => {
  const base = manyFindings(30);
  const shown = base.findings.shown.map(
    (one, at) => ({ ...one, baselineState: at === 29 ? "new" : "unchanged" }) as const,
  );
  const reasons = ["1 finding is new since last.json", "waivers have expired: W-1"];
  const gate = { ...base.gate, passed: false, reasons: reasons.map((text) => ({ threshold: "new", count: 1, text })) };
  const log = rendered(github, { ...base, gate, findings: { ...base.findings, shown } });
  const [first, second] = commandsOf(log);
  expect(first?.message).toContain("1 finding is new since last.json; waivers have expired: W-1");
  const line = base.findings.shown[29]?.asset?.location.line;
  expect(second?.properties["line"]).toBe(String(line));
});
