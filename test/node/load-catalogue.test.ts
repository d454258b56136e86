import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Place, UserError } from "../../src/model/user-error.ts";
import { loadCatalogue } from "../../src/node/load-catalogue.ts";

let seeds: string;

beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), "netvet-catalogue-"));
  await mkdir(join(seeds, "vendors"));
  await writeFile(join(seeds, "sources.yaml"), "REGISTRY:\n  title: A registry\n");
});
afterEach(() => rm(seeds, { recursive: true }));

const NORDLYS = ["id: nordlys", "name: Nordlys", "kind: radios"];
const SUDSTERN = ["id: sudstern", "name: Südstern", "kind: routers"];
const alias = (value: string) => `  - { value: ${value}, kind: name, match: any, source: REGISTRY, grade: read }`;
const family = (pattern: string) => [
  "families:",
  "  - id: nl-radio",
  "    name: Radios",
  "    strength: strong",
  "    patterns:",
  `      - ${pattern}`,
  "    match: [ NR100 ]",
  "    source: REGISTRY",
  "    grade: read",
];

async function load(files: Readonly<Record<string, readonly string[]>>) {
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(seeds, "vendors", name), `${lines.join("\n")}\n`);
  }
  return loadCatalogue(join(seeds, "vendors"));
}

async function refusal(files: Readonly<Record<string, readonly string[]>>): Promise<{ message: string; place: Place }> {
  const error = await load(files).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error("the catalogue was accepted");
  return { message: error.message, place: error.place };
}

const at = (file: string, line: number, column: number) => ({ file: join(seeds, "vendors", file), line, column });

test("reads one vendor a file or a list of them, sorted by id, and leaves other files alone", async () => {
  const resellers = [
    "- id: zimt",
    "  name: Zimt",
    "  kind: reseller",
    "  reseller: true",
    "- id: anker",
    "  name: Anker",
    "  kind: reseller",
  ];
  const vendors = await load({ "nordlys.yaml": NORDLYS, "resellers.yaml": resellers, "notes.txt": ["nothing"] });
  expect(vendors.map(({ id, reseller }) => [id, reseller])).toEqual([
    ["anker", false],
    ["nordlys", false],
    ["zimt", true],
  ]);
});

test("text that is not YAML names file, line and column", async () => {
  const { message, place } = await refusal({ "nordlys.yaml": ["id: nordlys", "name: [ Nordlys"] });
  expect(message).toMatch(/not valid YAML/);
  expect(place.file).toBe(join(seeds, "vendors", "nordlys.yaml"));
  expect(place.line).toBeGreaterThan(1);
});

test("a key that the schema does not know, at the entry that holds it", async () => {
  const { message, place } = await refusal({
    "nordlys.yaml": [...NORDLYS, "aliases:", "  - { value: Nordlys, colour: red }"],
  });
  expect(message).toMatch(/aliases\.0/);
  expect(place).toMatchObject({ line: 5 });
});

test("an id that stands twice", async () => {
  const { message, place } = await refusal({ "nordlys.yaml": NORDLYS, "other.yaml": NORDLYS });
  expect(message).toMatch(/nordlys: the id stands in .*nordlys\.yaml too/);
  expect(place).toEqual(at("other.yaml", 1, 5));
});

test("a source that nobody knows", async () => {
  const lines = [...NORDLYS, "aliases:", alias("Nordlys"), alias("NL").replace("REGISTRY", "HEARSAY")];
  const { message, place } = await refusal({ "nordlys.yaml": lines });
  expect(message).toMatch(/source "HEARSAY" is not in sources\.yaml/);
  expect(place).toMatchObject({ line: 6 });
});

test("a relation to a vendor that is not there", async () => {
  const relation = "  - { entity: Nordlys, kind: subsidiary, of: polaris, source: REGISTRY, grade: read }";
  const { message, place } = await refusal({ "nordlys.yaml": [...NORDLYS, "relations:", relation] });
  expect(message).toMatch(/no vendor has the id "polaris"/);
  expect(place).toEqual(at("nordlys.yaml", 5, 5));
});

test("a pattern that does not compile", async () => {
  const { message, place } = await refusal({ "nordlys.yaml": [...NORDLYS, ...family("^NR(100$")] });
  expect(message).toMatch(/the pattern does not compile/);
  expect(place).toEqual(at("nordlys.yaml", 9, 9));
});

test("an alias of two vendors, also when it is written differently", async () => {
  const files = {
    "nordlys.yaml": [...NORDLYS, "aliases:", alias("Stella Net")],
    "sudstern.yaml": [...SUDSTERN, "aliases:", alias("stella-net")],
  };
  const { message, place } = await refusal(files);
  expect(message).toMatch(/sudstern: the alias "stella-net" belongs to nordlys already/);
  expect(place).toEqual(at("sudstern.yaml", 5, 14));
});

test("an enterprise number of two vendors, and an id of two families", async () => {
  const number = [
    "objectIds:",
    "  - { prefix: 1.3.6.1.4.1.9999, name: N, strength: decisive, source: REGISTRY, grade: read }",
  ];
  const twice = await refusal({ "nordlys.yaml": [...NORDLYS, ...number], "sudstern.yaml": [...SUDSTERN, ...number] });
  expect(twice.message).toMatch(/1\.3\.6\.1\.4\.1\.9999 belongs to nordlys already/);
  const lines = [...family("^NR100$")];
  const again = await refusal({ "nordlys.yaml": [...NORDLYS, ...lines], "sudstern.yaml": [...SUDSTERN, ...lines] });
  expect(again.message).toMatch(/the id "nl-radio" of an entry belongs to nordlys already/);
});
