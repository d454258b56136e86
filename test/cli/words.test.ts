import { expect, test } from "vitest";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

const TABLE = "vendor,model,function,site\nEricsson,BBU5900,gNB,A-1\n";

test("makers that contradict each other are told by their names", async () => {
  const { stdout } = await runCli(["gate", "in.csv"], { cwd: folderWith({ "in.csv": TABLE }) });
  expect(stdout).toMatch(/Signals name different makers \((Ericsson and Huawei|Huawei and Ericsson)\)/);
});

test("one is no plural", async () => {
  const cwd = folderWith({ "in.csv": TABLE });
  const { stdout } = await runCli(["scan", "in.csv", "-o", "text", "-o", "json=r.json"], { cwd });
  expect(stdout).toContain("1 row read = 1 asset + 0 dropped");
  const verified = await runCli(["verify", "r.json", "--inventory", "in.csv"], { cwd });
  expect(verified.stdout).toContain("1 input, 1 pack,");
  expect(verified.stdout).toContain("1 asset gives the same");
});

test("one is no plural on the page either, pictures included", async () => {
  const table =
    "vendor,model,function,site,region,generation\nHuawei,BBU5900,gNB,A-1,North,5G\n,Box,gNB,A-1,North,5G\n";
  const cwd = folderWith({ "in.csv": table, "order.csv": table });
  await runCli(["scan", "in.csv", "-p", "clean-network", "gb", "-o", "html=scan.html"], { cwd });
  await runCli(["gate", "order.csv", "-o", "html=gate.html"], { cwd });
  for (const name of ["scan.html", "gate.html"]) {
    const words = textOf(cwd, name)
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]+>/g, "");
    const plural = /(?<![\d.,] ?|of )\b1 (units|assets|items|findings|sites|rows|values|records|days) .*/g;
    expect(words.match(plural) ?? []).toEqual([]);
    expect(words).toContain("1 unit of Huawei");
  }
});

test("Markdown has the sum of the rows, and all packs together", async () => {
  const cwd = folderWith({ "in.csv": TABLE });
  await runCli(["scan", "in.csv", "-p", "gb", "clean-network", "-o", "markdown=r.md"], { cwd });
  expect(textOf(cwd, "r.md")).toMatch(/\| overall \| {2}\| 0 \| 0 \| 1 \| 0 \| 0 \| 0 \| 1 \|/);
  expect(textOf(cwd, "r.md")).toContain("- 1 row read = 1 asset + 0 dropped + 0 rejected\n");
});

test("the report on an order speaks of a purchase, not of equipment that stands", async () => {
  const order = "vendor,model,function,quantity,delivery date\nHuawei,BBU5900,gNB,2,2026-12-15\n";
  const cwd = folderWith({ "order.csv": order });
  const { stdout } = await runCli(["gate", "order.csv", "-p", "gb", "-o", "text", "-o", "html=r.html"], { cwd });
  const page = textOf(cwd, "r.html").replace(/<[^>]+>/g, "");
  expect(page).not.toMatch(/The newest day in the data|Until then(?!,)|[\d,]+ days ago/);
  expect(stdout).not.toContain("days ago");
});

test("lists on the terminal are aligned, and nothing in a pipe is cut off", async () => {
  const cwd = folderWith({ "in.csv": TABLE });
  const { stderr } = await runCli(["scan", "in.csv", "-o", "markdown=r.md", "-o", "csv=r.csv"], { cwd });
  expect(stderr).toContain("  markdown r.md\n  csv      r.csv\n");
  const next = (await runCli(["scan", "in.csv"], { cwd })).stderr;
  for (const line of next.split("\n")) expect(line.length).toBeLessThanOrEqual(72);
  const { stdout } = await runCli(["rules", "list"]);
  expect(stdout).not.toContain("\u2026");
});
