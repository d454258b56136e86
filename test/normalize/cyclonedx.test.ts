import { expect, test } from "vitest";
import { folderWith, runCli } from "../support/run-cli.ts";

const DEVICE = { type: "device", "bom-ref": "top", name: "BBU5900", manufacturer: { name: "Huawei" } };

/** What a scan of a bill says of its rows and breaches. */
async function scanned(metadata: object, beside: object = {}): Promise<readonly string[]> {
  const components = [{ type: "device", "bom-ref": "c1", name: "XC7K", manufacturer: { name: "Xilinx" } }];
  const bill = { bomFormat: "CycloneDX", specVersion: "1.6", metadata, components, ...beside };
  const cwd = folderWith({ "bom.json": JSON.stringify(bill) });
  const { stdout } = await runCli(["scan", "bom.json", "-o", "text"], { cwd });
  return stdout.split("\n").filter((line) => /rows? read =|assets? breaks?/.test(line));
}

test("the device that a bill of hardware is of is judged with its parts", async () => {
  expect(await scanned({ component: DEVICE })).toEqual([
    expect.stringContaining("1 of 2 assets breaks a rule"),
    "2 rows read = 2 assets + 0 dropped + 0 rejected",
  ]);
});

test("a network or a site that a bill is of is no device", async () => {
  const rows = "1 row read = 1 asset + 0 dropped + 0 rejected";
  expect(await scanned({ component: { type: "device", "bom-ref": "top", name: "Site kit" } })).toEqual([rows]);
  expect(await scanned({ component: { ...DEVICE, type: "application" } })).toEqual([rows]);
});

test("dependencies, vulnerabilities and tools are no equipment whose maker is not known", async () => {
  const tools = { components: [{ type: "application", "bom-ref": "t", name: "syft", publisher: "Anchore" }] };
  const vulnerabilities = [{ id: "CVE-2026-1", "bom-ref": "v", affects: [{ ref: "c1" }] }];
  const dependencies = [{ ref: "top", dependsOn: ["c1"] }, { ref: "c1" }];
  expect(await scanned({ tools }, { dependencies, vulnerabilities })).toEqual([
    "5 rows read = 1 asset + 4 dropped + 0 rejected",
  ]);
});
