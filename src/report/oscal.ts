import type { ScanResult } from "../model/scan-result.ts";
import { type Json, jsonArray, machineJson } from "./machine/json.ts";
import { findings, reviewedControls } from "./oscal/findings.ts";
import { members } from "./oscal/members.ts";
import { poamItems } from "./oscal/poam-items.ts";
import { risks } from "./oscal/risks.ts";
import { type OscalRun, oscalRun } from "./oscal/run.ts";
import { assessmentAssets, backMatter, inventoryItems, metadata, observation, runRemarks } from "./oscal/shared.ts";
import { uuidOf } from "./oscal/uuid.ts";
import { dayTime, oscalText } from "./oscal/values.ts";
import type { Rendering } from "./reporter.ts";

/** OSCAL assessment results. */
export const oscal: Rendering = { render: renderResults };

/** OSCAL plan of action and milestones. It must have an item: a run without findings gives assessment results instead. */
export const oscalPoam: Rendering = { render: renderPoam };

function* renderResults(result: ScanResult): Iterable<string> {
  const run = oscalRun(result);
  const plan = uuidOf("plan", run.key);
  yield `{ "assessment-results": {\n`;
  yield `  "uuid": "${uuidOf("assessment-results", run.key)}",\n`;
  yield `  "metadata": ${machineJson(metadata("Equipment inventory against rules on untrusted vendors", result))},\n`;
  yield `  "import-ap": { "href": "#${plan}" },\n  "results": [{\n`;
  yield `    "uuid": "${uuidOf("result", run.key)}",\n    "title": ${machineJson(oscalText(`Assessment as of ${result.asOf}`))},\n`;
  yield `    "description": "Every asset of the inventory against every rule of the packs.",\n    "start": "${dayTime(result.asOf)}",\n`;
  yield* localDefinitions(run);
  yield `    "reviewed-controls": ${machineJson(reviewedControls(run))},\n`;
  yield* members({ observations: observations(run), risks: risks(run), findings: findings(run) });
  yield `    "remarks": ${machineJson(runRemarks(run))}\n  }],\n`;
  yield `  "back-matter": ${machineJson(backMatter(result, planResource(plan, result)))}\n} }\n`;
}

function* renderPoam(result: ScanResult): Iterable<string> {
  const run = oscalRun(result);
  const items = [...poamItems(run)];
  if (items.length === 0) {
    yield* renderResults(result);
    return;
  }
  yield `{ "plan-of-action-and-milestones": {\n`;
  yield `  "uuid": "${uuidOf("poam", run.key)}",\n`;
  yield `  "metadata": ${machineJson(metadata("Plan of action for equipment of untrusted vendors", result))},\n`;
  yield `  "system-id": { "identifier-type": "https://ietf.org/rfc/rfc4122", "id": "${uuidOf("system", result.operator ?? "")}" },\n`;
  yield* localDefinitions(run);
  yield* members({ observations: observations(run), risks: risks(run) });
  yield `  "poam-items": `;
  yield* jsonArray(items, "  ");
  yield `,\n  "back-matter": ${machineJson(backMatter(result))}\n} }\n`;
}

function* localDefinitions(run: OscalRun): Iterable<string> {
  yield `    "local-definitions": {\n`;
  yield* members({ "inventory-items": inventoryItems(run) });
  yield `      "assessment-assets": ${machineJson(assessmentAssets(run))}\n    },\n`;
}

function* observations(run: OscalRun): Iterable<Json> {
  for (const one of run.observed) yield observation(one, run);
}

/** netvet has no plan document; this stands for what was agreed: the packs, the act and the day. */
function planResource(uuid: string, { packs, act, asOf, commandLine }: ScanResult): Json {
  const names = packs.map(({ id, version }) => `${id} ${version}`).join(", ");
  const command = commandLine === undefined ? "" : `; command: ${commandLine.join(" ")}`;
  return {
    uuid,
    title: "Assessment plan",
    description: oscalText(`Packs ${names || "none"}; act ${act}; as of ${asOf}${command}`),
  };
}
