import { expect, test } from "vitest";
import { scanFiles } from "../../src/node/index.ts";
import { sentence } from "../../src/report/words.ts";
import { folderWith } from "../support/run-cli.ts";

const HEAD = "Vendor,Ordered,Installed\n";

async function judged(row: string): Promise<string> {
  const cwd = folderWith({ "in.csv": `${HEAD}${row}\n` });
  const { result } = await scanFiles(["in.csv"], { asOf: "2026-11-23", policy: ["clean-network"], cwd });
  const [finding] = result.findings.shown;
  return finding === undefined ? "pass" : `${finding.outcome}: ${sentence(finding.message)}`;
}

const OPEN =
  "review: Made by H3C, from 2003-11 to 2006-11 a joint venture of Huawei, which the rule names, but the day of manufacture is not known, and the rule turns on it.";

test.each([
  ["without a day, it may be of the joint venture", "H3C,,", OPEN],
  ["in the month in which the joint venture ended", "H3C,,2006-11-15", OPEN],
  [
    "ordered of the joint venture and installed later",
    "H3C,2006-05-01,2008-03-01",
    "fail: Made by Huawei, which the rule names.",
  ],
  ["ordered after its end", "H3C,2008-03-01,", "pass"],
  ["without a day, under a name that came later", '"New H3C Technologies Co., Ltd",,', "pass"],
])("H3C %s", async (_, row, said) => {
  expect(await judged(row)).toBe(said);
});
