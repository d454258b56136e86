import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Asset,Site,Vendor,Model,Function,Technology,Serial,Site Tags,Install Date";
const CORE = "A1,S1,Huawei,USN9810,MME,4G,H1,none";
const GOOD = "A2,S1,Ericsson,SGSN-MME,MME,4G,E1,none";
const CORE_5G = "A6,S1,Huawei,CloudCore,AMF,5G,H6,none";
const RADIO = "A3,S1,Huawei,BTS5900,gNB-RU,5G,H3,none";
const RADIO_BEFORE = `${RADIO},2019-05-04`;
const UNKNOWN = "A4,S1,,Box,MME,4G,U4,none";

/** Flow of a waiver of the file, over what is matched. */
const waiver = (match: string, id = "W-1") =>
  `  - { id: ${id}, match: { ${match} }, reason: risk-accepted, text: Replacement is ordered., author: Ivan Petrov,
      approver: Maria Ilieva, ticket: NET-77, granted: 2026-06-01, expires: 2027-05-31 }\n`;

/** Scans rows by a pack with waivers, in all forms. */
async function scanned(id: string, rows: readonly string[], ...waivers: readonly string[]) {
  const cwd = folderWith({
    "now.csv": `${[HEAD, ...rows].join("\n")}\n`,
    "waivers.yaml": `waivers:\n${waivers.join("")}`,
  });
  const formats = ["json=now.json", "html=now.html", "markdown=now.md", "oscal=now.oscal.json", "junit=now.xml"];
  const outputs = ["text", ...formats].flatMap((output) => ["-o", output]);
  const flags = ["-p", id, "--as-of", "2026-11-28", "--waivers", "waivers.yaml"];
  const ran = await runCli(["scan", "now.csv", ...flags, ...outputs], { cwd });
  const result = JSON.parse(textOf(cwd, "now.json")) as ScanResult;
  const [pack] = result.results;
  if (pack === undefined) throw new Error("there is a pack");
  return { ...ran, cwd, result, pack, said: ran.stdout.replace(/\n +/g, " ") };
}

describe("a breach that a waiver accepts", () => {
  const SENTENCE = "1 of 2 assets breaks a rule that applies and is accepted by waiver W-1; no other does.";

  test("passes the gate and meets no law: the verdict is one of its own, and names the waiver, in every form", async () => {
    const { code, cwd, pack, said } = await scanned("gb", [CORE, GOOD], waiver("serialNumber: H1"));
    expect(code).toBe(0);
    expect(pack).toMatchObject({
      verdict: "accepted",
      accepted: { breaches: 1, open: 0, limits: 0, openLimits: 0, waivers: ["W-1"] },
    });
    expect(said).toMatch(/□ ACCEPTED, NOT MET {2}gb/);
    const markdown = textOf(cwd, "now.md").replaceAll("W&#45;1", "W-1"); // ids are people's words, and escaped
    for (const text of [said, markdown, textOf(cwd, "now.html")]) {
      expect(text).toContain(SENTENCE);
      expect(text).not.toMatch(/\bmeets\b(?!.*\{)|None of 2 assets/i);
    }
    const page = textOf(cwd, "now.html");
    expect(page).toContain('class="verdict v-accepted"');
    expect(page).toContain("Whether what is accepted by waiver stays so: the first of these waivers ends on");
    expect(textOf(cwd, "now.oscal.json")).toMatch(/"gb\.core"[^}]*"state":"not-satisfied"/);
    expect(textOf(cwd, "now.xml")).toContain('name="verdict" value="accepted"');
    const again = await runCli(["report", "now.json", "-o", "html"], { cwd });
    expect(again.stdout).toBe(page);
  });

  test("is named in the text report with its waiver, what for and until when", async () => {
    const { said } = await scanned("gb", [CORE, GOOD], waiver("serialNumber: H1"));
    expect(said).toContain("Waiver W-1, until 2027-05-31, 1 finding: Replacement is ordered.");
  });

  test("leaves its rule unsatisfied although all else that is found under it is only due", async () => {
    const { cwd } = await scanned("gb", [RADIO, RADIO.replaceAll("3", "5")], waiver("serialNumber: H3"));
    expect(textOf(cwd, "now.oscal.json")).toMatch(
      /"gb\.5g-all"[^}]*"state":"not-satisfied"[^}]*Accepted by waiver: 1 finding\. Not broken yet: 1 finding due/,
    );
  });

  test.each([
    [
      "is one limit on the whole, and another is not decided",
      "gb",
      [RADIO_BEFORE],
      ["rule: 5g-access-share-sites", "rule: 5g-access-share-traffic"],
      "accepted",
      "1 limit on the whole network is exceeded and 1 limit on the whole network could not be decided, which are accepted by waivers W-0 and W-1; no other breaks a rule that applies; 1 asset will become a breach on a later day unless acted on.",
    ],
    [
      "is all but a question on what is due in any case",
      "gb",
      [RADIO],
      ["rule: 5g-access-share-sites", "rule: 5g-access-share-traffic"],
      "cannot-be-concluded",
      "no other breach is established, but a person must decide whether one that is due is in breach already; 1 asset will become a breach on a later day unless acted on.",
    ],
    [
      "stands beside what is unknown",
      "gb",
      [CORE, UNKNOWN],
      ["serialNumber: H1"],
      "cannot-be-concluded",
      "1 of 2 assets breaks a rule that applies and is accepted by waiver W-0; no other breach is established, but 1 could not be assessed.",
    ],
    [
      "is hidden behind another finding on the same asset, which is open",
      "xk",
      [CORE_5G],
      ["rule: washington-agreement"],
      "cannot-be-concluded",
      "1 of 1 asset breaks a rule that applies and is accepted by waiver W-0; no other breach is established, but 1 needs a person's decision.",
    ],
    [
      "stands beside another breach",
      "gb",
      [CORE, CORE.replaceAll("1", "5")],
      ["serialNumber: H1"],
      "does-not-meet",
      "1 of 2 assets breaks a rule that applies.",
    ],
    [
      "is only a question",
      "gb",
      [UNKNOWN, GOOD],
      ["serialNumber: U4"],
      "accepted",
      "1 of 2 assets could not be decided and is accepted by waiver W-0; no other breaks a rule that applies.",
    ],
    [
      "is none before a later day",
      "de",
      [CORE_5G],
      ["serialNumber: H6"],
      "meets",
      "None of 1 asset breaks a rule that applies (1 accepted by waiver).",
    ],
  ] as const)("%s: the sentence says so", async (_, id, rows, matches, verdict, sentence) => {
    const { pack, said } = await scanned(id, rows, ...matches.map((match, at) => waiver(match, `W-${at}`)));
    expect(pack.verdict).toBe(verdict);
    expect(said).toContain(sentence);
  });
});
