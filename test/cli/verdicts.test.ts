import { describe, expect, test } from "vitest";
import type { ScanResult } from "../../src/model/scan-result.ts";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const HEAD = "Vendor,Model,Serial Number,Site,Function";
const HUAWEI = "Huawei,BBU5900,2102350ABC1234567890,SOF-001,gNB";
const ERICSSON = "Ericsson,RBS 6601,CF90000001,SOF-003,gNB";
const UNKNOWN = "Somebody Else Ltd,Box 1,X1,SOF-009,gNB";
const CONFLICTING = "Nokia,BBU5900,X2,SOF-010,gNB";

function table(...rows: readonly string[]): string {
  return `${[HEAD, ...rows].join("\n")}\n`;
}

function withStatus(columns: string, ...states: readonly string[]): string {
  return [
    `Site,Vendor,Model,Function,${columns}`,
    ...states.map((state, at) => `S${at},Huawei,BBU5900,gNB,${state}`),
    "",
  ].join("\n");
}

const WAIVER = `waivers:
  - { id: W-1, match: { vendor: huawei }, reason: risk-accepted, text: Ordered., author: A, approver: B, ticket: T-1, granted: 2026-01-01, expires: 2026-06-30 }
`;
const files = {
  "fail.csv": table(HUAWEI, ERICSSON),
  "clean.csv": table(ERICSSON),
  "unknown.csv": table(ERICSSON, UNKNOWN),
  "core.csv": table("Huawei,UNC,H1,BER-1,AMF", "Somebody Else Ltd,Box 1,X1,BER-1,AMF"),
  "doubt.csv": table(ERICSSON, CONFLICTING),
  "four.csv": table(HUAWEI, ...["11", "12", "13"].map((site) => `Ericsson,RBS 6601,S${site},SOF-${site},gNB`)),
  "waivers.yaml": WAIVER,
  "end-of-life.csv": withStatus("Lifecycle", "EoL", "End of life", "obsolete", "end of support"),
  "out-of-service.csv": withStatus("Status", "Out of service", "disabled", "außer Betrieb", "извън експлоатация"),
  "two-columns.csv": withStatus(
    "Lifecycle status,Status",
    "End of Life,In service",
    "Retired,In service",
    "EoL,Decommissioned",
  ),
  "hardware.csv": "Vendor,Site\nHW,S1\n",
  "retired.csv": withStatus("Status", "Decommissioned", "retired", "scrapped", "демонтиран"),
};

/** Every way in which a gate can end: what was asked, the exit code, and what is said. */
const GATES: readonly (readonly [argv: string, code: 0 | 1, says: RegExp])[] = [
  ["scan clean.csv", 0, /Gate passed · on fail/],
  ["scan fail.csv", 1, /Gate FAILED · on fail\n {2}1 finding: a rule is broken \(a political commitment and not law\)/],
  ["scan fail.csv --fail-on none", 0, /no threshold was set/],
  ["scan fail.csv --fail-on unknown", 0, /Gate passed · on unknown/],
  ["scan fail.csv --waivers waivers.yaml --as-of 2026-06-30", 0, /Gate passed/],
  ["scan fail.csv --waivers waivers.yaml", 1, /Waiver W-1 .* expired on 2026-06-30: 1 finding back/],
  ["scan fail.csv --waivers waivers.yaml --fail-on waiver-expired", 1, /waivers have expired: W-1/],
  ["scan clean.csv --waivers waivers.yaml --fail-on waiver-expired --as-of 2026-06-30", 0, /Gate passed/],
  ["scan unknown.csv", 0, /Gate passed/],
  ["scan unknown.csv --fail-on unknown", 1, /the maker, or a fact that the rule needs, is not known/],
  ["scan unknown.csv --fail-on coverage<90%", 1, /the maker is named for 50 % of the assets/],
  ["scan unknown.csv --fail-on coverage<50%", 0, /Gate passed/],
  ["scan doubt.csv --fail-on review", 1, /1 finding: a person must decide/],
  ["scan four.csv -p gb --as-of 2027-06-01 --fail-on fail", 0, /Gate passed/],
  ["scan four.csv -p gb --as-of 2027-06-01 --fail-on due", 1, /1 finding due/],
  ["scan four.csv -p gb --as-of 2027-06-01 --fail-on due:213d", 1, /due within 213 days/],
  ["scan four.csv -p gb --as-of 2027-06-01 --fail-on due:212d", 0, /Gate passed/],
  ["scan four.csv -p gb --as-of 2028-01-01", 1, /a rule is broken \(binding law or order\)/],
  ["scan end-of-life.csv", 1, /4 findings: a rule is broken/],
  ["scan out-of-service.csv", 1, /4 findings: a rule is broken/],
  ["scan two-columns.csv", 1, /2 findings: a rule is broken/],
  [
    "scan core.csv -p de --as-of 2026-11-23",
    0,
    /1 could not be assessed; 1 asset will become a breach on a later\s+day\s+unless/,
  ],
  ["scan hardware.csv --fail-on review", 1, /1 finding: a person must decide/],
  ["scan hardware.csv", 0, /Gate passed/],
  ["scan retired.csv", 0, /Gate passed/],
  ["gate fail.csv", 1, /fail\.csv:2 {2}Huawei BBU5900/],
  ["gate clean.csv", 0, /Gate passed/],
];

describe("the verdict", () => {
  test.each(GATES)("netvet %s: exit code %i", async (argv, code, says) => {
    const ran = await runCli(argv.split(" "), { cwd: folderWith(files) });
    expect(ran.stderr).not.toMatch(/^netvet: \w+\.csv|bug/m);
    expect([ran.code, ran.stdout]).toEqual([code, expect.stringMatching(says)]);
  });

  test.each(GATES)("netvet %s: the result says the same as the exit code", async (argv, code) => {
    const { stdout } = await runCli([...argv.split(" "), "-o", "json"], { cwd: folderWith(files) });
    const { gate } = JSON.parse(stdout) as ScanResult;
    expect([gate.passed, gate.reasons.length > 0]).toEqual([code === 0, code === 1]);
  });
});

const ERRORS: readonly (readonly [argv: string, says: RegExp])[] = [
  ["compare fail.csv clean.csv", /fail\.csv: not JSON/],
  ["compare missing.json missing.json", /missing\.json/],
  ["verify fail.csv --inventory fail.csv", /fail\.csv: not JSON/],
  ["verify missing.html --inventory fail.csv", /missing\.html/],
  ["scan fail.csv --baseline missing.json", /missing\.json/],
  ["scan fail.csv --baseline fail.csv", /fail\.csv: not JSON/],
  ["scan fail.csv --fail-on new", /needs a baseline/],
  ["scan fail.csv --corrections waivers.yaml", /waivers\.yaml:\d+:\d+/],
  ["scan fail.csv --corrections missing.yaml", /missing\.yaml/],
  ["scan fail.csv --add missing.csv", /missing\.csv/],
  ["gate fail.csv --inventory missing.csv", /missing\.csv/],
  ["gate fail.csv --add clean.csv", /unknown option '--add'/],
];

test.each(ERRORS)("netvet %s: could not do the job, exit code 2, one message", async (argv, says) => {
  const cwd = folderWith(files);
  const { code, stdout, stderr } = await runCli(argv.split(" "), { cwd });
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(says)]);
  expect(stderr).not.toMatch(/this is a bug|undefined/);
  expect(filesOf(cwd)).toEqual(Object.keys(files).toSorted());
});

const HOSTILE = [
  "::error::made up",
  `${"x".repeat(86)}::error::made up`,
  "##[group]made up",
  "##vso[task.complete result=Succeeded]",
  "\u001b[2J\u001b[31mGate passed\u001b]0;title\u0007",
  "\u009b31m C1",
  "\u202ecsv.rotinom\u202c",
  "</script><script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "]]>",
  "%0Aerror::x",
  "\rGate passed",
] as const;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;

/** True for what a terminal or a CI host would act on. */
function acts(text: string): string[] {
  return text.split("\n").filter((line) => CONTROL.test(line) || /^\s*::|##\[|##vso\[/.test(line));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe("what a cell says is never done", () => {
  test.each(HOSTILE)("%j, through every command that prints", async (cell) => {
    const poisoned = ["Huawei", `BBU5900 ${cell}`, cell, cell, "gNB"].map(quoted).join(",");
    // Enough plain rows that the file is text for all its control bytes.
    const plain = Array.from({ length: 60 }, (_, index) => `Ericsson,RBS 6601,CF${index},SOF-${index},gNB`);
    const rows = table(poisoned, `Huawei,BBU5900,,${quoted(cell)},gNB`, ...plain);
    const cwd = folderWith({ "now.csv": rows, "same.csv": rows, "clean.csv": table(ERICSSON) });
    await runCli(["scan", "clean.csv", "-o", "json=old.json"], { cwd });
    const first = await runCli(["scan", "now.csv", "-o", "json=new.json"], { cwd });
    expect(acts(first.stdout + first.stderr)).toEqual([]);
    expect(first.stderr).not.toMatch(/^netvet: now/m);
    const print = JSON.parse(textOf(cwd, "new.json")).findings.shown[0].fingerprint;
    for (const argv of [
      ["scan", "now.csv", "--verbose", "--baseline", "old.json"],
      ["gate", "now.csv", "--inventory", "same.csv"],
      ["report", "new.json"],
      ["explain", "new.json", print],
      ["compare", "old.json", "new.json"],
      ["verify", "new.json", "--inventory", "clean.csv"],
    ]) {
      const { stdout, stderr } = await runCli(argv, { cwd });
      expect(stdout.length).toBeGreaterThan(50);
      expect(acts(stdout + stderr)).toEqual([]);
    }
  });

  test("a cell of a megabyte does not fill the log", async () => {
    const cwd = folderWith({ "now.csv": table(`Huawei,BBU5900 ${"long ".repeat(200_000)},A,SOF,gNB`) });
    for (const command of ["scan", "gate"]) {
      const { code, stdout } = await runCli([command, "now.csv"], { cwd });
      expect(code).toBe(1);
      expect(stdout.length).toBeLessThan(6000);
    }
  });
});

/** What each format says of a gate that passed, and of one that did not. */
const VERDICTS = {
  text: ["Gate passed", "Gate FAILED"],
  html: ["Gate</th><td>passed", "Gate</th><td>not passed"],
  json: ['"passed": true', '"passed": false'],
  sarif: ['"exitCode":0', '"exitCode":1'],
  junit: ["Gate passed", "Gate FAILED"],
  github: ["Gate passed", "Gate FAILED"],
  markdown: ["gate passed", "gate FAILED"],
  "step-summary": ["gate passed", "gate FAILED"],
} as const;

test.each(Object.entries(VERDICTS))(
  "%s says the verdict of the gate and not the other",
  async (id, [passed, failed]) => {
    const cwd = folderWith(files);
    for (const [file, said, not] of [
      ["fail.csv", failed, passed],
      ["clean.csv", passed, failed],
    ] as const) {
      await runCli(["scan", file, "-o", `${id}=out.${id}`], { cwd });
      const text = textOf(cwd, `out.${id}`);
      expect(text).toContain(said);
      expect(text).not.toContain(not);
    }
  },
);

describe("a law that binds some only", () => {
  const late = "Vendor,Model,Function,Technology,Installed\nHuawei,UNC,AMF,5G,2023-03-01\n";

  test.each(["text", "html", "markdown"])(
    "says in %s to whom it is addressed where it is broken or due",
    async (format) => {
      const cwd = folderWith({ "in.csv": late });
      for (const [pack, words] of [
        [
          "gb",
          "Addressed to: The 35 providers of public communications that are named in the direction, and nobody else.",
        ],
        ["de", "Addressed to: Deutsche Telekom, Vodafone and Telefónica Germany."],
      ] as const) {
        const out = `${format}=${pack}.out`;
        await runCli(["scan", "in.csv", "-p", pack, "--as-of", "2026-11-23", "-o", out, "--fail-on", "none"], { cwd });
        expect(textOf(cwd, `${pack}.out`).replace(/&#58;/g, ":").replace(/\s+/g, " ")).toContain(words);
      }
    },
  );

  test("says it of no commitment, and of no law that nothing breaks", async () => {
    const cwd = folderWith({ "in.csv": late, "clean.csv": late.replace("Huawei,UNC", "Ericsson,PCC") });
    for (const [file, pack] of [
      ["in.csv", "bg"],
      ["clean.csv", "gb"],
    ] as const) {
      const { stdout } = await runCli(["scan", file, "-p", pack, "--as-of", "2026-11-23"], { cwd });
      expect(stdout).not.toContain("Addressed to");
    }
  });
});

describe("a pack whose rules differ in force", () => {
  const amf = "Vendor,Model,Function,Technology,Installed\nHuawei,UNC,AMF,5G,2022-03-01\n";
  const commitment = /What is broken is a political commitment and not law, which whoever names this pack adopts/;
  const law = /no breach of its rules that are binding law or order is established/;

  test.each(["text", "html", "markdown"])(
    "is not said to be law in %s where only a commitment is broken",
    async (format) => {
      const cwd = folderWith({ "in.csv": amf });
      const out = `${format}=out.${format}`;
      await runCli(["scan", "in.csv", "-p", "pl", "--as-of", "2026-11-23", "-o", out, "--fail-on", "none"], { cwd });
      const said = textOf(cwd, `out.${format}`)
        .replace(/&#\d+;/g, "")
        .replace(/\s+/g, " ");
      expect(said).toMatch(commitment);
      expect(said).toMatch(law);
      if (format === "html") expect(said).not.toContain("Binding law or order for those it addresses.</p>");
    },
  );

  test("is not said to be law on the cover and in the summary of many packs, nor where a person signs", async () => {
    const cwd = folderWith({ "in.csv": amf });
    const packs = ["-p", "pl", "xk", "gb", "de", "ro", "--as-of", "2026-11-23"];
    await runCli(["scan", "in.csv", ...packs, "-o", "html=out.html", "--fail-on", "none"], { cwd });
    const page = textOf(cwd, "out.html");
    const section = (id: string) => new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? "";
    expect(section("cover")).toContain("act and declaration on 5G (binding and advisory; broken: advisory)");
    expect(section("cover")).toContain("memorandum on 5G security (advisory)");
    expect(page).toContain("<i>Binding and advisory; broken: advisory</i>");
    expect(section("scope")).toContain("<td>binding and advisory; broken: advisory</td>");
    expect(section("sign-off").match(new RegExp(commitment, "g"))).toHaveLength(2);
    expect(section("sign-off")).toContain("a rule that applies. A political commitment and not law;");
  });
});
