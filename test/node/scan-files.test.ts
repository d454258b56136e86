import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parsePack } from "../../src/judge/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { prepareScan, readInputs, scanFiles, UserError } from "../../src/node/index.ts";
import { scan } from "../../src/scan.ts";
import { BOARD_PACK } from "../support/board-pack.ts";
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

  test("whoever is told of the bytes can stop it, and is given back what they threw", async () => {
    const enough = new DOMException("enough", "AbortError");
    const cwd = folderWith({ "in.csv": INVENTORY });
    const onBytes = () => {
      throw enough;
    };
    const stopped = scanFiles(["in.csv"], { ...options, cwd, onBytes });
    await expect(stopped).rejects.toBe(enough);
  });

  test("trouble that the caller can mend is a UserError", async () => {
    await expect(scanFiles(["nowhere.csv"], { ...options, cwd: folderWith() })).rejects.toBeInstanceOf(UserError);
  });
});

/** What JavaScript may hand over, and whoever writes TypeScript only now and then. */
describe("options that the command line would not take", () => {
  test.each<[string, object, RegExp]>([
    ["a day that is none", { asOf: "2026-02-31" }, /asOf is "2026-02-31"/],
    ["a word for a day", { asOf: "tomorrow" }, /asOf is "tomorrow"/],
    ["an act that is none", { act: "buy" }, /act is "buy"/],
    ["a pack that is no list", { policy: "gb" }, /policy is no list of texts/],
    ["no pack", { policy: [] }, /no rule pack was named/],
    ["a threshold that is no list", { failOn: "fail" }, /failOn is no list of texts/],
    ["no threshold", { failOn: [] }, /failOn is an empty list/],
  ])("%s is refused before anything is read", async (_, wrong, says) => {
    let read = 0;
    const stdin = (async function* () {
      read += 1;
      yield Buffer.from("Vendor,Model\nHuawei,BBU5900\n");
    })();
    const refused = await scanFiles(["-"], { ...options, stdin, ...wrong }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(String(refused)).toMatch(says);
    expect(read).toBe(0);
  });

  test("nor does the line itself take them", async () => {
    const { request } = await prepareScan(["-"], options);
    for (const wrong of [{ asOf: "2026-02-31" }, { act: "buy" as "procure" }, { packs: [] }])
      await expect(scan({ ...request, ...wrong }).next()).rejects.toBeInstanceOf(UserError);
  });

  test("nor a pack of which the rules that it takes over were never put in: it would find nothing", async () => {
    const overriding = BOARD_PACK.replace(
      "extends: [clean-network]",
      "overrides: [{ rule: no-untrusted, reason: Ours }]",
    );
    expect(() => parsePack(overriding, "board.yaml")).toThrow(
      /taken over from other packs, and this pack extends none/,
    );

    const { request } = await prepareScan(["-"], options);
    const packs = [{ pack: parsePack(BOARD_PACK, "board.yaml"), sha256: "0", origin: "board.yaml" }];
    const refused = scan({ ...request, packs }).next();
    await expect(refused).rejects.toThrow(/pack board takes over rules from clean-network, and they are not in it/);

    const cwd = folderWith({ "board.yaml": BOARD_PACK, "in.csv": "Vendor,Model,Function\nHuawei,BBU5900,gNB\n" });
    const { result } = await scanFiles(["in.csv"], { ...options, policy: ["board.yaml"], cwd });
    expect(result.counts.assets.fail).toBe(1);
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
