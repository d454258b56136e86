import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { loadBuiltin } from "../../src/node/builtin.ts";
import { withOwnVendors } from "../../src/node/own-vendors.ts";
import { folderWith, runCli, TEST_DAY, textOf } from "../support/run-cli.ts";

const OWN = `id: rila-radio
name: Rila Radio
country: BG
kind: radio
aliases:
  - { value: Rila Radio, kind: name, match: word, source: "own:framework contract 12", grade: read }
families:
  - id: rila-rr
    name: Rila RR
    function: rru
    strength: strong
    patterns: ['^RR-[0-9]{4}[A-Z]?$']
    match: [RR-1200, RR-1200B]
    noMatch: [RR-12]
    source: own:framework contract 12
    grade: read
`;

async function load(text: string, name = "rila.yaml") {
  const cwd = folderWith({ [`ours/vendors/${name}`]: text });
  return withOwnVendors(await loadBuiltin(), "ours", cwd);
}

async function refusal(text: string): Promise<UserError> {
  try {
    await load(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("the maker was accepted");
}

function put(before: string, after: string): string {
  expect(OWN).toContain(before);
  return OWN.replace(before, after);
}

describe("makers of one's own", () => {
  test("join the catalogue, with their source", async () => {
    const { vendors, sources } = await load(OWN);
    expect(vendors.find(({ id }) => id === "rila-radio")?.families[0]?.function).toBe("rru");
    expect(sources["own:framework contract 12"]?.title).toBe("framework contract 12");
    expect(vendors.map(({ id }) => id)).toEqual(vendors.map(({ id }) => id).toSorted());
  });

  test("with the id of a known maker add to it and take nothing away", async () => {
    const builtin = await loadBuiltin();
    const known = builtin.vendors.find(({ id }) => id === "ericsson");
    const { vendors } = await load(put("id: rila-radio", "id: ericsson"));
    const now = vendors.find(({ id }) => id === "ericsson");
    expect(now?.name).toBe(known?.name);
    expect(now?.families.length).toBe((known?.families.length ?? 0) + 1);
    expect(vendors.length).toBe(builtin.vendors.length);
  });

  test("no folder of makers leaves the catalogue as it is", async () => {
    const builtin = await loadBuiltin();
    expect(await withOwnVendors(builtin, "ours", folderWith({ "ours/a.txt": "" }))).toBe(builtin);
  });

  test.each([
    ["a misspelt key", put("country: BG", "contry: BG"), 3, 1, /unknown key contry/, /Did you mean country\?/],
    [
      "a pattern that nests repetitions",
      put("^RR-[0-9]{4}[A-Z]?$", "^(RR-?)+([0-9]+)+$"),
      12,
      16,
      /can backtrack without bound: .* at character \d+/,
      /cannot match/,
    ],
    [
      "a pattern of two repetitions over the same text",
      put("^RR-[0-9]{4}[A-Z]?$", "^RR-.*.*.*x$"),
      12,
      16,
      /backtrack without bound: `.+` at character \d+ and `.+` at character \d+ can match the same text/,
      /cannot match/,
    ],
    [
      "a pattern of more than 200 characters",
      put("^RR-[0-9]{4}[A-Z]?$", `^RR-(?:${"A".repeat(200)})?[0-9]{4}[A-Z]?$`),
      12,
      16,
      /has 2\d\d characters; at most 200/,
      /shorter/,
    ],
    [
      "a pattern that does not compile",
      put("^RR-[0-9]{4}[A-Z]?$", "^RR-[0-9"),
      12,
      16,
      /does not compile/,
      /seeds\/vendors/,
    ],
    [
      "an example that no pattern matches",
      put("[RR-1200, RR-1200B]", "[RR-1200, RS-1200]"),
      13,
      22,
      /no pattern matches the example RS-1200/,
      /proof/,
    ],
    [
      "a look-alike that a pattern matches",
      put("noMatch: [RR-12]", "noMatch: [RR-1234]"),
      14,
      15,
      /a pattern matches RR-1234, which it must not/,
      /proof/,
    ],
    [
      "a function that does not exist",
      put("function: rru", "function: rruu"),
      10,
      15,
      /no network function rruu/,
      /Did you mean rru\?/,
    ],
    [
      "a source that nobody knows",
      put('source: "own:framework contract 12"', "source: somewhere"),
      6,
      59,
      /source "somewhere" is not in sources\.yaml/,
      /./,
    ],
    [
      "an alias of another maker",
      put("value: Rila Radio", "value: Ericsson"),
      6,
      14,
      /the alias "Ericsson" belongs to ericsson already/,
      /./,
    ],
    [
      "a registrant without MAC blocks",
      `${OWN}registrants:\n  - { name: Rila Radio OOD, strength: strong, source: "own:x", grade: read }\n`,
      18,
      13,
      /no MAC blocks of this registrant/,
      /Leave it out/,
    ],
  ])("%s is refused at its line and column", async (_, text, line, column, message, hint) => {
    const error = await refusal(text);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.place).toEqual({ file: "ours/vendors/rila.yaml", line, column });
  });

  test("are recognised in a scan, and own rules may bar them", async () => {
    const pack = `id: ours
title: What we buy
jurisdiction: BG
force: policy
version: 1.0.0
reviewed: ${TEST_DAY}
summary: A test.
addressees: Ourselves.
rules:
  - id: no-rila
    title: No Rila Radio
    cites: ["own:board decision of 3 May 2026"]
    grade: read
    severity: high
    requirement: Nothing of Rila Radio.
    scope: { acts: [operate] }
    check: vendor-barred
    with: { vendors: [rila-radio] }
    remedy: { action: replace, how: Replace it. }
    examples:
      - { asset: { networkFunction: rru }, vendor: rila-radio, asOf: ${TEST_DAY}, outcome: fail }
`;
    const inventory =
      "id,model,description,status\n1,RR-1200B,radio unit,in service\n2,AAU5613,radio unit,in service\n";
    const cwd = folderWith({ "ours/vendors/rila.yaml": OWN, "ours/ours.yaml": pack, "inventory.csv": inventory });
    const argv = ["scan", "inventory.csv", "--rules", "ours", "-p", "ours", "--as-of", TEST_DAY, "-o", "json=r.json"];
    expect((await runCli(argv, { cwd })).code).toBe(1);
    const result = JSON.parse(textOf(cwd, "r.json"));
    expect(result.counts.assets).toMatchObject({ fail: 1, pass: 1 });
    expect(result.findings.shown[0].identity.vendor).toBe("rila-radio");
    expect(result.packs[0].instruments[0].title).toBe("board decision of 3 May 2026");
    const checked = await runCli(["rules", "check", "ours"], { cwd });
    expect(checked.stdout).toMatch(/ours\.yaml: good: 1 rule, 1 example/);
    const unknown = await runCli(["scan", "inventory.csv", "-p", "ours/ours.yaml"], { cwd });
    expect(unknown.stderr).toMatch(/ours\/ours\.yaml:18:23: the catalogue has no maker rila-radio/);
    expect(unknown.code).toBe(2);
  });
});
