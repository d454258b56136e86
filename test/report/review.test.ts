import { expect, test } from "vitest";
import { html } from "../../src/report/html.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { render } from "../support/render.ts";
import { folderWith, runCli, textOf } from "../support/run-cli.ts";

/** The questions of a report as plain text, one each. */
async function questions(packs: readonly string[], table: string): Promise<readonly string[]> {
  const cwd = folderWith({ "in.csv": table });
  const day = ["--as-of", "2026-11-23", "--fail-on", "none", "--quiet"];
  await runCli(["scan", "in.csv", "-p", ...packs, ...day, "-o", "html=r.html"], { cwd });
  const cards = textOf(cwd, "r.html").match(/<article class="question">[\s\S]*?<\/article>/g) ?? [];
  return cards.map((card) =>
    card
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .replaceAll(" ,", ",")
      .trim(),
  );
}

const HEAD = "id,vendor,model,function,generation,site,installed on\n";
const RADIOS = Array.from({ length: 8 }, (_, at) => `A-${at},Huawei,AAU5613,gNB-RU,5G,Hill ${at},2019-01-01\n`);

test("the same question about many assets is asked once and names the first of them", async () => {
  const [only, ...more] = (await questions(["gb"], HEAD + RADIOS.join(""))).filter((card) => card.includes("A-0"));
  expect(more).toEqual([]);
  expect(only).toContain("8 assets: A-0 AAU5613 at Hill 0, A-1 AAU5613 at Hill 1,");
  expect(only).toContain("A-5 AAU5613 at Hill 5 and 2 more");
  expect(only).toContain("but the class of the site is not known");
});

test("where the maker is the question, each asset is asked about with its own signals", async () => {
  const relabelled = ["X-1", "X-2"].map((id) => `${id},Nokia,AAU5613,gNB-RU,5G,Hill,2019-01-01\n`);
  const cards = await questions(["clean-network"], HEAD + relabelled.join(""));
  expect(cards).toHaveLength(2);
  for (const card of cards) expect(card).toMatch(/^Which maker is right.* X-\d .*Against vendor cell “ Nokia ”/);
});

test("two facts that are missing of one asset are two questions, each under the rules that ask for it", async () => {
  const cards = await questions(["gb", "bg"], `${HEAD}A-1,Huawei,,,,Hill,2019-01-01\n`);
  const about = (fact: string) => cards.filter((card) => card.includes(`but ${fact} is not known`));
  expect(about("the class of the site").join()).not.toMatch(/bg:/);
  expect(about("the mobile generation").join()).toMatch(/bg: untrusted-vendors/);
});

test("where no question is on the page, the plan that puts the findings together is named", () => {
  const base = aScanResult();
  const shown = base.findings.shown.filter(({ outcome }) => outcome === "fail");
  const remediation = base.remediation.map((item, at) => ({
    ...item,
    outcome: at === 1 ? ("review" as const) : ("fail" as const),
  }));
  const page = render(html, aScanResult({ findings: { ...base.findings, shown }, remediation }));
  const section = /<section id="review"[\s\S]*?<\/section>/.exec(page)?.[0];
  const id = remediation[1]?.id;
  expect(section).toContain(
    `They stand in the findings CSV, <code>-o csv</code>. Those of assets with nothing worse are put together in the plan, in 1 item from <a href="#item-${id}">${id}</a> on.`,
  );
  expect(section).not.toContain("<article");
});
