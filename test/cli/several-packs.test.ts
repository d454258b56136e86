import { describe, expect, test } from "vitest";
import { parseResult } from "../../src/report/parse-result.ts";
import { BOARD_PACK } from "../support/board-pack.ts";
import { folderWith, runCli, TEST_DAY, textOf } from "../support/run-cli.ts";

const INVENTORY = [
  "id,vendor,model,network function,generation,site,status,quantity",
  "1,Huawei,BBU5900,gNodeB,5G,Leeds 1,in service,2",
  "2,Huawei,CloudEngine 12800,AMF,5G,Leeds 2,in service,1",
  "3,Ericsson,Baseband 6630,gNodeB,5G,Leeds 3,in service,4",
  "4,Nokia,AirScale,gNodeB,5G,Leeds 4,in service,1",
].join("\n");

async function scan(argv: readonly string[], files: Record<string, string> = {}) {
  const cwd = folderWith({ "inventory.csv": INVENTORY, ...files });
  const ran = await runCli(["scan", "inventory.csv", "--as-of", TEST_DAY, "-o", "json=r.json", ...argv], { cwd });
  if (ran.code === 2) return { ...ran, result: undefined, cwd };
  return { ...ran, result: parseResult(textOf(cwd, "r.json")), cwd };
}

describe("several packs at once", () => {
  test("the outlook counts an asset once a pack, on its first day, and looks ten years ahead", async () => {
    const { result } = await scan(["-p", "gb", "clean-network"]);
    const units = (pack: string) =>
      (result?.outlook ?? []).filter((step) => step.pack === pack).reduce((sum, step) => sum + step.units, 0);
    expect(units("gb")).toBe(3);
    expect((result?.outlook ?? []).map(({ on }) => on)).toContain("2028-01-01");
    const days = (result?.outlook ?? []).map(({ on }) => on);
    expect(days.every((day) => day <= "2036-11-23")).toBe(true);
    const breached = (result?.breaches ?? [])
      .filter(({ pack }) => pack === "gb")
      .reduce((sum, step) => sum + step.units, 0);
    expect(breached).toBeGreaterThanOrEqual(units("gb"));
  });

  test("each asset with an open finding has one line that binds, whatever pack set it", async () => {
    const { result, cwd } = await scan(["-p", "gb", "clean-network", "bg", "-o", "csv=f.csv"]);
    const shown = result?.findings.shown.filter(({ asset }) => asset !== undefined) ?? [];
    const assets = new Set(shown.map(({ asset }) => asset?.id));
    const binding = shown.filter((finding) => finding.binding);
    expect(binding.map(({ asset }) => asset?.id).sort()).toEqual([...assets].sort());
    for (const line of binding) {
      const others = shown.filter(({ asset, outcome }) => asset?.id === line.asset?.id && outcome === line.outcome);
      expect(others.every(({ deadline = "9999" }) => (line.deadline ?? "9999") <= deadline)).toBe(true);
    }
    const [head, ...rows] = textOf(cwd, "f.csv").trim().split("\r\n");
    const column = (head ?? "").split(",").indexOf("decides");
    expect(rows.filter((row) => row.split(",")[column] === "yes").length).toBe(binding.length);
  });
});

describe("the age of packs", () => {
  test("a pack reviewed a year ago is not old; a day later it is, in the diagnostics, on the cover and in the summary", async () => {
    const young = await scan(["--as-of", "2027-11-23"]);
    expect(young.result?.diagnostics.byCode.some(({ code }) => code === "pack-old")).toBe(false);
    const old = await scan(["--as-of", "2027-11-24", "-o", "html=r.html", "-o", "text=r.txt"]);
    expect(old.result?.diagnostics.byCode).toContainEqual({ code: "pack-old", level: "warning", count: 1 });
    expect(textOf(old.cwd, "r.html")).toMatch(/class="warnings"[\s\S]*clean-network[\s\S]*2026-11-23/);
    expect(textOf(old.cwd, "r.txt").replace(/\s+/g, " ")).toMatch(
      /clean-network was last compared with its sources on 2026-11-23/,
    );
  });

  test("a day before the first of its texts is told", async () => {
    const early = await scan(["--as-of", "2019-05-02"]);
    expect(early.stderr).toMatch(
      /2019-05-02\) lies before the first text that the pack clean-network cites \(2019-05-03\)/,
    );
    const later = await scan(["--as-of", "2019-05-03"]);
    expect(later.stderr).not.toContain("lies before");
  });

  test.each([
    ["scan", "now.csv", "-p"],
    ["rules", "check"],
  ])("one of one's own that was reviewed on a day to come is refused by %s", async (...words) => {
    const ahead = BOARD_PACK.replace("2026-11-01", "9999-01-01");
    const cwd = folderWith({
      "now.csv": "Vendor,Model\nNokia,AirScale\n",
      "ahead.yaml": ahead,
      "board.yaml": BOARD_PACK,
    });
    const { code, stderr } = await runCli([...words, "ahead.yaml"], { cwd });
    expect([code, stderr.replaceAll(/\s+/g, " ")]).toEqual([
      2,
      expect.stringContaining(
        "ahead.yaml: the pack board says that it was last compared with its sources on 9999-01-01, a day",
      ),
    ]);
    expect((await runCli([...words, "board.yaml"], { cwd })).code).toBe(0);
  });

  test.each([
    ["365", "2027-11-23", 1],
    ["364", "2027-11-23", 2],
  ])("--max-rules-age %s on %s gives %d", async (days, asOf, code) => {
    const ran = await scan(["--max-rules-age", days, "--as-of", asOf]);
    expect(ran.code).toBe(code);
    if (code === 2)
      expect(ran.stderr).toMatch(/the pack clean-network was last compared .* 365 days before .* allows 364/);
  });
});

describe("the evaluation of suppliers", () => {
  const ASSESSMENTS = `assessments:
  - vendor: ericsson
    answers:
      government-control: { answer: meets, source: own assessment 2026, on: 2026-03-01 }
      transparent-ownership: { answer: meets, source: own assessment 2026, on: 2026-03-01 }
      ethical-record: { answer: meets, source: own assessment 2026, on: 2026-03-01 }
`;

  test("a designation attributes, an answer has its source and day, and a maker that nobody assessed is not known", async () => {
    const { result, cwd } = await scan(["-p", "pl", "--assessments", "a.yaml", "-o", "html=r.html"], {
      "a.yaml": ASSESSMENTS,
    });
    const matrix = result?.suppliers;
    expect(matrix?.criteria).toEqual(["government-control", "transparent-ownership", "ethical-record"]);
    const standings = Object.fromEntries((matrix?.suppliers ?? []).map(({ vendor, standing }) => [vendor, standing]));
    expect(standings).toEqual({ huawei: "designated", ericsson: "meets", nokia: "not-assessed" });
    const huawei = matrix?.suppliers.find(({ vendor }) => vendor === "huawei");
    expect(huawei?.designations[0]?.by).toMatch(/Federal Communications Commission/);
    expect(huawei?.answers.every(({ answer }) => answer === "not-assessed")).toBe(true);
    const nokia = result?.findings.shown.find(
      ({ asset, message }) => asset?.id === "4" && message.id === "criteria-not-assessed",
    );
    expect(nokia?.outcome).toBe("unknown");
    const html = textOf(cwd, "r.html");
    expect(html).toMatch(/own assessment 2026/);
    expect(html).toMatch(/designated by the US Federal Communications Commission/);
    expect(html).toContain("Nobody has answered for <bdi>Nokia</bdi>: under such a rule they are unknown.");
    const table = /by criterion: 2 of 3<\/caption>[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
    expect(table.match(/<tr><th scope="row">/g)).toHaveLength(2);
    expect(table).toMatch(/Ericsson[\s\S]*meets all/);
  });

  test("is left out when nobody asks", async () => {
    expect((await scan([])).result?.suppliers).toBeUndefined();
  });

  test("shows what the operator answered, though no pack asks", async () => {
    const { result } = await scan(["--assessments", "a.yaml"], { "a.yaml": ASSESSMENTS });
    expect(result?.suppliers?.askedBy).toEqual([]);
    expect(result?.suppliers?.suppliers.find(({ vendor }) => vendor === "ericsson")?.standing).toBe("meets");
  });
});
