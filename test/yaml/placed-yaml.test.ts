import { expect, test } from "vitest";
import { parsePlacedYaml } from "../../src/yaml/placed-yaml.ts";
import { runCli } from "../support/run-cli.ts";

test.each([
  ["a: 1\nb: 2\na: 3\n", "the key a stands twice among those of one value", 3],
  ["list:\n  - { x: 1, y: 2, x: 3 }\n", "the key x stands twice among those of one value", 2],
  [`a: ${"[".repeat(20_000)}`, "not valid YAML: too many values stand within one another", 1],
  ["a: 1\n---\na: 1\n", "not valid YAML: a second document begins here, and only one is read", 2],
])("%j is refused at its line", (text, message, line) => {
  const refused = expect.objectContaining({ name: "UserError", message, place: expect.objectContaining({ line }) });
  expect(() => parsePlacedYaml(text, "waivers.yaml")).toThrow(refused);
});

test("tens of thousands of keys are read at once", { timeout: 20_000 }, () => {
  const text = Array.from({ length: 80_000 }, (_, at) => `sw${at}: 1\n`).join("");
  expect(Object.keys(parsePlacedYaml(text, "waivers.yaml").value as object)).toHaveLength(80_000);
});

test("an inventory that says a key twice is refused at the second", async () => {
  const input = "---\ndevices:\n  a: { vendor: Huawei, model: BBU5900 }\n  a: { vendor: Nokia, model: AirScale }\n";
  const { code, stderr } = await runCli(["scan", "-"], { input });
  expect(stderr).toMatch(/:4:3: the key a stands twice/);
  expect(code).toBe(2);
});
