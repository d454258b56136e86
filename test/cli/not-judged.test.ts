import { describe, expect, test } from "vitest";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const RETIRED = `vendor,model,status,function
Huawei,RRU3959,Decommissioned,RRU
,mystery box,Decommissioned,RRU
Ericsson,RBS 6601,In service,BBU
`;
const ONLY_RETIRED = RETIRED.split("\n").slice(0, 3).join("\n");
const ORDER = "vendor,model,quantity\nEricsson,RBS 6601,2\n,mystery box,1\n";
const CAP = `id: cap
title: A limit
jurisdiction: XX
force: policy
version: 1.0.0
reviewed: 2026-01-01
summary: What we allow ourselves.
addressees: us
rules:
  - id: share
    title: At most half
    cites: [gb-dvd-huawei-2022]
    grade: read
    severity: high
    requirement: At most half of the units are made by Huawei.
    scope: { acts: [operate] }
    check: share-cap
    with: { vendors: [huawei], unit: elements, max: 0.5 }
    remedy: { action: reduce-share, how: Choose other makers. }
    examples:
      - network:
          - { asset: { networkFunction: bbu, site: A }, vendor: ericsson }
        asOf: 2026-01-01
        outcome: pass
`;

describe("assets that no rule speaks about", () => {
  test.each(["text", "markdown", "github", "html"])("are told beside those that pass in %s", async (format) => {
    const cwd = folderWith({ "in.csv": RETIRED });
    await runCli(["scan", "in.csv", "-o", `${format}=out.${format}`], { cwd });
    const said = textOf(cwd, `out.${format}`);
    expect(
      said
        .replace(/<[^>]+>/g, "")
        .replaceAll("&#58;", ":")
        .replace(/\s+/g, " "),
    ).toContain(
      "Of the 3 that pass, 2 were not judged: they are outside what the rules cover, such as retired equipment.",
    );
  });

  test("are counted under their own function", async () => {
    const { stdout } = await runCli(["scan", "-", "-o", "json"], { cwd: folderWith({}), input: RETIRED });
    const [pack] = JSON.parse(stdout).results;
    expect(pack.byFunction.map((row: { function: string }) => row.function)).toEqual(["bbu", "rru"]);
    expect(pack.byFunction[1]).toMatchObject({ assets: { pass: 2 }, notApplicable: 2 });
  });

  test("are also those that were removed, unless a state says that they stand or they were installed later", async () => {
    const rows = [
      "vendor,model,function,status,install date,decommissioned on",
      "Huawei,RRU3959,RRU,,2019-02-01,2025-03-01",
      "Huawei,RRU3959,RRU,,2019-02-01,2026-11-28",
      "Huawei,RRU3959,RRU,In service,2019-02-01,2025-03-01",
      "Huawei,RRU3959,RRU,,2025-04-01,2025-03-01",
    ];
    const { stdout } = await runCli(["scan", "-", "-o", "json", "--as-of", "2026-11-27"], {
      cwd: folderWith({}),
      input: rows.join("\n"),
    });
    expect(JSON.parse(stdout).counts).toMatchObject({ assets: { pass: 1, fail: 3 }, notApplicable: 1 });
  });

  test("make no pack met", async () => {
    const { stdout } = await runCli(["scan", "-"], { cwd: folderWith({}), input: ONLY_RETIRED });
    expect(stdout).toContain("NOTHING TO CHECK");
    expect(stdout).toContain("None of the 2 that pass was judged");
    expect(stdout).toContain("Nothing was checked: no rule speaks about any of 2 assets");
  });

  test("are not those that a limit on the whole counts", async () => {
    const cwd = folderWith({ "in.csv": RETIRED, "cap.yaml": CAP });
    const { stdout } = await runCli(["scan", "in.csv", "-p", "cap.yaml", "-o", "json"], { cwd });
    expect(JSON.parse(stdout).counts).toMatchObject({ assets: { pass: 3 }, notApplicable: 2 });
  });
});

describe("a gate that has nothing to go by", () => {
  test("says so where it says that it passed", async () => {
    const cwd = folderWith({ "order.csv": ORDER });
    const outputs = ["text", "html", "markdown", "github", "junit"].flatMap((id) => ["-o", `${id}=out.${id}`]);
    const { code } = await runCli(["gate", "order.csv", "-p", "gr", ...outputs], { cwd });
    expect(code).toBe(0);
    for (const name of filesOf(cwd).filter((file) => file.startsWith("out.")))
      expect(textOf(cwd, name).replace(/\s+/g, " ")).toContain("so the gate had nothing to go by");
  });

  test("says so on standard error when no summary is printed", async () => {
    const cwd = folderWith({ "order.csv": ORDER });
    const { stderr } = await runCli(["gate", "order.csv", "-p", "gr", "-o", "json=r.json", "--quiet"], { cwd });
    expect(stderr).toContain("gate passed: Nothing was checked");
  });
});
