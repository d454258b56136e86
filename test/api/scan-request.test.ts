import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  baselineOf,
  parseAssessments,
  parseCorrections,
  parsePacks,
  parsePlan,
  parsePrices,
  parseResult,
  parseThresholds,
  parseWaivers,
  type ScanRequest,
  scan,
} from "../../src/index.ts";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { scanFiles } from "../../src/node/index.ts";
import { folderWith } from "../support/run-cli.ts";

const FILES = {
  "inventory.csv":
    "Vendor,Model,Serial,Site\nHuawei,BBU5900,S-1,SOF-001\nHuawei,BBU5900,S-2,SOF-002\nZTE,ZXSDR B8200,S-3,SOF-003\n",
  "pack.yaml":
    "id: board\ntitle: Board\njurisdiction: BG\nforce: policy\nversion: 1.0.0\nreviewed: 2026-11-01\nsummary: Ours.\n" +
    "addressees: Us.\nextends: [clean-network]\nrules: []\n",
  "waivers.yaml":
    "waivers:\n  - id: w-1\n    match: { site: SOF-001 }\n    reason: risk-accepted\n    text: Until the swap.\n" +
    "    author: a\n    approver: b\n    ticket: T-1\n    granted: 2026-11-01\n    expires: 2026-12-31\n",
  "corrections.yaml":
    "corrections:\n  - id: c-1\n    match: { serialNumber: S-3 }\n    vendor: nokia\n    evidence: Nameplate.\n" +
    "    author: a\n    date: 2026-11-02\n",
  "assessments.yaml":
    "assessments:\n  - vendor: nokia\n    answers:\n      government-control: { answer: meets, source: Letter, on: 2026-11-03 }\n",
  "prices.csv": "vendor,low,base,high,currency\nhuawei,900,1000,1100,EUR\n",
};
const OPTIONS = { policy: ["pack.yaml"], asOf: "2026-11-23", failOn: ["fail"] };

test("what scanFiles reads from disk an embedder can hand over as texts and bytes, with the same result", async () => {
  const cwd = folderWith(FILES);
  const first = await scanFiles(["inventory.csv"], { ...OPTIONS, cwd });
  const [item] = first.result.remediation;
  const plan = `key,owner,due\n${item?.key},Radio team,2027-03-31\n`;
  const more = folderWith({ ...FILES, "plan.csv": plan, "last.json": JSON.stringify(first.result) });
  const byFiles = await scanFiles(["inventory.csv"], {
    ...OPTIONS,
    cwd: more,
    waivers: "waivers.yaml",
    corrections: "corrections.yaml",
    assessments: "assessments.yaml",
    baseline: "last.json",
    plan: "plan.csv",
    costs: "prices.csv",
  });

  const builtin = await loadBuiltin();
  const vendors = builtin.vendors.map(({ id }) => id);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const earlier = {
    name: "last.json",
    result: parseResult(await readFile(join(more, "last.json"), "utf8")),
  };
  const request: ScanRequest = {
    inputs: [
      {
        name: "inventory.csv",
        byteLength: undefined,
        digest: () => ({
          sha256: createHash("sha256").update(FILES["inventory.csv"]).digest("hex"),
          bytes: FILES["inventory.csv"].length,
        }),
        bytes: (async function* () {
          yield bytes(FILES["inventory.csv"]);
        })(),
      },
    ],
    builtin,
    packs: await parsePacks([{ name: "pack.yaml", text: FILES["pack.yaml"] }], builtin),
    asOf: "2026-11-23",
    act: "operate",
    thresholds: parseThresholds(["fail"]),
    waivers: parseWaivers(FILES["waivers.yaml"], "waivers.yaml", builtin),
    corrections: parseCorrections(FILES["corrections.yaml"], "corrections.yaml", vendors),
    assessments: parseAssessments(FILES["assessments.yaml"], "assessments.yaml", { vendors, asOf: "2026-11-23" }),
    baseline: baselineOf(earlier.result, earlier.name),
    earlier,
    plan: await parsePlan(bytes(plan), "plan.csv"),
    prices: await parsePrices(bytes(FILES["prices.csv"]), "prices.csv", builtin),
  };
  const run = scan(request);
  let step = await run.next();
  while (!step.done) step = await run.next();

  expect(step.value).toEqual(byFiles.result);
  expect(step.value.corrections?.length).toBe(1);
  expect(step.value.counts.waived.fail).toBe(1);
  expect(step.value.remediation[0]).toMatchObject({ owner: "Radio team", cost: { base: 1000 } });
});
