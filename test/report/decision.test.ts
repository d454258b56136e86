import { expect, test } from "vitest";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

async function decision(argv: readonly string[], table: string): Promise<string> {
  const cwd = folderWith({ "in.csv": table });
  await runCli([...argv, "in.csv", "--quiet", "-o", "html=r.html"], { cwd });
  const words = /<p class="decide"><b>To decide<\/b> (.*)<\/p>/.exec(textOf(cwd, "r.html"))?.[1] ?? "";
  return words.replace(/<[^>]+>/g, "");
}

const HEAD = "vendor,model,function,generation,site\n";
const PASSES = "Ericsson,RBS 6601,gNB,5G,A-2\n";
const UNREADABLE = 'Ericsson,"RBS"6601,gNB,5G,"A-2\n';

test("an order with a record that could not be read is not free of decisions", async () => {
  const asked = "Who corrects 1 record that could not be read: until then nobody can say what it names.";
  expect(await decision(["gate"], HEAD + PASSES + UNREADABLE)).toBe(asked);
  expect(await decision(["scan"], HEAD + PASSES + UNREADABLE)).toBe(asked);
  expect(await decision(["gate"], HEAD + PASSES)).toBe("Nothing: no finding is open.");
});

test("a table with columns of further equipment is not free of decisions, and no pack is met", async () => {
  const table = "vendor,model,function,generation,site,Antenna Type\nEricsson,RBS 6601,gNB,5G,A-2,XQ-77110\n";
  const asked = "Who writes a record for each unit of 1 table: until then nobody can say that the rules are met.";
  expect(await decision(["scan"], table)).toBe(asked);
  const { stdout } = await runCli(["scan", "in.csv"], { cwd: folderWith({ "in.csv": table }) });
  expect(stdout).toContain("No breach is established, but 1 table names further equipment that was not judged.");
});

test("a limit on the whole network that is exceeded comes before what becomes a breach later", async () => {
  const due = "vendor,model,function,generation,site,installed on\nHuawei,BBU5900,gNB,5G,A-1,2019-01-01\n";
  expect(await decision(["scan", "-p", "gb"], due)).toMatch(
    /^How the network comes to meet: At most 35 % of 5G access/,
  );
});
