import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { readInputs, scanFiles, UserError } from "../../src/node/index.ts";
import { folderWith } from "../support/run-cli.ts";

const ROWS = Array.from({ length: 2500 }, (_, index) => `Huawei,BBU5900,SN${index}\n`).join("");
const INVENTORY = `Vendor,Model,Serial Number\n${ROWS}`;
const options = { asOf: "2026-11-23", policy: ["clean-network"] };

describe("scanFiles", () => {
  test("hands out every finding, waits for whoever takes them, and counts exactly beyond its list", async () => {
    const taken: Finding[] = [];
    let busy = 0;
    const { result } = await scanFiles(["in.csv"], {
      ...options,
      cwd: folderWith({ "in.csv": INVENTORY }),
      findingLimit: 10,
      onFindings: async (findings) => {
        busy += 1;
        expect(busy).toBe(1);
        await new Promise((done) => setImmediate(done));
        taken.push(...findings);
        busy -= 1;
      },
    });
    expect(taken).toHaveLength(2500);
    expect(result.findings.shown).toHaveLength(10);
    expect(result.findings.total.fail).toBe(2500);
    expect(new Set(taken.map(({ fingerprint }) => fingerprint)).size).toBe(2500);
  });

  test("several inputs are one assessment", async () => {
    const cwd = folderWith({ "a/x.csv": INVENTORY, "b.csv": "Vendor,Model\nNokia,AirScale\n" });
    const { result } = await scanFiles(["a", "*.csv"], { ...options, cwd });
    expect(result.inputs.map(({ name, rows }) => [name, rows.read])).toEqual([
      ["a/x.csv", 2500],
      ["b.csv", 1],
    ]);
    expect(result.rows.read).toBe(2501);
  });

  test("trouble that the caller can mend is a UserError", async () => {
    await expect(scanFiles(["nowhere.csv"], { ...options, cwd: folderWith() })).rejects.toBeInstanceOf(UserError);
  });
});

test("readInputs hashes what it reads", async () => {
  const [input] = await readInputs(["in.csv"], folderWith({ "in.csv": INVENTORY }));
  let text = "";
  for await (const chunk of input?.bytes ?? []) text += Buffer.from(chunk).toString("latin1");
  expect(text).toBe(INVENTORY);
  const sha256 = createHash("sha256").update(INVENTORY).digest("hex");
  expect(input?.digest?.()).toEqual({ sha256, bytes: INVENTORY.length });
});
