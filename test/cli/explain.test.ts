import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const INVENTORY = "Vendor,Model,Serial Number,Site\nHuawei,BBU5900,2102350ABC,SOF-001\nNokia,AirScale,EB19,SOF-002\n";

async function savedResult(): Promise<{ cwd: string; fingerprint: string; stdout: string }> {
  const { stdout } = await runCli(["scan", "in.csv", "-o", "json"], { cwd: folderWith({ "in.csv": INVENTORY }) });
  const fingerprint: string = JSON.parse(stdout).findings.shown[0].fingerprint;
  return { cwd: folderWith({ "result.json": stdout }), fingerprint, stdout };
}

describe("netvet explain result.json <id>", () => {
  test.each([16, 6])("%i digits of the fingerprint are enough", async (digits) => {
    const { cwd, fingerprint } = await savedResult();
    const { code, stdout } = await runCli(["explain", "result.json", fingerprint.slice(0, digits)], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/BREACH {2}[0-9a-f]{16} {2}as of 2026-11-23/);
    expect(stdout).toMatch(/in\.csv, record 2, line 2/);
    expect(stdout).toMatch(/Huawei.*: (confirmed|probable)/);
    expect(stdout).toMatch(/"BBU5900"/);
    expect(stdout).toMatch(/The rule: clean-network\/installed-base/);
    expect(stdout).toMatch(/https:\/\//);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  test("a fingerprint beyond the listed ones is said to be beyond them before anything else", async () => {
    const { cwd, stdout } = await savedResult();
    const result = JSON.parse(stdout);
    const [gone] = result.findings.shown.splice(-1);
    result.findings.limit = 0;
    writeFileSync(join(cwd, "result.json"), JSON.stringify(result));
    const { code, stderr } = await runCli(["explain", "result.json", gone.fingerprint], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "netvet: result.json: this result lists only 0 of 1 finding, the most urgent of each outcome, and none",
    );
  });

  test("a fingerprint that is none suggests the nearest", async () => {
    const { cwd, fingerprint } = await savedResult();
    const typo = `${fingerprint.slice(0, 8)}x${fingerprint.slice(9)}`;
    const { code, stderr } = await runCli(["explain", "result.json", typo], { cwd });
    expect(stderr).toContain(`Did you mean ${fingerprint}?`);
    expect(code).toBe(2);
  });
});

describe("netvet explain --vendor … --model …", () => {
  test("a maker that a rule names", async () => {
    const { code, stdout } = await runCli(["explain", "--vendor", "Хуавей", "--model", "BBU5900"]);
    expect(stdout).toMatch(/The maker\n {2}Huawei.*confirmed/);
    expect(stdout).toMatch(/clean-network\/installed-base/);
    expect(code).toBe(0);
  });

  test("a look-alike is named, with why it is not the maker", async () => {
    const { stdout } = await runCli(["explain", "--vendor", "Aztech", "--model", "HL113E"]);
    expect(stdout).toMatch(/No rule of clean-network is broken|not known/);
    expect(stdout).not.toMatch(/^ {2}ZTE: (confirmed|probable)/m);
  });

  test.each([
    ["2019-05-01", /The maker\n {2}Huawei, sold as Honor: probable/],
    ["2022-05-01", /The maker\n {2}Honor: probable/],
  ])("a sold brand is judged by the day of its installation: %s", async (installed, expected) => {
    const { stdout } = await runCli(["explain", "--vendor", "Honor", "--model", "8X", "--installed", installed]);
    expect(stdout).toMatch(expected);
  });

  test.each([
    [["--mac", "00:e0:fc:12:34:56"], /The maker\n {2}Huawei: probable/],
    [["--sys-object-id", "1.3.6.1.4.1.2011.2.23.94"], /The maker\n {2}Huawei: confirmed/],
  ])("%j alone describes an asset", async (facts, expected) => {
    const { code, stdout } = await runCli(["explain", ...facts]);
    expect(stdout).toMatch(expected);
    expect(code).toBe(0);
  });

  test.each([[["--function", "amf"]], [["--mac", "nonsense"]]])(
    "%j describes none, and says what would",
    async (facts) => {
      const { code, stderr } = await runCli(["explain", ...facts]);
      expect(stderr).toMatch(/do not describe an asset\n.*a MAC address or an SNMP object id/);
      expect(code).toBe(2);
    },
  );

  test.each([
    [["--vendor", "Huawei", "--mac", "zz:11"], '--mac "zz:11" cannot be read'],
    [["--model", "BBU5900", "--vendor", "n/a"], '--vendor "n/a" cannot be read'],
    [["--model", "BBU5900", "--sys-object-id", "enterprise"], '--sys-object-id "enterprise" cannot be read'],
  ])("%j names what cannot be read", async (flags, said) => {
    const { code, stderr } = await runCli(["explain", ...flags]);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  test("a day that is none is refused", async () => {
    const { code, stderr } = await runCli(["explain", "--vendor", "Honor", "--installed", "2022-02-31"]);
    expect(stderr).toMatch(/--installed.*2022-02-31/);
    expect(code).toBe(2);
  });

  test("another day and another pack", async () => {
    const { stdout } = await runCli([
      "explain",
      "--vendor",
      "Huawei",
      "--model",
      "AAU5613",
      "--function",
      "gNB",
      "-p",
      "gb",
      "--as-of",
      "2028-01-01",
    ]);
    expect(stdout).toMatch(/The rule: gb\//);
    expect(stdout).toMatch(/as of 2028-01-01/);
  });

  test("hostile cells are inert on the terminal", async () => {
    const { stdout } = await runCli(["explain", "--vendor", "Huawei \u001b[31m\u202e::error::", "--model", "BBU5900"]);
    expect(stdout).not.toMatch(/\u001b|\u202e|^::error::/m);
  });
});

describe("what explain says", () => {
  const UNKNOWN_NAME = ["explain", "--vendor", "Vitosha Devices", "--model", "HG655b"];

  test("of an open question is to clarify it, as the plan says", async () => {
    const { stdout } = await runCli(UNKNOWN_NAME);
    expect(stdout.replace(/\s+/g, " ")).toContain("What to do: Have a person settle the open question");
  });

  test("of a vendor cell that stands against the maker is who stands there, as identify does", async () => {
    const { stdout } = await runCli(UNKNOWN_NAME);
    expect(stdout).toMatch(/against, or for another maker\n {4}vendor {2}"Vitosha Devices"/);
    const cwd = folderWith({ "in.csv": "vendor,model\nVitosha Devices,HG655b\n" });
    expect((await runCli(["identify", "in.csv"], { cwd })).stdout).toContain('against: vendor ""Vitosha Devices""');
    await runCli(["scan", "in.csv", "-o", "html=r.html"], { cwd });
    expect(textOf(cwd, "r.html")).toMatch(/<dt>Against<\/dt><dd>vendor cell “<span class="raw">Vitosha Devices/);
  });

  test("is never cut off", async () => {
    const { stdout } = await runCli(["explain", "--vendor", "Honor", "--model", "X7"]);
    expect(stdout).not.toContain("…");
    expect(stdout.replace(/\s+/g, " ")).toContain("adopts it as their own policy.");
  });

  test.each([
    ["blub", "Functions are: "],
    ["Hypervizor", "Did you mean Hypervisor?"],
  ])("of the function %s is that nobody knows it", async (word, hint) => {
    const { code, stderr } = await runCli(["explain", "--model", "BBU5900", "--function", word]);
    expect(stderr).toContain(hint);
    expect(code).toBe(2);
  });
});
