import { expect, test } from "vitest";
import { parsePacks, scan } from "../../src/index.ts";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { resolvePacks } from "../../src/node/index.ts";
import { BOARD_PACK } from "../support/board-pack.ts";
import { folderWith } from "../support/run-cli.ts";

const BARRING = `${BOARD_PACK.replace("id: board", "id: own").replace("extends: [clean-network]\nrules: []\n", "")}rules:
  - id: no-huawei
    title: No Huawei
    cites: ["own:board decision"]
    grade: read
    severity: high
    requirement: Nothing of Huawei is bought.
    scope: { acts: [procure] }
    check: vendor-barred
    with: { vendors: [huawei] }
    remedy: { action: replace, how: Ask for another offer. }
    examples: [{ asset: {}, vendor: huawei, act: procure, asOf: 2026-11-01, outcome: fail }]
`;
const builtin = await loadBuiltin();

async function refusal(...texts: readonly string[]): Promise<unknown> {
  const files = texts.map((text, at) => ({ name: `own-${at + 1}.yaml`, text }));
  return parsePacks(files, builtin).catch((error: unknown) => error);
}

test("packs from texts are the same as from files: their rules, those that they take over, and their digests", async () => {
  const cwd = folderWith({ "board.yaml": BOARD_PACK, "own.yaml": BARRING });
  const files = [
    { name: "board.yaml", text: BOARD_PACK },
    { name: "own.yaml", text: BARRING },
  ];
  const read = await resolvePacks(["board.yaml", "own.yaml"], { builtin: builtin.packs, folder: undefined, cwd });
  const parsed = await parsePacks(files, builtin);
  expect(parsed).toEqual(read);
  expect(parsed[0]?.pack.rules.length).toBeGreaterThan(0);
  expect(parsed[0]?.bases?.map(({ id }) => id)).toEqual(["clean-network"]);
});

test("a scan takes them", async () => {
  const packs = await parsePacks([{ name: "board.yaml", text: BOARD_PACK }], builtin);
  const bytes = (async function* () {
    yield new TextEncoder().encode("Vendor,Model\nHuawei,BBU5900\n");
  })();
  const inputs = [{ name: "inventory.csv", bytes, byteLength: undefined }];
  const run = scan({ inputs, builtin, packs, asOf: "2026-11-23", act: "operate", thresholds: [] });
  let step = await run.next();
  while (!step.done) step = await run.next();
  expect(step.value.results[0]).toMatchObject({ pack: "board", verdict: "does-not-meet" });
});

test("a pack may extend another of the list", async () => {
  const heir = BOARD_PACK.replace("id: board", "id: heir").replace("[clean-network]", "[own]");
  const [pack] = await parsePacks(
    [heir, BARRING].map((text, at) => ({ name: `${at}.yaml`, text })),
    builtin,
  );
  expect(pack?.pack.rules.map(({ id }) => id)).toEqual(["no-huawei"]);
});

test("a misspelt maker is refused at its line, as it would be barred in vain", async () => {
  expect(await refusal(BARRING.replace("[huawei]", "[huawai]"))).toMatchObject({
    name: "UserError",
    message: "the catalogue has no maker huawai",
    place: { file: "own-1.yaml", line: 18 },
    hint: expect.stringContaining("Did you mean huawei?"),
  });
});

test("an example that its rule disproves, a pack that is not there and two packs of one id are refused", async () => {
  expect(await refusal(BARRING.replace("outcome: fail", "outcome: pass"))).toMatchObject({
    message: "rule no-huawei, example 1: expected pass, but the rule says fail",
    place: { file: "own-1.yaml", line: 20 },
  });
  expect(await refusal(BOARD_PACK.replace("[clean-network]", "[clean-networks]"))).toMatchObject({
    message: "no pack has the id clean-networks",
    place: { line: 9 },
  });
  expect(await refusal(BARRING, BARRING)).toMatchObject({
    message: "the pack has the id own, and so has own-1.yaml",
    place: { file: "own-2.yaml" },
  });
});
