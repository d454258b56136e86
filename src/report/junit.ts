import type { Finding } from "../model/finding.ts";
import type { PackInfo } from "../model/pack-info.ts";
import type { ScanResult } from "../model/scan-result.ts";
import { escapeXml } from "./escape/xml.ts";
import { NOT_ADVICE } from "./facts/outcome-words.ts";
import { unseen } from "./facts/unseen.ts";
import { describeFinding, placeOf } from "./machine/describe.ts";
import { gateLine } from "./machine/gate-words.ts";
import { type PackRule, packRules } from "./machine/rule-index.ts";
import { type RuleState, type RunFacts, ruleState, runFacts } from "./machine/rule-state.ts";
import { shown } from "./machine/shown.ts";
import type { Rendering } from "./reporter.ts";

/** Findings listed inside one test case. */
const LISTED = 50;

/** JUnit XML as Jenkins and GitLab read it: a suite a pack, a case a rule, and the gate's verdict as a suite of its own. */
export const junit: Rendering = { render: renderJunit };

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly state: RuleState["state"];
  readonly message: string;
  readonly findings: readonly Finding[];
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly cases: readonly Case[];
}

function* renderJunit(result: ScanResult): Iterable<string> {
  const facts = runFacts(result);
  const rules = packRules(result);
  const suites = [gateSuite(result), ...result.packs.map((pack) => packSuite(pack, rules, facts))];
  const all = suites.flatMap(({ cases }) => cases);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="netvet" tests="${all.length}" failures="${failures(all)}" errors="0">\n`;
  for (const suite of suites) yield* suiteXml(suite, result);
  yield "</testsuites>\n";
}

function gateSuite(result: ScanResult): Suite {
  const { passed } = result.gate;
  const missing = unseen(result).join(" ");
  return {
    name: "netvet gate",
    properties: [
      ["asOf", result.asOf],
      ["act", result.act],
      ["version", result.tool.version],
      ...(missing === "" ? [] : [["unseen", missing] as const]),
      ["notice", NOT_ADVICE],
    ],
    cases: [
      {
        name: "gate",
        classname: "netvet",
        state: passed ? "passed" : "failed",
        message: gateLine(result),
        findings: [],
      },
    ],
  };
}

function packSuite(pack: PackInfo, rules: readonly PackRule[], facts: RunFacts): Suite {
  const judged = facts.result.results.find((one) => one.pack === pack.id);
  return {
    name: pack.id,
    properties: [
      ["title", pack.title],
      ["version", pack.version],
      ["sha256", pack.sha256],
      ["force", pack.force],
      ["verdict", judged?.verdict ?? ""],
      ["notJudged", String(judged?.counts.notApplicable ?? 0)],
    ],
    cases: rules.filter((entry) => entry.pack.id === pack.id).map((entry) => ruleCase(entry, facts)),
  };
}

function ruleCase(entry: PackRule, facts: RunFacts): Case {
  const name = `${entry.rule.id}: ${shown(entry.rule.title, 200)}`;
  return { name, classname: `netvet.${entry.pack.id}`, ...ruleState(entry, facts) };
}

function* suiteXml({ name, properties, cases }: Suite, result: ScanResult): Iterable<string> {
  const counts = `tests="${cases.length}" failures="${failures(cases)}" errors="0" skipped="${cases.filter(({ state }) => state === "skipped").length}"`;
  yield `  <testsuite name="${attribute(name)}" ${counts} timestamp="${result.asOf}T00:00:00">\n    <properties>\n`;
  for (const [key, value] of properties) yield `      <property name="${key}" value="${attribute(value)}"/>\n`;
  yield "    </properties>\n";
  for (const one of cases) yield* caseXml(one);
  yield "  </testsuite>\n";
}

function* caseXml({ name, classname, state, message, findings }: Case): Iterable<string> {
  yield `    <testcase name="${attribute(name)}" classname="${attribute(classname)}"`;
  const list = findingLines(findings);
  if (state === "passed" && message === "" && list === "") {
    yield "/>\n";
    return;
  }
  yield ">\n";
  if (state === "failed") yield `      <failure type="fail" message="${attribute(message)}">${list}</failure>\n`;
  if (state === "skipped") yield `      <skipped message="${attribute(message)}"/>\n`;
  if (state !== "failed") yield `      <system-out>${inertXml(shown(message, 1000))}${list}</system-out>\n`;
  yield "    </testcase>\n";
}

/** The most urgent findings, one a line, with what was left out. */
function findingLines(findings: readonly Finding[]): string {
  const lines = findings.slice(0, LISTED).map((finding) => {
    const waived = finding.waiver === undefined ? "" : ` [waived until ${finding.waiver.expires}]`;
    return `${finding.outcome} ${placeOf(finding)} ${describeFinding(finding)}${waived}`;
  });
  if (findings.length > LISTED) lines.push(`${findings.length - LISTED} more are not listed here`);
  return lines.map((line) => `\n${inertXml(line)}`).join("");
}

function failures(cases: readonly Case[]): number {
  return cases.filter(({ state }) => state === "failed").length;
}

function attribute(text: string): string {
  return inertXml(shown(text, 1000));
}

/** A host that prints the file into its log must not find a `##[` or `##vso[` command in it. */
function inertXml(text: string): string {
  return escapeXml(text).replaceAll("##", "#&#35;");
}
