import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resultSchema } from "../src/report/result-schema.ts";
import { folderWith, runCli, textOf } from "./support/run-cli.ts";

const SAMPLES = join(import.meta.dirname, "..", "samples");
const FORMATS = ["text", "json", "ndjson", "csv", "html"] as const;
const EXTENSIONS = { text: "txt", json: "json", ndjson: "ndjson", csv: "csv", html: "html" } as const;

const STORIES = [
  { story: "bulgaria-ran-core", argv: ["scan", "inventory.csv"], exit: 1, assets: 1999 },
  { story: "kosovo-5g-order", argv: ["gate", "order.csv"], exit: 1, assets: 12 },
  { story: "north-macedonia-register", argv: ["scan", "register.json"], exit: 1, assets: 240 },
  { story: "clean-network-passes", argv: ["scan", "inventory.csv"], exit: 0, assets: 300 },
  { story: "united-kingdom-dated", argv: ["scan", "inventory.csv", "--policy", "gb"], exit: 1, assets: 400 },
] as const;

describe.each(STORIES)("the sample $story", ({ story, argv, exit, assets }) => {
  test("gives the expected reports in every format", async () => {
    const cwd = folderWith({});
    cpSync(join(SAMPLES, story), cwd, { recursive: true });
    const outputs = FORMATS.flatMap((format) => ["-o", `${format}=out/report-${format}.${EXTENSIONS[format]}`]);
    const { code } = await runCli([...argv, "--as-of", "2026-11-23", ...outputs], { cwd });
    expect(code).toBe(exit);
    for (const format of FORMATS) {
      const name = `report-${format}.${EXTENSIONS[format]}`;
      await expect(textOf(cwd, `out/${name}`)).toMatchFileSnapshot(`golden/samples/${story}/${name}`);
    }
    const result = resultSchema.parse(JSON.parse(textOf(cwd, "out/report-json.json")));
    expect(result.rows.assets).toBe(assets);
    const counted = [...Object.values(result.counts.assets), ...Object.values(result.counts.waived)];
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(assets);
  });
});
